import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound } from "@/lib/errors";
import type { DocumentFormat } from "./document-kinds";
import { type DocumentView, getDocument } from "./queries";
import { renderDocument } from "./render-document";

export type Downloaded = {
  readonly document: Pick<DocumentView, "kind" | "number"> & { readonly reference: string };
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/**
 * A document as a file, for everybody who sees the content of its incident, open or closed. That it was taken out is
 * recorded before it leaves. Throws `NotFound`, `DocumentChanged` and `RenderingBusy`.
 */
export async function downloadDocument(
  actor: Actor,
  documentId: string,
  format: DocumentFormat,
): Promise<Downloaded> {
  const document = await getDocument(actor, documentId);
  if (!document) throw new NotFound("Document");
  const { incident, kind, number, printable } = document;
  const bytes = await renderDocument(printable, format);
  await unitOfWork(actor, async (work) => {
    work.record({
      type: "document.downloaded",
      incidentId: incident.id,
      data: { documentId: document.id, format },
    });
    return done(null);
  });
  return { document: { kind, number, reference: incident.reference }, bytes };
}
