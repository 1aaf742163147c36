import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { appendRecord, type HandRecord } from "@/lib/records/append-record";
import type { MeasureState } from "@/lib/records/outcomes";
import { dueAfter } from "./due-after";

export type MeasureInput = HandRecord & {
  readonly what: string;
  /** Who answers for it, a person or a department. */
  readonly owner: string;
  readonly state: MeasureState;
  /** Until when, while it is planned or under way. */
  readonly plannedFor: Date | null;
};

/**
 * Records a measure against a recurrence, or how far one has come: that entry then takes the place of the one before
 * (`supersedesId`), and asks for no reason. Refuses `planned-for-needed` and whatever `appendRecord` does.
 */
export async function recordMeasure(actor: Actor, input: MeasureInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { what, owner, state, plannedFor, at } = input;
  const isAhead = state === "planned" || state === "under_way";
  return unitOfWork(
    actor,
    async (work) => {
      const incident = await findOpenIncident(work.tx, actor, input.incidentId);
      if (isAhead && !plannedFor) return refuse("planned-for-needed");
      return appendRecord(work, actor, {
        incident,
        given: input,
        entry: {
          kind: "measure",
          outcome: state,
          dueAt: dueAfter(state, { at, plannedFor }),
          words: { what, owner },
          goesOn: input.supersedesId !== null,
        },
      });
    },
    onceFor("measure.record", input, submission),
  );
}
