import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { Work } from "@/lib/db/unit-of-work";
import { ensureItemSet } from "@/lib/disclosures/ensure-item-set";
import type { MatchBefore, PartyBefore } from "@/lib/people/match-before";
import { settleParty } from "@/lib/records/settle-party";
import type { Matched } from "./matched-people";
import { planParties } from "./plan-parties";
import { listEntriesOf, rebindRecord } from "./rebind-records";

/**
 * Makes the parts of two people those of the one who stays; entries that spoke of a part which falls together with
 * another speak of that one. What was received has the state that all entries of both amount to.
 */
export async function joinParties(
  work: Work,
  actor: Actor,
  { kept, gone, keys }: { kept: Matched; gone: Matched; keys: IncidentKeys },
): Promise<Pick<MatchBefore, "stayed" | "rebound">> {
  const { tx } = work;
  const incidentId = kept.row.incidentId;
  const all = new Map([...kept.parties, ...gone.parties].map((party) => [party.id, party]));
  const entries = await listEntriesOf(work, incidentId, [...all.keys()]);
  const spokenOf = new Set(entries.map(({ partyId }) => partyId));
  const { stay, dropped } = planParties(kept.parties, gone.parties, (id) => spokenOf.has(id));

  const rebound: MatchBefore["rebound"] = [];
  for (const { id: from, into } of dropped)
    for (const record of entries.filter(({ partyId }) => partyId === from))
      rebound.push({ recordId: await rebindRecord(work, actor, { record, partyId: into, keys }), from });

  await tx.party.deleteMany({ where: { id: { in: dropped.map(({ id }) => id) } } });
  const stayed: MatchBefore["stayed"] = [];
  for (const { id, itemSetIds } of stay) {
    const other = all.get(dropped.find(({ into }) => into === id)?.id ?? "");
    const itemSetId = await unionOf(work, incidentId, itemSetIds);
    const access = accessOf(all.get(id), other);
    await tx.party.update({ where: { id }, data: { personId: kept.row.id, itemSetId, ...access } });
    stayed.push({ id, itemSetId });
  }
  const received = stay.find(({ id }) => all.get(id)?.side === "recipient");
  if (received && entries.some(({ kind }) => kind === "deletion"))
    await settleParty(work, actor, incidentId, received.id);
  return { stayed, rebound };
}

async function unionOf(work: Work, incidentId: string, ids: readonly string[]): Promise<string | null> {
  const [only] = ids;
  if (ids.length < 2) return only ?? null;
  const sets = await work.tx.itemSet.findMany({ where: { id: { in: [...ids] }, incidentId } });
  return ensureItemSet(
    work,
    incidentId,
    sets.flatMap(({ items }) => items),
  );
}

/** What is known of one of two parts is known of both. */
function accessOf(own: PartyBefore | undefined, other: PartyBefore | undefined) {
  const known = own?.access === "unknown" && other?.access ? other : own;
  return { access: known?.access ?? null, strength: known?.strength ?? null };
}
