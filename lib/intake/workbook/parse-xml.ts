import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { ArchiveEntry } from "../archive/open-zip";
import { IntakeError } from "../intake-error";

/** By name; an object without a prototype, so that a name can reach nothing but what stands in the file. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export type XmlHandlers = {
  /** Names come without their prefix. */
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** Awaited between two pieces, for a reader that hands on what it has. */
  readonly drain?: () => Promise<void>;
};

/** Reads one XML file of a workbook piece by piece. Its document type, if any, is not looked at: nothing is expanded. */
export async function parseXml(
  entry: ArchiveEntry,
  { open, close, text, drain }: XmlHandlers,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const local = (name: string) => (name.includes(":") ? name.slice(name.indexOf(":") + 1) : name);
  parser.on("error", () => {
    throw new IntakeError("unreadable", { file: entry.name });
  });
  if (open) parser.on("opentag", (tag: SaxesTagPlain) => open(local(tag.name), tag.attributes));
  if (close) parser.on("closetag", (tag: SaxesTagPlain) => close(local(tag.name)));
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  const decoder = new TextDecoder("utf-8");
  for await (const piece of entry.pieces()) {
    parser.write(decoder.decode(piece, { stream: true }));
    if (drain) await drain();
  }
  parser.write(decoder.decode());
  parser.close();
}
