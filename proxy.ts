import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { refusalResponse, refuseSubmission } from "./lib/refuse-submission";
import { contentSecurityPolicy, strictTransport } from "./lib/security-headers";

/*
 * Nonces and convenience only. Nothing here decides who may do what: pages, actions and routes check for
 * themselves, and the whole app is as safe with this file deleted. What it refuses is what Next would refuse too,
 * or answer with an error page instead of a sentence.
 */
export default async function proxy(request: NextRequest): Promise<Response> {
  if (!["GET", "HEAD"].includes(request.method)) {
    const refusal = await refuseSubmission(request, process.env.SOKUHO_URL);
    if (refusal) return refusalResponse(refusal);
  }

  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, { development: process.env.NODE_ENV === "development" });
  const forwarded = new Headers(request.headers);
  forwarded.set("content-security-policy", policy);
  forwarded.set("x-sokuho-path", request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers: forwarded } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  const transport = strictTransport(process.env.SOKUHO_URL);
  if (transport) response.headers.set("strict-transport-security", transport);
  return response;
}

/**
 * Uploads and downloads of evidence go past it: Next holds a body in memory that a proxy might read, and hands on its
 * first 10 MB only. They bring their own headers (app/api/evidence/route-headers.ts).
 */
export const config = {
  matcher: "/((?!_next/static|icon.svg|manifest.webmanifest|api/evidence$|api/evidence/[^/]+/download$).*)",
};
