import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { Access, EvidenceStrength } from "@/lib/db/generated/enums";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { appendRecord } from "@/lib/records/append-record";
import { ACCESS_OF } from "@/lib/records/outcomes";
import { settleParty } from "@/lib/records/settle-party";
import { readChosen, seenOf } from "./read-chosen";
import type { AccessOutcome } from "./schema";

export type AccessInput = {
  readonly incidentId: string;
  readonly partyIds: readonly string[];
  /** What the page showed of them (`seenOf`). */
  readonly seen: string;
  readonly outcome: AccessOutcome;
  readonly strength: EvidenceStrength;
  /** When it was done. */
  readonly at: Date;
  readonly evidenceId: string | null;
  readonly note: string | null;
};

export type AccessCounts = "said" | "opened" | "given-back" | "later";

/**
 * Says of one or several recipients what they did with what they received, how strong the evidence is, and by what it
 * is shown: an entry for each, and with it the state on every part of theirs. Refuses `recipients-changed` where any
 * of them is other than the page showed, `proof-needed` without a file and words, `silence-confirms-nothing`,
 * `in-the-future`, `before-event` and `evidence-gone`.
 */
export async function setAccess(actor: Actor, input: AccessInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { incidentId, partyIds, seen, outcome, strength, at, evidenceId, note } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const incident = await findOpenIncident(work.tx, actor, incidentId);
      if (strength === "silence") return refuse("silence-confirms-nothing");
      if (!evidenceId && !note) return refuse("proof-needed");
      const parties = await readChosen(work, incidentId, partyIds);
      if (parties.length === 0 || seenOf(parties) !== seen) return refuse("recipients-changed");
      const given = { incidentId, at, note, evidenceId, supersedesId: null, correction: null };
      // Somebody who stands in several disclosures says it once.
      const each = new Map(parties.map((party) => [party.personId ?? party.companyId ?? party.id, party]));
      for (const { id: partyId } of each.values()) {
        const entry = {
          kind: "deletion",
          outcome: `${outcome}.${strength}`,
          partyId,
          side: "recipient",
        } as const;
        const result = await appendRecord(work, actor, { incident, given, entry });
        if (!result.ok) {
          const { code } = result;
          const isTyped = code === "in-the-future" || code === "before-event" || code === "evidence-gone";
          return refuse(isTyped ? code : "recipients-changed");
        }
        await settleParty(work, actor, incidentId, partyId);
      }
      return done({ incidentId, count: each.size, counts: await whatCounts(work, partyIds, outcome) });
    },
    onceFor("access.set", input, submission),
  );
}

/**
 * How the entry counts: as it was said; for somebody who is known to have looked, as opened and deleted or as given
 * back after it was seen; or not yet, since what was recorded of a later moment stands.
 */
async function whatCounts(
  { tx }: Work,
  partyIds: readonly string[],
  outcome: AccessOutcome,
): Promise<AccessCounts> {
  const other = { id: { in: [...partyIds] }, access: { not: ACCESS_OF[outcome] } };
  const states = await tx.party.findMany({ where: other, select: { access: true } });
  if (states.length === 0) return "said";
  const isNow = (wanted: Access) => states.some(({ access }) => access === wanted);
  if (outcome === "deleted_unopened" && isNow("deleted")) return "opened";
  return outcome === "recovered" && isNow("recovered_opened") ? "given-back" : "later";
}
