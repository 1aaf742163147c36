import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { canTellPeople } from "./check-row";
import { findImport } from "./find-import";
import { columnsOf } from "./import-columns";
import { lookAtFound, visibleImports } from "./look-at-import";
import { asIntakeError } from "./refuse-import";
import type { MapInput } from "./schema";
import type { CannotBeRead } from "./start-import";

/**
 * Says how a list is written and what its columns hold, and has it checked. Refuses `no-person-column`,
 * `import-changed`, and `cannot-be-read` where its beginning cannot be read in this way.
 */
export async function mapImport(actor: Actor, input: MapInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const headings = await headingsOf(visibleImports(actor, input), input);
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
export async function headingsOf(
  where: Prisma.PeopleImportWhereInput,
  { charset, delimiter, headerRow }: Pick<MapInput, "charset" | "delimiter" | "headerRow">,
): Promise<{ readonly hash: Buffer<ArrayBuffer> | null } | CannotBeRead> {
  try {
    const asked = { format: { charset, delimiter }, headerRow };
    const look = await lookAtFound(where, asked);
    if (!look) throw new NotFound("PeopleImport");
    return { hash: look.guessed.headingsHash };
  } catch (error) {
    const problem = asIntakeError(error);
    if (problem) return { ...refuse("cannot-be-read"), problem };
    throw error;
  }
}
