import { documents } from "@/lib/i18n/messages/documents";
import type { DocumentFormat, DocumentKind } from "./document-kinds";

type Named = { readonly reference: string; readonly kind: DocumentKind; readonly number: number };

/** INC-2026-0001_判断メモ_1.pdf: which incident and which document, and nobody's name. */
export function documentFileName({ reference, kind, number }: Named, format: DocumentFormat): string {
  return `${reference}_${documents.ja.kinds[kind].file}_${number}.${format}`;
}

/** The header with which a browser saves it: the name as it is (RFC 5987), and one for what cannot read that. */
export function attachmentOf(named: Named, format: DocumentFormat): string {
  const { reference, kind, number } = named;
  const plain = `${reference.replace(/[^\w-]/g, "_")}_${kind}_${number}.${format}`;
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(documentFileName(named, format))}`;
}
