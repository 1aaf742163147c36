import { checkName } from "./check-name";
import { compareLists, PeopleOfList } from "./compare-lists";
import { expose } from "./expose";
import { exposeMail } from "./expose-mail";
import type { Exposure } from "./exposure";
import { IntakeError } from "./intake-error";
import { LIMITS } from "./limits";
import { readEml } from "./mail/read-eml";
import type { MailBudget } from "./mail/scan-parts";
import { readMsg } from "./outlook/read-msg";
import { readTnef } from "./outlook/read-tnef";
import { factsOf, type Inside, type Reading, readInside } from "./read-inside";
import { type ListBeside, newReading, readAll, readList } from "./read-list";
import { sniffKind } from "./sniff-kind";

export type ReadOptions = {
  /** Only for its ending, and to name it in errors. */
  readonly fileName: string;
  /** Whose addresses are set aside; without it the domain of From. */
  readonly ownDomain?: string;
  /** The list that was meant, or the same list made in another way. */
  readonly beside?: ListBeside;
};

/**
 * Turns one file (mail, Outlook message, table, workbook, zip, any other) into what it exposed. Pure: no file, no
 * network, no clock. Throws nothing but `IntakeError`. Not bounded in time and memory by itself: what comes from
 * outside goes through `readInWorker`.
 */
export async function readExposure(bytes: Uint8Array, options: ReadOptions): Promise<Exposure> {
  try {
    return await read(asBuffer(bytes), options);
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    // A hole in a parser is the file's doing too; its own words may hold what stands in the file.
    throw new IntakeError("unreadable", {}, undefined, error);
  }
}

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

async function read(bytes: Buffer, { fileName, ownDomain, beside }: ReadOptions): Promise<Exposure> {
  if (bytes.length === 0) throw new IntakeError("empty");
  if (bytes.length > LIMITS.bytes) throw new IntakeError("too-large", {}, LIMITS.bytes);
  const whole: Inside = { fileName, bytes, place: {} };
  const sniffed = sniffKind(bytes, fileName);
  const { kind } = sniffed;
  checkName(sniffed, fileName);

  const listed = beside && { own: new PeopleOfList(), other: await readList(beside) };
  const reading = newReading(listed?.own);
  if (kind === "mail" || kind === "outlook") {
    const parts: MailBudget = { parts: 0, headerBytes: 0 };
    const mail = kind === "mail" ? readEml(bytes, parts) : readMsg(bytes, parts);
    return exposeMail(mail, { file: { ...factsOf(whole), lookedInto: true }, reading, ownDomain, listed });
  }
  if (kind === "tnef") return exposeTnef(whole, reading);
  const file = await readInside(whole, reading);
  const comparison = listed && compareLists(listed.own, listed.other);
  return expose({ file, attachments: [], reading, comparison });
}

async function exposeTnef(whole: Inside, reading: Reading): Promise<Exposure> {
  const files = readTnef(whole.bytes).map((inside) => ({ ...inside, place: { file: inside.fileName } }));
  const attachments = await readAll(files, reading);
  return expose({
    file: { ...factsOf(whole), lookedInto: true },
    attachments,
    reading,
    comparison: undefined,
  });
}
