import { randomUUID } from "node:crypto";

/** One part of a multipart form, in the order in which it is sent. */
export type SentPart =
  | readonly [name: string, value: string]
  | { readonly name: string; readonly fileName: string; readonly bytes: Uint8Array };

const BOUNDARY = "----sokuho-test";

/** A form as a browser sends it, byte for byte, in pieces; with `cutAt` it breaks off there as a lost line does. */
export function sentForm(
  parts: readonly SentPart[],
  {
    accept = "application/json",
    cutAt,
    headers = {},
  }: {
    accept?: string;
    cutAt?: number;
    headers?: Record<string, string>;
  } = {},
): Request {
  const bytes = formBytes(parts);
  const end = cutAt ?? bytes.length;
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = bytes.subarray(at, Math.min(end, at + 60_000));
      at += piece.length;
      if (piece.length > 0) controller.enqueue(piece);
      else if (cutAt === undefined) controller.close();
      else controller.error(new Error("the line broke"));
    },
  });
  return new Request("http://127.0.0.1:3000/api/evidence", {
    method: "POST",
    body,
    headers: {
      host: "127.0.0.1:3000",
      origin: "http://127.0.0.1:3000",
      "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
      accept,
      ...headers,
    },
    duplex: "half",
  } as RequestInit);
}

/** The bytes of a form. */
export function formBytes(parts: readonly SentPart[]): Buffer {
  const pieces = parts.flatMap((part) => {
    const isFile = "fileName" in part;
    const name = isFile ? part.name : part[0];
    const file = isFile ? `; filename="${part.fileName}"\r\nContent-Type: text/plain` : "";
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`;
    return [Buffer.from(head), Buffer.from(isFile ? part.bytes : part[1]), Buffer.from("\r\n")];
  });
  return Buffer.concat([...pieces, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

/** The fields before the files, and the files. */
export function evidenceParts(
  files: readonly { name: string; bytes: Uint8Array }[],
  {
    incidentId,
    purpose = "disclosed",
    requestId = randomUUID(),
  }: {
    incidentId?: string;
    purpose?: string;
    requestId?: string;
  } = {},
): SentPart[] {
  return [
    ["requestId", requestId],
    ...(incidentId ? [["incidentId", incidentId] as const] : []),
    ["purpose", purpose],
    ...files.map(({ name, bytes }) => ({ name: "file", fileName: name, bytes })),
  ];
}
