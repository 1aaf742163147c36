import * as z from "zod";
import { currentActor } from "@/lib/auth/session";
import { attachmentOf } from "@/lib/documents/document-file-name";
import { DOCUMENT_FORMATS, MEDIA_TYPES } from "@/lib/documents/document-kinds";
import { downloadDocument } from "@/lib/documents/download-document";
import { DocumentChanged } from "@/lib/documents/open-document";
import { RenderingBusy } from "@/lib/documents/render-document";
import { NotFound } from "@/lib/errors";
import { getTranslator } from "@/lib/i18n/translator";
import { routeHeaders } from "../../../evidence/route-headers";

const asked = z.object({ documentId: z.uuid(), format: z.enum(DOCUMENT_FORMATS) });

/** A document as a file, always to be saved. Nothing changes by it but that it is recorded who took it out. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/documents/[documentId]/[format]">,
): Promise<Response> {
  const actor = await currentActor();
  if (!actor)
    return new Response(null, { status: 303, headers: { ...routeHeaders(), location: "/sign-in" } });
  const wanted = asked.safeParse(await params);
  if (!wanted.success) return sentence(404, "notFound");
  const { documentId, format } = wanted.data;
  try {
    const { document, bytes } = await downloadDocument(actor, documentId, format);
    return new Response(bytes, {
      headers: {
        ...routeHeaders(),
        "cache-control": "no-store, no-transform",
        "content-type": MEDIA_TYPES[format],
        "content-disposition": attachmentOf(document, format),
        "content-length": String(bytes.byteLength),
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
      },
    });
  } catch (error) {
    if (error instanceof NotFound) return sentence(404, "notFound");
    if (error instanceof DocumentChanged) return sentence(409, "changed");
    if (error instanceof RenderingBusy) return sentence(503, "busy");
    throw error;
  }
}

async function sentence(status: number, problem: "notFound" | "changed" | "busy"): Promise<Response> {
  const t = await getTranslator("documents");
  return new Response(`${t(`problems.${problem}`)}\n`, {
    status,
    headers: { ...routeHeaders(), "content-type": "text/plain; charset=utf-8" },
  });
}
