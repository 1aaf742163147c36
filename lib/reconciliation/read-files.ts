import "server-only";
import type { PeopleImport } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { readOriginal } from "@/lib/evidence/read-original";
import { IntakeError } from "@/lib/intake/intake-error";
import { LIMITS } from "@/lib/intake/limits";
import { readingOf } from "@/lib/people-import/import-task";
import { asIntakeError } from "@/lib/people-import/refuse-import";
import { type ListSide, ListUnreadable, type ToldOfList } from "./compare-in-thread";
import type { ListFile } from "./read-list-rows";

type List = Pick<
  PeopleImport,
  "incidentId" | "evidenceId" | "isMapped" | "charset" | "delimiter" | "headerRow" | "columns"
>;

/** The file of a list, for a job that has found it. Throws `ListUnreadable` where it is not there as it was. */
export async function readListFile(side: ListSide, list: List): Promise<ListFile> {
  try {
    const original = await readOriginal(list.incidentId, list.evidenceId, LIMITS.bytes);
    return { ...original, reading: list.isMapped ? readingOf(list) : undefined };
  } catch (error) {
    const isGone = error instanceof NotFound;
    const problem = isGone ? new IntakeError("unreadable") : asIntakeError(error);
    if (!problem) throw error;
    throw new ListUnreadable(side, problem);
  }
}

/** Both files of a comparison. */
export const readListFiles = async ({ listA, listB }: { listA: List; listB: List }) => ({
  a: await readListFile("a", listA),
  b: await readListFile("b", listB),
});

/** How it was read, for the row of the list. */
export const keptOf = ({ columns, badRows, badLine }: ToldOfList) => ({
  columns: [...columns],
  badRows,
  problemLine: badLine,
});
