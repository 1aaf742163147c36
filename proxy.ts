import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "./lib/security-headers";

/*
 * Nonces and convenience only. Nothing here decides who may do what: pages, actions and routes check for
 * themselves, and the whole app is as safe with this file deleted. What it refuses is what Next would refuse too,
 * or answer with an error page instead of a sentence.
 */

const BODY_LIMIT_BYTES = 500_000;
const CSP_REPORTS = "/api/csp-report";
const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

export default function proxy(request: NextRequest): NextResponse {
  const refusal = SAFE_METHODS.includes(request.method) ? null : refuseSubmission(request);
  if (refusal) return refusal;

  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, { development: process.env.NODE_ENV === "development" });
  const forwarded = new Headers(request.headers);
  forwarded.set("content-security-policy", policy);
  forwarded.set("x-nonce", nonce);
  forwarded.set("x-sokuho-path", request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers: forwarded } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  return response;
}

/** A form from another site, or larger than any form of ours: 4xx with a sentence, before anything is read. */
function refuseSubmission(request: NextRequest): NextResponse | null {
  const uploads = request.nextUrl.pathname.startsWith("/api/");
  if (isForeign(request))
    return plain(
      403,
      "他のサイトから送られたため、受け付けませんでした。",
      "Sent from another site: not accepted.",
    );
  if (uploads) return null;

  const length = request.headers.get("content-length");
  if (length === null)
    return plain(411, "長さの分からない送信は受け付けません。", "The length of the submission is missing.");
  if (Number(length) > BODY_LIMIT_BYTES) {
    return plain(
      413,
      "長すぎるため、受け付けませんでした。前の画面に戻り、短くしてください。",
      "Too long to be accepted. Go back and shorten it.",
    );
  }
  return null;
}

/** Browsers name the origin of every submission; what names none, or "null", is not one of our pages. */
function isForeign(request: NextRequest): boolean {
  if (request.nextUrl.pathname === CSP_REPORTS) return false;
  const origin = hostOf(request.headers.get("origin") ?? undefined);
  if (origin === null) return true;
  return ![request.headers.get("host"), hostOf(process.env.SOKUHO_URL)].includes(origin);
}

function hostOf(address: string | undefined): string | null {
  return address && URL.canParse(address) ? new URL(address).host : null;
}

function plain(status: number, ja: string, en: string): NextResponse {
  return new NextResponse(`${ja}\n${en}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

export const config = { matcher: "/((?!_next/static|icon.svg|manifest.webmanifest).*)" };
