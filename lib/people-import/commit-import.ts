import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findImport } from "./find-import";
import type { CommitInput } from "./schema";

/**
 * Has a list written that was checked: all of it, or with `skipsBad` the rows that can be read, the others named in
 * the report. Refuses `bad-rows`, `nobody`, `import-changed`.
 */
export async function commitImport(actor: Actor, input: CommitInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      const { incidentId, importId, version, skipsBad } = input;
      const { badRows, rows } = await findImport(work, actor, input);
      if (badRows > 0 && !skipsBad) return refuse("bad-rows");
      if (rows === 0) return refuse("nobody");
      const { count } = await work.tx.peopleImport.updateMany({
        where: { id: importId, version, state: "checked" },
        data: { state: "writing", skipsBad, done: 0, phaseAt: work.now, version: { increment: 1 } },
      });
      if (count === 0) return refuse("import-changed");
      work.record({ type: "people-import.begun", incidentId, data: { importId, skipsBad } });
      work.enqueue({ name: "people-import.write", payload: { importId } });
      return done({ importId });
    },
    onceFor("people-import.commit", input, submission),
  );
}
