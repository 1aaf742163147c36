import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import * as z from "zod";
import { currentActor } from "@/lib/auth/session";
import { Forbidden, NotFound } from "@/lib/errors";
import { type Download, downloadOriginal, OriginalChanged } from "@/lib/evidence/download-original";
import { attachmentHeader } from "@/lib/evidence/file-name";
import { downloadForm } from "@/lib/evidence/schema";
import { getTranslator } from "@/lib/i18n/translator";
import { refusalResponse, refuseSubmission } from "@/lib/refuse-submission";
import { routeHeaders, underRouteHeaders } from "../../route-headers";

const LONGEST_FORM_BYTES = 10_000;

/** Hands out one original, for a reason: always as a file to be saved, of no type, that no browser shows or runs. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/evidence/[evidenceId]/download">,
): Promise<Response> {
  const refusal = await refuseSubmission(request, process.env.SOKUHO_URL);
  if (refusal) return underRouteHeaders(refusalResponse(refusal));
  const actor = await currentActor();
  if (!actor)
    return new Response(null, { status: 303, headers: { ...routeHeaders(), location: "/sign-in" } });

  const reason = await reasonOf(request);
  if (!reason) return sentence(400, "download.noReason");
  const evidenceId = z.uuid().safeParse((await params).evidenceId);
  if (!evidenceId.success) return sentence(404, "problems.not-found");
  try {
    const result = await downloadOriginal(actor, evidenceId.data, { reason });
    return result.ok ? await asAttachment(result.value) : sentence(404, "problems.not-found");
  } catch (error) {
    if (error instanceof Forbidden || error instanceof NotFound) return sentence(404, "problems.not-found");
    throw error;
  }
}

async function reasonOf(request: Request) {
  const length = request.headers.get("content-length");
  if (length === null || !(Number(length) <= LONGEST_FORM_BYTES)) return null;
  const form = await request.formData().catch(() => null);
  return downloadForm.safeParse({ reason: form?.get("reason") }).data?.reason ?? null;
}

/** The first piece is awaited, so that a short file that was changed is a sentence and not a torn download. */
async function asAttachment({ fileName, content }: Download): Promise<Response> {
  const first = await content.next().catch((error: unknown) => {
    if (error instanceof OriginalChanged) return null;
    throw error;
  });
  if (!first) return sentence(409, "download.broken");
  async function* whole() {
    if (first && !first.done) yield first.value;
    yield* content;
  }
  return new Response(Readable.toWeb(Readable.from(whole())) as ReadableStream as BodyInit, {
    headers: {
      ...routeHeaders(),
      // Bit for bit: nobody on the way packs it. Next sends no length with it; a torn one lacks its last chunk.
      "cache-control": "no-store, no-transform",
      "content-type": "application/octet-stream",
      "content-disposition": attachmentHeader(fileName),
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    },
  });
}

async function sentence(
  status: number,
  key: "download.noReason" | "download.broken" | "problems.not-found",
): Promise<Response> {
  const t = await getTranslator("evidence");
  return new Response(`${t(key)}\n`, {
    status,
    headers: { ...routeHeaders(), "content-type": "text/plain; charset=utf-8" },
  });
}
