/** The texts that are made from a snapshot of an incident. Each has its words in lib/i18n/messages/documents.ts. */
export const DOCUMENT_KINDS = ["decision-memo"] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export function isDocumentKind(kind: string): kind is DocumentKind {
  return (DOCUMENT_KINDS as readonly string[]).includes(kind);
}

export const DOCUMENT_FORMATS = ["pdf", "docx"] as const;

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export const MEDIA_TYPES: { readonly [Format in DocumentFormat]: string } = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};
