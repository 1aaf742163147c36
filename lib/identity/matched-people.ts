import "server-only";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { Person } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import type { MatchBefore, PartyBefore } from "@/lib/people/match-before";
import { openPerson, type PersonRecord } from "@/lib/people/person-record";

/** One of two people as they stand there, with every part they have. */
export type Matched = {
  readonly row: Person;
  readonly record: PersonRecord;
  readonly parties: PartyBefore[];
};

const PART = {
  id: true,
  disclosureId: true,
  kind: true,
  side: true,
  batchId: true,
  pair: true,
  itemSetId: true,
  access: true,
  strength: true,
} as const;

/** Somebody of an incident with their parts, the row locked; null where there is nobody. */
export async function lockMatched(
  { tx }: Pick<Work, "tx">,
  keys: IncidentKeys,
  who: { readonly incidentId: string; readonly id: string },
): Promise<Matched | null> {
  await tx.$queryRaw`
    SELECT 1 FROM people WHERE incident_id = ${who.incidentId}::uuid AND id = ${who.id}::uuid FOR UPDATE`;
  const row = await tx.person.findFirst({ where: { ...who } });
  if (!row) return null;
  const parties = await tx.party.findMany({
    where: { personId: row.id },
    select: PART,
    orderBy: [{ id: "asc" }],
  });
  return { row, record: openPerson(keys.data, row.id, row.sealed), parties };
}

export const beforeOf = ({ row, record, parties }: Matched): MatchBefore["kept"] => ({
  id: row.id,
  record,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  parties,
});
