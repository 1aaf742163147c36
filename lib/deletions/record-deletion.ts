import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { EvidenceStrength } from "@/lib/db/generated/enums";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { appendRecord, type HandRecord } from "@/lib/records/append-record";
import { ACCESS_OF, type DeletionOutcome } from "@/lib/records/outcomes";
import { settleParty } from "@/lib/records/settle-party";

export type DeletionInput = HandRecord & {
  /** Which recipient; null where it is nobody on the list. */
  readonly partyId: string | null;
  readonly who: string | null;
  readonly outcome: DeletionOutcome;
  /** By what kind of evidence it is known; only where the outcome says what happened to what was received. */
  readonly strength: EvidenceStrength | null;
};

/**
 * Records what one recipient did with what they received, and writes it on the recipient. Silence confirms nothing.
 * Refuses `who-needed`, `strength-needed`, `silence-confirms-nothing` and whatever `appendRecord` does.
 */
export async function recordDeletion(actor: Actor, input: DeletionInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { partyId, who, outcome, strength } = input;
  const says = outcome in ACCESS_OF;
  return unitOfWork(
    actor,
    async (work) => {
      const incident = await findOpenIncident(work.tx, actor, input.incidentId);
      if (!partyId && !who) return refuse("who-needed");
      if (says && !strength) return refuse("strength-needed");
      if (says && strength === "silence") return refuse("silence-confirms-nothing");
      const before = input.supersedesId
        ? await work.tx.stepRecord.findFirst({ where: { id: input.supersedesId, incidentId: incident.id } })
        : null;
      const result = await appendRecord(work, actor, {
        incident,
        given: input,
        entry: {
          kind: "deletion",
          outcome: says ? `${outcome}.${strength}` : outcome,
          partyId,
          side: "recipient",
          ...(!partyId && who && { words: { who } }),
        },
      });
      if (!result.ok) return result;
      for (const id of new Set([partyId, before?.partyId]))
        if (id) await settleParty(work, actor, incident.id, id);
      return result;
    },
    onceFor("deletion.record", input, submission),
  );
}
