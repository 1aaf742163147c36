import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { Work } from "@/lib/db/unit-of-work";
import type { MatchBefore } from "@/lib/people/match-before";
import { WITHDRAWN } from "@/lib/records/outcomes";
import { settleParty } from "@/lib/records/settle-party";
import type { Matched } from "./matched-people";
import { inForceOf, listEntriesOf, rebindRecord } from "./rebind-records";

/**
 * Whether somebody is still what was made of the two: the same record, and every part of then with the same data. Parts
 * that came since stay with the person who stayed.
 */
export async function isAsJoined({ tx }: Work, now: Matched, before: MatchBefore): Promise<boolean> {
  if (JSON.stringify(now.record) !== JSON.stringify(before.joined)) return false;
  const parts = new Map(now.parties.map(({ id, itemSetId }) => [id, itemSetId]));
  if (before.stayed.some(({ id, itemSetId }) => parts.get(id) !== itemSetId)) return false;
  const stayed = new Set(before.stayed.map(({ id }) => id));
  const missing = [...before.kept.parties, ...before.gone.parties].filter(({ id }) => !stayed.has(id));
  const disclosures = new Set(missing.map(({ disclosureId }) => disclosureId));
  return (await tx.disclosure.count({ where: { id: { in: [...disclosures] } } })) === disclosures.size;
}

type Joined = {
  readonly incidentId: string;
  readonly before: MatchBefore;
  readonly keys: IncidentKeys;
  /** When they were joined. */
  readonly joinedAt: Date;
};

/** Gives both people the parts that they had, and has entries speak of them again. */
export async function partParties(
  work: Work,
  actor: Actor,
  { incidentId, before, keys, joinedAt }: Joined,
): Promise<void> {
  const { tx } = work;
  const stayed = new Set(before.stayed.map(({ id }) => id));
  const parts = [before.kept, before.gone].flatMap(({ id: personId, parties }) =>
    parties.map((party) => ({ ...party, personId })),
  );
  // Those that stayed first: where one moves away, the one that it took the place of comes back.
  for (const { id, personId, itemSetId, access, strength } of parts.filter(({ id }) => stayed.has(id)))
    await tx.party.update({ where: { id }, data: { personId, itemSetId, access, strength } });
  for (const part of parts.filter(({ id }) => !stayed.has(id)))
    await tx.party.create({ data: { ...part, incidentId } });

  const ids = parts.map(({ id }) => id);
  const isHeardSince = (await listEntriesOf(work, incidentId, ids)).some(
    ({ kind, recordedAt }) => kind === "deletion" && recordedAt > joinedAt,
  );
  for (const { recordId, from } of before.rebound) {
    const record = await inForceOf(work, recordId);
    if (record && record.outcome !== WITHDRAWN)
      await rebindRecord(work, actor, { record, partyId: from, keys });
  }
  // Nothing was heard since: what stood there stands there again.
  if (!isHeardSince) return;
  for (const { parties } of [before.kept, before.gone]) {
    const received = parties.find(({ side }) => side === "recipient");
    if (received) await settleParty(work, actor, incidentId, received.id);
  }
}
