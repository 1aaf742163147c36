import { asBuffer } from "./as-buffer";
import { compareLists, PeopleOfList } from "./compare-lists";
import { expose } from "./expose";
import { exposeMail } from "./expose-mail";
import type { Exposure } from "./exposure";
import { IntakeError } from "./intake-error";
import { openFile } from "./open-file";
import { factsOf, readInside } from "./read-inside";
import { type ListBeside, newReading, readAll, readList } from "./read-list";

export type ReadOptions = {
  /** Only for its ending, and to name it in errors. */
  readonly fileName: string;
  /** Whose addresses are set aside; without it the domain of From. */
  readonly ownDomain?: string;
  /** The list that was meant, or the same list made in another way. */
  readonly beside?: ListBeside;
  /** Opens the locked entries of zips; kept nowhere. */
  readonly password?: string;
};

/**
 * Turns one file (mail, Outlook message, table, workbook, zip, any other) into what it exposed. Pure: no file, no
 * network, no clock. Throws nothing but `IntakeError`. Not bounded in time and memory by itself: what comes from
 * outside goes through `readInWorker`.
 */
export async function readExposure(bytes: Uint8Array, options: ReadOptions): Promise<Exposure> {
  return orIntakeError(() => read(asBuffer(bytes), options));
}

/** A hole in a parser is the file's doing too; its own words may hold what stands in the file. */
export async function orIntakeError<Result>(reading: () => Promise<Result>): Promise<Result> {
  try {
    return await reading();
  } catch (error) {
    throw error instanceof IntakeError ? error : new IntakeError("unreadable", {}, undefined, error);
  }
}

async function read(bytes: Buffer, { beside, password, ...options }: ReadOptions): Promise<Exposure> {
  const { whole, mail, files } = await openFile(bytes, options);
  const listed = beside && { own: new PeopleOfList(), other: await readList(beside) };
  const reading = newReading({ list: listed?.own, password });
  const [only] = files;
  if (!mail && only === whole) {
    const file = await readInside(whole, reading);
    const comparison = listed && compareLists(listed.own, listed.other);
    return expose({ file, attachments: [], reading, comparison });
  }
  const file = { ...factsOf(whole), lookedInto: true };
  if (mail) return exposeMail(mail, { file, files, reading, ownDomain: options.ownDomain, listed });
  return expose({ file, attachments: await readAll(files, reading), reading, comparison: undefined });
}
