import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { IntakeError } from "@/lib/intake/intake-error";
import type { ListReading } from "./check-rows";
import { type ImportColumn, isImportColumn } from "./import-columns";
import { readingOf } from "./import-task";
import { type Delimiter, isDelimiter, isListCharset, type ListCharset, type ListFormat } from "./list-format";
import { lookAtFound, visibleImports, visibleLists, type WhichImport } from "./look-at-import";
import type { ListLook } from "./look-at-list";
import { type ListPreview, previewList } from "./preview-list";
import { asIntakeError } from "./refuse-import";
import { rememberedColumns } from "./remembered-columns";
import { LAST_HEADER_ROW } from "./schema";

/** How the address of the page asks to read the list; whatever else stands there counts as not asked. */
export type AskedInAddress = {
  readonly [Name in "charset" | "delimiter" | "header"]?: string | string[] | undefined;
};

export type Mapping = {
  readonly charset: ListCharset;
  /** Null is a workbook. */
  readonly delimiter: Delimiter | null;
  readonly headerRow: number | null;
  /** The rows that may name the columns, with their lines in the file. */
  readonly headerChoices: readonly { readonly row: number; readonly line: number }[];
  readonly columns: readonly ImportColumn[];
  /** Values masked. */
  readonly preview: ListPreview;
  /** Why it cannot be read in this way; then there are neither columns nor rows. */
  readonly problem: IntakeError | null;
  /** Whether this is another way than the one that is stored. */
  readonly isAsked: boolean;
};

const MOST_HEADER_CHOICES = 20;

/** How a list is read, or would be when it is read as `asked`; null where the actor sees no such import. */
export const readMapping = (
  actor: Actor,
  which: WhichImport,
  asked: AskedInAddress,
): Promise<Mapping | null> => mappingOf(visibleImports(actor, which), asked);

/** The same of a list that lies beside another one; where nobody has said how it is read, that is proposed. */
export const readListMapping = (
  actor: Actor,
  which: { readonly incidentId: string; readonly listId: string },
  asked: AskedInAddress,
): Promise<Mapping | null> => mappingOf(visibleLists(actor, which), asked);

async function mappingOf(
  where: Prisma.PeopleImportWhereInput,
  asked: AskedInAddress,
): Promise<Mapping | null> {
  const row = await db.peopleImport.findFirst({ where });
  if (!row) return null;
  const isSaid = row.disclosureId !== null || row.isMapped;
  try {
    const proposed = isSaid ? null : await lookAtFound(where, {});
    const stored = proposed
      ? { ...proposed.guessed, columns: await rememberedColumns(proposed.guessed) }
      : readingOf(row);
    return await mappingAs(where, stored, asked);
  } catch (error) {
    return cannotBeRead(error, { ...NOT_KNOWN, isAsked: false });
  }
}

/** What there is to choose where nothing can be read at all. */
const NOT_KNOWN = { charset: "utf-8", delimiter: "comma", headerRow: null } as const;

async function mappingAs(
  where: Prisma.PeopleImportWhereInput,
  stored: ListReading,
  asked: AskedInAddress,
): Promise<Mapping | null> {
  const format = formatOf(stored, asked);
  const headerRow = headerOf(asked.header, stored.headerRow);
  const isAsked =
    format.charset !== stored.charset ||
    format.delimiter !== stored.delimiter ||
    headerRow !== stored.headerRow;
  const reading = { ...format, isAsked, headerRow };
  try {
    const look = await lookAtFound(where, { format, headerRow });
    return look && { ...reading, ...(await shown(look, isAsked ? null : stored.columns)) };
  } catch (error) {
    return cannotBeRead(error, reading);
  }
}

/** Throws what trying again may mend. */
function cannotBeRead(
  error: unknown,
  reading: Pick<Mapping, "charset" | "delimiter" | "headerRow" | "isAsked">,
): Mapping {
  const problem = asIntakeError(error);
  if (!problem) throw error;
  return { ...reading, columns: [], headerChoices: [], preview: { headings: [], rows: [] }, problem };
}

async function shown(look: ListLook, stored: readonly string[] | null) {
  const columns = stored ?? (await rememberedColumns(look.guessed));
  const headerChoices = look.rows
    .slice(0, MOST_HEADER_CHOICES)
    .flatMap(({ cells, line }, at) => (cells.some((cell) => cell.trim()) ? [{ row: at + 1, line }] : []));
  return {
    headerRow: look.guessed.headerRow,
    headerChoices,
    columns: columns.map((code) => (isImportColumn(code) ? code : "unknown")),
    preview: previewList(look, columns),
    problem: null,
  };
}

function formatOf(stored: ListFormat, { charset, delimiter }: AskedInAddress): ListFormat {
  // A workbook says itself how it is written.
  if (stored.delimiter === null) return { charset: stored.charset, delimiter: null };
  return {
    charset: typeof charset === "string" && isListCharset(charset) ? charset : stored.charset,
    delimiter: typeof delimiter === "string" && isDelimiter(delimiter) ? delimiter : stored.delimiter,
  };
}

/** `0` says that no row names the columns. */
function headerOf(asked: AskedInAddress["header"], stored: number | null): number | null {
  if (typeof asked !== "string" || !/^\d{1,3}$/.test(asked) || Number(asked) > LAST_HEADER_ROW) return stored;
  return Number(asked) || null;
}
