import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { Forbidden, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { lockOpenIncident } from "@/lib/incidents/find-incident";
import { appendRecord, type HandRecord } from "@/lib/records/append-record";
import type { CallOutcome } from "@/lib/records/outcomes";
import { comesBack } from "./comes-back";
import { canRecordCall } from "./policy";

export type CallInput = HandRecord & {
  /** Who was called; null where it is nobody on the list. */
  readonly partyId: string | null;
  readonly who: string | null;
  readonly outcome: CallOutcome;
  readonly callBackAt: Date | null;
};

/**
 * Records one call of apology, by a member who runs incidents or only makes calls. A message that was left is not done: it asks for the time of the next call. Refuses
 * `who-needed`, `call-back-needed` and whatever `appendRecord` does.
 */
export async function recordCall(actor: Actor, input: CallInput, submission: Submission = {}) {
  if (!canRecordCall(actor)) throw new Forbidden("call.make");
  const { partyId, who, outcome, callBackAt } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const incident = await lockOpenIncident(work.tx, actor, input.incidentId);
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
