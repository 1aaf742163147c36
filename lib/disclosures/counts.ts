import "server-only";
import type { DataItem } from "@/lib/db/generated/enums";
import { countLive, type ExposureCount, exposureCount, type Reader } from "./count-live";

export type PartyCounts = Pick<ExposureCount, "principals" | "recipients" | "outstanding">;

/**
 * The counts of one incident that the caller has found for its actor. They are exact: kept ones where nothing has
 * changed since they were made, whatever the number of people, else counted now.
 */
export async function exposureCounts(tx: Reader, incidentId: string): Promise<ExposureCount> {
  const [row] = await tx.$queryRaw<[{ isFresh: boolean; kept: unknown }]>`
    SELECT NOT EXISTS (SELECT FROM party_changes WHERE incident_id = ${incidentId}::uuid) AS "isFresh",
      (SELECT json_build_object('principals', principals, 'recipients', recipients, 'outstanding', outstanding,
         'byItem', by_item, 'groups', groups)
       FROM exposure_counts WHERE incident_id = ${incidentId}::uuid) AS kept`;
  if (!row.isFresh) return countLive(tx, incidentId);
  return row.kept === null ? NOBODY : exposureCount.parse(row.kept);
}

/** Every party leaves word of itself: where neither counts nor changes stand, there is none. */
const NOBODY: ExposureCount = { principals: 0, recipients: 0, outstanding: 0, byItem: [], groups: [] };

/** As `exposureCounts`, without what they are made of. */
export async function countParties(tx: Reader, incidentId: string): Promise<PartyCounts> {
  const { principals, recipients, outstanding } = await exposureCounts(tx, incidentId);
  return { principals, recipients, outstanding };
}

/** How many distinct people of an incident each kind of data concerns, the most first. */
export async function countByItem(
  tx: Reader,
  incidentId: string,
): Promise<readonly { readonly item: DataItem; readonly people: number }[]> {
  return (await exposureCounts(tx, incidentId)).byItem;
}

/** How many distinct principals each of these incidents has; nothing for one that has none. */
export async function countPrincipals(
  tx: Reader,
  incidentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; people: number }[]>`
    WITH stale AS (
      SELECT DISTINCT incident_id FROM party_changes WHERE incident_id = ANY(${incidentIds}::uuid[])
    )
    SELECT incident_id AS id, principals AS people FROM exposure_counts
    WHERE incident_id = ANY(${incidentIds}::uuid[]) AND principals > 0
      AND incident_id NOT IN (SELECT incident_id FROM stale)
    UNION ALL
    SELECT disclosures.incident_id, count(DISTINCT person_id)::int
    FROM disclosures JOIN parties ON disclosure_id = disclosures.id
    WHERE disclosures.incident_id IN (SELECT incident_id FROM stale) AND side = 'principal'
    GROUP BY disclosures.incident_id`;
  return new Map(rows.map(({ id, people }) => [id, people]));
}
