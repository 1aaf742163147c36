import "server-only";
import type { Work } from "@/lib/db/unit-of-work";
import type { IntakeError } from "@/lib/intake/intake-error";

type List = { readonly listId: string; readonly incidentId: string };

/** Ends a list that cannot be read whole, with the place where reading stopped. Answers whether it was there. */
export async function refuseList(
  work: Work,
  { listId, incidentId }: List,
  { code, place }: IntakeError,
): Promise<boolean> {
  const { count } = await work.tx.peopleImport.updateMany({
    where: { id: listId, state: { in: ["checking", "checked"] } },
    data: {
      state: "refused",
      problem: code,
      problemLine: place.line ?? place.row ?? null,
      problemColumn: place.column ?? null,
      phaseAt: null,
      finishedAt: work.now,
      version: { increment: 1 },
    },
  });
  work.record({ type: "list.refused", incidentId, data: { listId, problem: code } });
  return count > 0;
}
