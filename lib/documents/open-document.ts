import { contentHash } from "@/lib/approvals/content-hash";
import { type DataKey, SealBroken, unsealText } from "@/lib/crypto/sealing";
import { type DocumentContent, documentContent } from "./document-content";

/** The text is not the one that was frozen. Nothing of it is shown. */
export class DocumentChanged extends Error {
  constructor(readonly documentId: string) {
    super(`The document ${documentId} is not what was frozen`);
    this.name = "DocumentChanged";
  }
}

type Row = { readonly id: string; readonly content: Uint8Array; readonly contentHash: Uint8Array };

/** Where the text of a document is sealed. */
export const contentPlace = (documentId: string) => ({
  table: "documents",
  column: "content",
  row: documentId,
});

/** The frozen text of a row; throws `DocumentChanged` where it does not open or has another hash. */
export function openDocument(key: DataKey, row: Row): DocumentContent {
  const parsed = documentContent.safeParse(unsealed(key, row));
  if (!parsed.success || !contentHash(parsed.data).equals(Buffer.from(row.contentHash)))
    throw new DocumentChanged(row.id);
  return parsed.data;
}

function unsealed(key: DataKey, { id, content }: Row): unknown {
  try {
    return JSON.parse(unsealText(key, contentPlace(id), content));
  } catch (error) {
    if (error instanceof SealBroken || error instanceof SyntaxError) throw new DocumentChanged(id);
    throw error;
  }
}
