import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import type { Work } from "@/lib/db/unit-of-work";
import { unknownFact, yesNoFact } from "@/lib/facts/fact-draft";
import { recordFacts } from "@/lib/facts/record-facts";
import { accessAfter, OPENED } from "./party-access";

/**
 * Writes on a recipient what the entries in force amount to, on every part the same person or company has, and tells
 * the facts of the law where somebody is known to have looked.
 */
export async function settleParty(
  work: Work,
  actor: Actor,
  incidentId: string,
  partyId: string,
): Promise<void> {
  const { tx } = work;
  const party = await tx.party.findFirst({ where: { id: partyId, incidentId, side: "recipient" } });
  if (!party) return;
  const { personId, companyId } = party;
  const same = { incidentId, side: "recipient" as const };
  const parties = personId || companyId ? { ...same, personId, companyId } : { ...same, id: partyId };
  const ids = (await tx.party.findMany({ where: parties, select: { id: true } })).map(({ id }) => id);
  const entries = await tx.stepRecord.findMany({
    where: { incidentId, kind: "deletion", partyId: { in: ids }, supersededBy: null },
    select: { at: true, outcome: true },
  });
  const after = accessAfter(entries);
  await tx.party.updateMany({ where: { id: { in: ids } }, data: after });
  const [wasOpened, isOpened] = [party.access, after.access].map((access) =>
    access ? OPENED.includes(access) : false,
  );
  if (isOpened || wasOpened) await tellOpened(work, actor, incidentId);
}

/**
 * That not everything came back unread is so from the first recipient who looked, whatever they did after it. It is
 * not known again once no entry says so any more.
 */
async function tellOpened(work: Work, actor: Actor, incidentId: string): Promise<void> {
  const opened = await work.tx.party.findFirst({
    where: { disclosure: { incidentId }, access: { in: [...OPENED] } },
    select: { id: true },
  });
  const keys = await incidentKeys(work.tx, incidentId);
  const fact = opened ? yesNoFact("recovered_unread", false) : unknownFact("recovered_unread");
  await recordFacts(work, [fact], { incidentId, keys, source: "recipient", recordedById: actor.userId });
}
