import "server-only";
import type { Work } from "@/lib/db/unit-of-work";
import { accessAfter } from "./party-access";

/** Writes on a recipient what the entries in force amount to, on every part the same person or company has. */
export async function settleParty({ tx }: Work, incidentId: string, partyId: string): Promise<void> {
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
  await tx.party.updateMany({ where: { id: { in: ids } }, data: accessAfter(entries) });
}
