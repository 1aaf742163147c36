import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { appendRecord, type HandRecord } from "@/lib/records/append-record";
import type { CallOutcome } from "@/lib/records/outcomes";
import { comesBack } from "./comes-back";

export type CallInput = HandRecord & {
  /** Who was called; null where it is nobody on the list. */
  readonly partyId: string | null;
  readonly who: string | null;
  readonly outcome: CallOutcome;
  readonly callBackAt: Date | null;
};

/**
 * Records one call of apology. A message that was left is not done: it asks for the time of the next call. Refuses
 * `who-needed`, `call-back-needed` and whatever `appendRecord` does.
 */
export async function recordCall(actor: Actor, input: CallInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { partyId, who, outcome, callBackAt } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const incident = await findOpenIncident(work.tx, actor, input.incidentId);
      if (!partyId && !who) return refuse("who-needed");
      if (comesBack(outcome) && !callBackAt) return refuse("call-back-needed");
      return appendRecord(work, actor, {
        incident,
        given: input,
        entry: {
          kind: "call",
          outcome,
          partyId,
          dueAt: callBackAt,
          ...(!partyId && who && { words: { who } }),
        },
      });
    },
    onceFor("call.record", input, submission),
  );
}
