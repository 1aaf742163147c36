import { createHash } from "node:crypto";
import type { ArchiveEntry, UnpackBudget } from "./archive/open-zip";
import type { ExposedFile, Problem } from "./exposure";
import { IntakeError, type Place } from "./intake-error";
import { LIMITS } from "./limits";
import { PREVIEW_TABLES, previewTable, type TablePreview } from "./preview";
import { sniffKind } from "./sniff-kind";
import type { CountsPeople } from "./tables/count-people";
import { type OnPerson, type TableProfile, TableProfiler } from "./tables/profile-table";
import { readDelimited } from "./tables/read-delimited";

/** What the files inside one file share: whom they name, what may still be unpacked, what went wrong. */
export type Reading = {
  readonly people: CountsPeople;
  readonly unpack: UnpackBudget;
  /** For what is locked in zips. */
  readonly password?: string;
  readonly problems: Problem[];
  readonly previews: TablePreview[];
  tables: number;
  readonly onPerson?: OnPerson;
};

export type Inside = {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly place: Place;
  readonly inline?: boolean;
};

const PICTURES = new Set(["png", "jpeg", "gif", "bmp", "webp"]);
const DEEPEST_ARCHIVE = 1;

/** What can be said of a file without looking into it. */
export function factsOf({ fileName, bytes, place, inline = false }: Inside): ExposedFile {
  const { kind, format } = sniffKind(bytes, fileName);
  return {
    fileName,
    kind,
    format,
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    place,
    inline,
    encrypted: kind === "encrypted-office",
    entries: [],
    tables: [],
    lookedInto: false,
  };
}

/**
 * Looks into one file: profiles its tables, lists a zip and looks into the tables there. What it cannot read becomes
 * a problem of the whole, so that the rest is still shown.
 */
export async function readInside(file: Inside, reading: Reading, depth = 0): Promise<ExposedFile> {
  const facts = factsOf(file);
  const found: Found = { tables: [], entries: [], encrypted: facts.encrypted, lookedInto: true };
  try {
    await look(facts, file, reading, depth, found);
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    found.lookedInto = false;
    const place = { ...file.place, ...error.place, file: error.place.file ?? file.place.file };
    reading.problems.push({ code: error.code, place, limit: error.limit });
  }
  return { ...facts, ...found };
}

type Found = {
  tables: TableProfile[];
  entries: ExposedFile["entries"][number][];
  encrypted: boolean;
  lookedInto: boolean;
};

async function look(
  { kind, format }: ExposedFile,
  file: Inside,
  reading: Reading,
  depth: number,
  found: Found,
): Promise<void> {
  const profilers: TableProfiler[] = [];
  const profiler = (sheet?: string) => {
    if (++reading.tables > LIMITS.tables) throw new IntakeError("too-many-entries", {}, LIMITS.tables);
    const place = sheet === undefined ? file.place : { ...file.place, sheet };
    const made = new TableProfiler(place, reading.people, reading.onPerson);
    profilers.push(made);
    return made;
  };

  if (kind === "table") {
    const { table, mixed, otherLine } = readDelimited(file.bytes, file.fileName, profiler());
    found.tables.push(table);
    if (mixed) {
      const place = otherLine === undefined ? file.place : { ...file.place, row: otherLine };
      reading.problems.push({ code: "charset-unknown", place });
    }
  } else if (kind === "xlsx") {
    const { readWorkbook } = await import("./workbook/read-workbook");
    for (const { table } of await readWorkbook(file.bytes, reading.unpack, profiler))
      found.tables.push(table);
  } else if (kind === "zip") await lookIntoZip(file, reading, depth, found);
  else if (kind === "other" && /\.(?:csv|tsv|xlsx)$/i.test(file.fileName))
    throw new IntakeError("unreadable");
  else found.lookedInto = file.inline === true && PICTURES.has(format ?? "");
  for (const { place, headings, beginning } of profilers.slice(0, PREVIEW_TABLES - reading.previews.length))
    reading.previews.push(previewTable({ place, fileName: file.fileName }, headings, beginning));
}

async function lookIntoZip(file: Inside, reading: Reading, depth: number, found: Found): Promise<void> {
  const { openZip } = await import("./archive/open-zip");
  const entries = await openZip(file.bytes, reading.unpack, reading.password);
  found.entries = entries.map(({ name, size, encrypted }) => ({ name, size, encrypted }));
  found.encrypted = entries.some(({ encrypted }) => encrypted);
  let refused = false;
  for (const entry of entries) {
    const isTable = /\.(?:csv|tsv|xlsx)$/i.test(entry.name) && !entry.locked && depth < DEEPEST_ARCHIVE;
    const inside = isTable ? await inZip(file, entry) : undefined;
    refused ||= inside === "wrong-password";
    if (!inside || inside === "wrong-password") {
      found.lookedInto = false;
      continue;
    }
    const { tables, lookedInto } = await readInside(inside, reading, depth + 1);
    found.tables.push(...tables);
    found.lookedInto &&= lookedInto;
  }
  // Said once, of the zip: what needs no password in it is read all the same.
  if (refused) reading.problems.push({ code: "wrong-password", place: file.place });
}

async function inZip(file: Inside, entry: ArchiveEntry): Promise<Inside | "wrong-password"> {
  try {
    const { unpack } = await import("./archive/open-zip");
    const place = { ...file.place, file: `${file.fileName}/${entry.name}` };
    return { fileName: entry.name, bytes: await unpack(entry), place };
  } catch (error) {
    if (error instanceof IntakeError && error.code === "wrong-password") return "wrong-password";
    throw error;
  }
}
