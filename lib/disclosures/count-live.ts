import "server-only";
import * as z from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { Access, DataItem, Side } from "@/lib/db/generated/enums";

const groupCount = z.strictObject({
  disclosureId: z.uuid(),
  side: z.enum(Side),
  /** Null on the side of recipients. */
  itemSetId: z.uuid().nullable(),
  /** Null on the side of principals. */
  access: z.enum(Access).nullable(),
  /** Parties, that is people or companies: who stands in two pairs of a paired disclosure counts twice here. */
  parties: z.int(),
});
const itemCount = z.strictObject({ item: z.enum(DataItem), people: z.int() });

/** All that is counted of the parties of one incident. Names nobody. */
export const exposureCount = z.strictObject({
  /** Distinct people whose data it was, over all disclosures of the incident. */
  principals: z.int(),
  /** Distinct people or companies who received it. */
  recipients: z.int(),
  /** Recipients of whom nobody knows yet whether they looked. */
  outstanding: z.int(),
  /** Distinct people a kind of data, the most first. */
  byItem: z.array(itemCount),
  groups: z.array(groupCount),
});
export type ExposureCount = z.infer<typeof exposureCount>;

export type Reader = Pick<Prisma.TransactionClient, "$queryRaw">;

/** Counts what stands there, each person once however many parties: about a second for a million. */
export async function countLive(tx: Reader, incidentId: string): Promise<ExposureCount> {
  const [row] = await tx.$queryRaw<[unknown]>`
    WITH of_incident AS MATERIALIZED (
      SELECT disclosure_id, side, item_set_id, access, person_id, company_id
      FROM disclosures JOIN parties ON disclosure_id = disclosures.id
      WHERE disclosures.incident_id = ${incidentId}::uuid
    ), sets AS MATERIALIZED (
      SELECT id, item_bits(items) AS bits FROM item_sets WHERE incident_id = ${incidentId}::uuid
    ), principals AS (
      SELECT person_id, bit_or(bits) AS bits
      FROM of_incident JOIN sets ON sets.id = item_set_id WHERE side = 'principal' GROUP BY person_id
    ), kinds AS (
      SELECT bits, count(*) AS people FROM principals GROUP BY bits
    ), recipients AS (
      SELECT coalesce(person_id, company_id) AS id, bool_or(access = 'unknown') AS is_outstanding
      FROM of_incident WHERE side = 'recipient' GROUP BY 1
    ), by_item AS (
      SELECT item, sum(people)::int AS people
      FROM unnest(enum_range(NULL::data_item)) AS item JOIN kinds ON bits & item_bits(ARRAY[item]) <> 0
      GROUP BY item
    ), groups AS (
      SELECT disclosure_id, side, item_set_id, access, count(*)::int AS parties
      FROM of_incident GROUP BY 1, 2, 3, 4
    )
    SELECT (SELECT coalesce(sum(people), 0)::int FROM kinds) AS principals,
      (SELECT count(*)::int FROM recipients) AS recipients,
      (SELECT count(*)::int FROM recipients WHERE is_outstanding) AS outstanding,
      coalesce((SELECT json_agg(json_build_object('item', item, 'people', people)
        ORDER BY people DESC, item::text) FROM by_item), '[]') AS "byItem",
      coalesce((SELECT json_agg(json_build_object('disclosureId', disclosure_id, 'side', side,
        'itemSetId', item_set_id, 'access', access, 'parties', parties)) FROM groups), '[]') AS groups`;
  return exposureCount.parse(row);
}
