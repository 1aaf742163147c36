import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { canTellPeople } from "./check-row";
import { findImport } from "./find-import";
import { columnsOf } from "./import-columns";
import type { MapInput } from "./schema";

/** Says how a list is written and what its columns hold, and has it checked. Refuses `no-person-column`, `import-changed`. */
export async function mapImport(actor: Actor, input: MapInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      const { incidentId, importId, version, charset, delimiter, headerRow, columns } = input;
      await findImport(work, actor, input);
      if (!canTellPeople(columnsOf(columns, []))) return refuse("no-person-column");
      const { count } = await work.tx.peopleImport.updateMany({
        where: { id: importId, version, state: { in: ["mapping", "checked"] } },
        data: {
          ...{ charset, delimiter, headerRow, columns },
          state: "checking",
          done: 0,
          phaseAt: work.now,
          version: { increment: 1 },
        },
      });
      if (count === 0) return refuse("import-changed");
      work.record({ type: "people-import.mapped", incidentId, data: { importId } });
      work.enqueue({ name: "people-import.check", payload: { importId } });
      return done({ importId });
    },
    onceFor("people-import.map", input, submission),
  );
}
