import "server-only";
import type { Ending, Outcome, Subject } from "@/lib/approvals/subject";
import type { PeopleChangeState } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";
import { currentChange } from "./change-content";

/** Many people changed at once. A yes has the worker carry it out; where the people are others by now it does not count. */
export const changeSubject: Subject = {
  reader:
    (_actor, { subjectId }) =>
    ({ tx }) =>
      currentChange(tx, subjectId),
  follow: followChange,
};

const AFTER = { approved: "approved", returned: "returned", void: "returned" } as const;

async function followChange(work: Work, ending: Ending): Promise<Outcome> {
  const { state, approval } = ending;
  const changeId = approval.subjectId;
  // Approved it waits for the worker, and is void where the people are others by then.
  const from: PeopleChangeState[] = state === "void" ? ["awaiting", "approved"] : ["awaiting"];
  const { count } = await work.tx.peopleChange.updateMany({
    where: { id: changeId, state: { in: from } },
    data: { state: AFTER[state], version: { increment: 1 } },
  });
  if (count === 0) return "content-gone";
  const about = { incidentId: approval.incidentId ?? undefined, data: { changeId } };
  if (state === "void") {
    work.record({ type: "people-change.voided", ...about });
    return ending.current ? "content-changed" : "content-gone";
  }
  if (state === "approved")
    work.enqueue({ name: "people.change", payload: { changeId }, key: `people.change ${changeId}` });
  work.record({ type: `people-change.${state}`, ...about });
  return state;
}
