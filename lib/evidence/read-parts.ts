import { EventEmitter, on } from "node:events";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";

/** One part of a form, as it comes. The content of a file is read, or let go by, before the next part is asked for. */
export type FormPart =
  | { readonly kind: "field"; readonly name: string; readonly value: string; readonly isCut: boolean }
  | {
      readonly kind: "file";
      readonly name: string;
      readonly fileName: string;
      readonly content: AsyncIterable<Buffer>;
      /** Lets the rest of it go by. */
      pass(): void;
    };

/** What came is no form, broke off, or is longer than anything that is taken. */
export class BrokenForm extends Error {
  constructor() {
    super("The form could not be read to its end");
    this.name = "BrokenForm";
  }
}

const LIMITS = { fieldNameSize: 100, fieldSize: 1000, headerPairs: 50, headerSize: 16 * 1024, parts: 100 };

/**
 * The parts of a multipart form in their order, read from the connection as fast as they are used: nothing is kept
 * but what is under way. Throws `BrokenForm`, also out of the content of a file.
 */
export async function* readParts(
  request: Request,
  { longest }: { longest: number },
): AsyncGenerator<FormPart> {
  const parts = new EventEmitter();
  const found = on(parts, "part", { close: ["end"] });
  // After the form was left in the middle nobody waits for its end any more.
  parts.on("error", () => {});
  const left = new AbortController();
  const feeding = feed(request, { longest, parts, signal: left.signal });
  try {
    for await (const [part] of found) yield part as FormPart;
  } finally {
    left.abort();
    await feeding;
  }
}

type Feed = { longest: number; parts: EventEmitter; signal: AbortSignal };

async function feed(request: Request, { longest, parts, signal }: Feed): Promise<void> {
  const state: { current?: Readable } = {};
  try {
    const parser = new Busboy({ headers: headersOf(request), limits: LIMITS, highWaterMark: 256 * 1024 });
    parser.on("field", (name, value, _nameIsCut, isCut) => {
      parts.emit("part", { kind: "field", name, value, isCut } satisfies FormPart);
    });
    parser.on("file", (name, content, fileName = "") => {
      state.current = content;
      content.on("error", () => {});
      parts.emit("part", {
        kind: "file",
        name,
        fileName,
        content: content.iterator({ destroyOnReturn: false }),
        pass: () => void content.resume(),
      } satisfies FormPart);
    });
    parser.on("partsLimit", () => parser.destroy(new BrokenForm()));
    await pipeline(counted(request, longest), parser, { signal });
    parts.emit("end");
  } catch {
    const broken = new BrokenForm();
    state.current?.destroy(broken);
    parts.emit("error", broken);
  }
}

function headersOf({ headers }: Request): BusboyHeaders {
  return { "content-type": headers.get("content-type") ?? "" };
}

/** The body as it arrives; throws past so many bytes. */
async function* counted({ body }: Request, longest: number): AsyncGenerator<Uint8Array> {
  if (!body) throw new BrokenForm();
  let bytes = 0;
  for await (const chunk of Readable.fromWeb(body as ReadableStream<Uint8Array>)) {
    bytes += chunk.byteLength;
    if (bytes > longest) throw new BrokenForm();
    yield chunk;
  }
}
