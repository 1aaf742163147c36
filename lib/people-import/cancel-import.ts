import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findImport } from "./find-import";
import type { CancelInput } from "./schema";

/** Ends an import that has not written its people; nothing of it stays. Refuses `import-over`. */
export async function cancelImport(actor: Actor, input: CancelInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      const { incidentId, importId } = input;
      await findImport(work, actor, input);
      // Its progress moves all the time, so what counts is the state: once the people are in, no phase is under way.
      const { count } = await work.tx.peopleImport.updateMany({
        where: {
          id: importId,
          OR: [
            { state: { in: ["mapping", "checking", "checked"] } },
            { state: "writing", phaseAt: { not: null } },
          ],
        },
        data: {
          state: "cancelled",
          phaseAt: null,
          finishedAt: work.now,
          version: { increment: 1 },
        },
      });
      if (count === 0) return refuse("import-over");
      work.record({ type: "people-import.cancelled", incidentId, data: { importId } });
      return done({ importId });
    },
    onceFor("people-import.cancel", input, submission),
  );
}
