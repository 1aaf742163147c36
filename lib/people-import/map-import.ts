import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { canTellPeople } from "./check-row";
import { findImport } from "./find-import";
import { columnsOf } from "./import-columns";
import { lookAtImport } from "./look-at-import";
import { asIntakeError } from "./refuse-import";
import type { MapInput } from "./schema";
import type { CannotBeRead } from "./start-import";

/**
 * Says how a list is written and what its columns hold, and has it checked. Refuses `no-person-column`,
 * `import-changed`, and `cannot-be-read` where its beginning cannot be read in this way.
 */
export async function mapImport(actor: Actor, input: MapInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const headings = await headingsOf(actor, input);
  if ("code" in headings) return headings;
  return unitOfWork(
    actor,
    async (work) => {
      const { incidentId, importId, version, charset, delimiter, headerRow, columns } = input;
      await findImport(work, actor, input);
      if (!canTellPeople(columnsOf(columns, []))) return refuse("no-person-column");
      const { count } = await work.tx.peopleImport.updateMany({
        where: { id: importId, version, state: { in: ["mapping", "checked"] } },
        data: {
          ...{ charset, delimiter, headerRow, columns, headingsHash: headings.hash },
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

/** The headings in the way in which it is read now: by them the columns are proposed the next time. */
async function headingsOf(
  actor: Actor,
  { incidentId, importId, charset, delimiter, headerRow }: MapInput,
): Promise<{ readonly hash: Buffer<ArrayBuffer> | null } | CannotBeRead> {
  try {
    const asked = { format: { charset, delimiter }, headerRow };
    const look = await lookAtImport(actor, { incidentId, importId }, asked);
    if (!look) throw new NotFound("PeopleImport");
    return { hash: look.guessed.headingsHash };
  } catch (error) {
    const problem = asIntakeError(error);
    if (problem) return { ...refuse("cannot-be-read"), problem };
    throw error;
  }
}
