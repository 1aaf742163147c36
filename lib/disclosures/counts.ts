import "server-only";
import type { DataItem } from "@/lib/db/generated/enums";
import { type ExposureCount, exposureCount, type Reader } from "./exposure-count";

export type PartyCounts = Pick<ExposureCount, "principals" | "recipients" | "outstanding">;

/**
 * The counts of one incident that the caller has found for its actor. They are exact: kept ones where nothing has
 * changed since they were made, whatever the number of people, else counted now.
 */
export async function exposureCounts(tx: Reader, incidentId: string): Promise<ExposureCount> {
  const [row] = await tx.$queryRaw<[{ counts: unknown }]>`SELECT exposure_of(${incidentId}::uuid) AS counts`;
  return exposureCount.parse(row.counts);
}

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
    SELECT id, (exposure_of(id) ->> 'principals')::int AS people FROM unnest(${incidentIds}::uuid[]) AS id`;
  return new Map(rows.flatMap(({ id, people }) => (people > 0 ? [[id, people]] : [])));
}
