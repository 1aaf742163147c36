import "server-only";
import type { Ending, Outcome, Subject } from "@/lib/approvals/subject";
import type { ExportState } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";
import { currentExport, FETCHED_WITHIN_MS } from "./export-content";

/** Taking people out as a file. A yes opens it for a day to whoever asked; where the people changed it does not count. */
export const exportSubject: Subject = {
  reader:
    (_actor, { subjectId }) =>
    ({ tx }) =>
      currentExport(tx, subjectId),
  follow: followExport,
};

const AFTER = { approved: "approved", returned: "returned", void: "returned" } as const;

async function followExport(work: Work, ending: Ending): Promise<Outcome> {
  const { state, approval } = ending;
  const { tx, now } = work;
  const id = approval.subjectId;
  // What was fetched has left the house: nothing that becomes void later changes that.
  const from: ExportState[] = state === "void" ? ["awaiting", "approved"] : ["awaiting"];
  const { count } = await tx.peopleExport.updateMany({
    where: { id, state: { in: from } },
    data: {
      state: AFTER[state],
      version: { increment: 1 },
      expiresAt: state === "approved" ? new Date(now.getTime() + FETCHED_WITHIN_MS) : null,
    },
  });
  if (count === 0) return "content-gone";
  const about = { incidentId: approval.incidentId ?? undefined, data: { exportId: id } };
  if (state === "void") {
    work.record({ type: "people-export.voided", ...about });
    return ending.current ? "content-changed" : "content-gone";
  }
  work.record({ type: `people-export.${state}`, ...about });
  return state;
}
