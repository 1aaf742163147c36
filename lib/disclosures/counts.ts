import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { DataItem } from "@/lib/db/generated/enums";

export type PartyCounts = {
  /** Distinct people whose data it was, over all disclosures of the incident. */
  readonly principals: number;
  /** Distinct people or companies who received it. */
  readonly recipients: number;
  /** Recipients of whom nobody knows yet whether they looked. */
  readonly outstanding: number;
};

type Reader = Pick<Prisma.TransactionClient, "$queryRaw">;

/** The counts of one incident that the caller has found for its actor. Each person once, however many parties. */
export async function countParties(tx: Reader, incidentId: string): Promise<PartyCounts> {
  const [row] = await tx.$queryRaw<[PartyCounts]>`
    SELECT count(DISTINCT person_id) FILTER (WHERE side = 'principal')::int AS principals,
           count(DISTINCT coalesce(person_id, company_id)) FILTER (WHERE side = 'recipient')::int AS recipients,
           count(DISTINCT coalesce(person_id, company_id))
             FILTER (WHERE side = 'recipient' AND access = 'unknown')::int AS outstanding
    FROM parties WHERE incident_id = ${incidentId}::uuid`;
  return row;
}

/** How many distinct people of an incident each kind of data concerns, the most first. */
export async function countByItem(
  tx: Reader,
  incidentId: string,
): Promise<readonly { readonly item: DataItem; readonly people: number }[]> {
  return tx.$queryRaw`
    SELECT item::text AS item, count(DISTINCT person_id)::int AS people
    FROM parties JOIN item_sets ON item_sets.id = parties.item_set_id, unnest(items) AS item
    WHERE parties.incident_id = ${incidentId}::uuid AND side = 'principal'
    GROUP BY item ORDER BY people DESC, item`;
}

/** How many distinct principals each of these incidents has; nothing for one that has none. */
export async function countPrincipals(
  tx: Reader,
  incidentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; people: number }[]>`
    SELECT incident_id AS id, count(DISTINCT person_id)::int AS people
    FROM parties WHERE incident_id = ANY(${incidentIds}::uuid[]) AND side = 'principal'
    GROUP BY incident_id`;
  return new Map(rows.map(({ id, people }) => [id, people]));
}
