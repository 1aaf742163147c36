import "server-only";
import type { PeopleImport } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { readOriginal } from "@/lib/evidence/read-original";
import { IntakeError } from "@/lib/intake/intake-error";
import { LIMITS } from "@/lib/intake/limits";
import { asIntakeError } from "@/lib/people-import/refuse-import";
import { type ListSide, ListUnreadable } from "./compare-in-thread";
import type { ListFile } from "./read-list-rows";

type List = Pick<PeopleImport, "incidentId" | "evidenceId">;

/** The file of a list, for a job that has found it. Throws `ListUnreadable` where it is not there as it was. */
export async function readListFile(side: ListSide, { incidentId, evidenceId }: List): Promise<ListFile> {
  try {
    return await readOriginal(incidentId, evidenceId, LIMITS.bytes);
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
