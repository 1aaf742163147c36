import { type ArchiveEntry, openZip, type UnpackBudget } from "../archive/open-zip";
import { IntakeError } from "../intake-error";
import { LIMITS } from "../limits";
import type { TableProfile, TableProfiler } from "../tables/profile-table";
import { readDateStyles } from "./date-styles";
import { parseXml } from "./parse-xml";
import { readSheet } from "./read-sheet";
import { readSharedStrings } from "./shared-strings";

export type SheetProfile = { readonly table: TableProfile; readonly hidden: boolean };

type Sheet = { readonly name: string; readonly hidden: boolean; readonly target: string };

/** One sheet of a workbook, its rows not read yet. */
export type OpenSheet = Pick<Sheet, "name" | "hidden"> & {
  /** Gives its rows; `drain` is awaited now and then. */
  readonly read: (onRow: OnSheetRow, drain?: () => Promise<void>) => Promise<void>;
};
type OnSheetRow = (cells: readonly string[], row: number) => void;

/**
 * Reads every sheet of an .xlsx file, the hidden ones too: whoever received the file has them. Each sheet gets its own
 * profiler from `profilerOf`.
 */
export async function readWorkbook(
  bytes: Buffer,
  budget: UnpackBudget,
  profilerOf: (sheet: string) => TableProfiler,
): Promise<readonly SheetProfile[]> {
  const profiles: SheetProfile[] = [];
  for (const { name, hidden, read } of await openWorkbook(bytes, budget)) {
    const profiler = profilerOf(name);
    await read((cells, row) => profiler.push(cells, row));
    profiles.push({ table: profiler.finish(), hidden });
  }
  return profiles;
}

/** The sheets of an .xlsx file in their order, the hidden ones too. */
export async function openWorkbook(bytes: Buffer, budget: UnpackBudget): Promise<readonly OpenSheet[]> {
  const listed = await openZip(bytes, budget);
  const entries = new Map(listed.map((entry) => [entry.name.replace(/^\/+/, ""), entry]));
  // Of two files of one name each program takes another one.
  if (entries.size < listed.length) throw new IntakeError("unreadable");
  const { sheets, since1904 } = await readSheets(entries);
  if (sheets.length > LIMITS.tables) throw new IntakeError("too-many-entries", {}, LIMITS.tables);
  const book = {
    strings: await readSharedStrings(entries.get("xl/sharedStrings.xml")),
    dateStyles: await readDateStyles(entries.get("xl/styles.xml")),
    since1904,
  };
  return sheets.map(({ name, hidden, target }) => {
    const read = (onRow: OnSheetRow, drain?: () => Promise<void>) => {
      const entry = entries.get(target);
      if (!entry) throw new IntakeError("unreadable", { sheet: name });
      return readSheet(entry, book, onRow, drain);
    };
    return { name, hidden, read };
  });
}

async function readSheets(
  entries: ReadonlyMap<string, ArchiveEntry>,
): Promise<{ sheets: Sheet[]; since1904: boolean }> {
  const workbook = entries.get("xl/workbook.xml");
  if (!workbook) throw new IntakeError("unreadable");
  const targets = await readTargets(entries.get("xl/_rels/workbook.xml.rels"));
  const sheets: Sheet[] = [];
  let since1904 = false;
  await parseXml(workbook, {
    open: (name, attributes) => {
      if (name === "workbookPr") since1904 = /^(?:1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const target = targets.get(attributes["r:id"] ?? "") ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      // Charts and macros stand in this list too and hold no rows.
      if (!/worksheets\//.test(target)) return;
      sheets.push({
        name: attributes.name ?? "",
        hidden: /hidden/i.test(attributes.state ?? ""),
        target,
      });
    },
  });
  return { sheets, since1904 };
}

async function readTargets(entry: ArchiveEntry | undefined): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  if (!entry) return targets;
  await parseXml(entry, {
    open: (name, attributes) => {
      const target = attributes.Target ?? "";
      if (name === "Relationship")
        targets.set(
          attributes.Id ?? "",
          target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`,
        );
    },
  });
  return targets;
}
