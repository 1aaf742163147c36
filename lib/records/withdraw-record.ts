import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { appendRecord } from "./append-record";
import { findRecord } from "./find-record";
import { WITHDRAWN } from "./outcomes";
import type { WithdrawInput } from "./schema";
import { settleParty } from "./settle-party";

/**
 * Says of an entry that it should never have been made: an entry with the reason takes its place, and the one before
 * stays in the timeline. Refuses `corrected-meanwhile`.
 */
export async function withdrawRecord(actor: Actor, input: WithdrawInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  return unitOfWork(
    actor,
    async (work) => {
      const before = await findRecord(work.tx, actor, input.recordId);
      const incident = await findOpenIncident(work.tx, actor, before.incidentId);
      const { kind, at, partyId } = before;
      const result = await appendRecord(work, actor, {
        incident,
        given: {
          incidentId: incident.id,
          at,
          note: null,
          evidenceId: null,
          supersedesId: before.id,
          correction: input.reason,
        },
        entry: { kind, outcome: WITHDRAWN, partyId },
      });
      if (result.ok && kind === "deletion" && partyId) await settleParty(work, actor, incident.id, partyId);
      return result;
    },
    onceFor("record.withdraw", input, submission),
  );
}
