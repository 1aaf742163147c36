import { type FileKind, sniffKind } from "@/lib/intake/sniff-kind";

const OF_KIND: Readonly<Partial<Record<FileKind, string>>> = {
  mail: "message/rfc822",
  outlook: "application/vnd.ms-outlook",
  tnef: "application/ms-tnef",
  table: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

const OF_FORMAT: Readonly<Record<string, string>> = {
  png: "image/png",
  jpeg: "image/jpeg",
  gif: "image/gif",
  tiff: "image/tiff",
  pdf: "application/pdf",
};

/** What an original is by its first bytes, for the list alone: it is never served under this type. */
export function mediaTypeOf(head: Buffer, name: string): string {
  const { kind, format } = sniffKind(head, name);
  return OF_KIND[kind] ?? OF_FORMAT[format ?? ""] ?? "application/octet-stream";
}
