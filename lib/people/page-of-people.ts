import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { ExposureCount, Reader } from "@/lib/disclosures/exposure-count";
import { groupsLeft, type ItemSet } from "./count-people";
import { isNarrowed, type PeopleFilter, type PeopleWish } from "./people-filter";

export const PEOPLE_PAGE = 50;

export type SealedPerson = { readonly id: string; readonly sealed: Uint8Array };
type Group = ExposureCount["groups"][number];
/** People who stand together in an index, in the order of their ids. */
type Run = Pick<Group, "disclosureId" | "side" | "itemSetId" | "access">;

/** The runs of parties that the filter leaves; each is read from its index, so that nothing is ever scanned. */
export function runsOf(filter: PeopleFilter, groups: readonly Group[], itemSets: readonly ItemSet[]): Run[] {
  const { access } = filter;
  const runs = groupsLeft(filter, groups, itemSets).map(
    ({ disclosureId, side: of, itemSetId, access: state }) => ({
      disclosureId,
      side: of,
      itemSetId,
      // Only where it is asked for: without, all states of a run stand in one order.
      access: access === undefined ? null : state,
    }),
  );
  return [...new Map(runs.map((run) => [Object.values(run).join(), run])).values()];
}

type Asked = { readonly incidentId: string; readonly wish: PeopleWish; readonly runs: readonly Run[] };

/** One more than a page of people, in the order of their ids; from the end backwards where `before` is asked for. */
export async function pageOfPeople(tx: Reader, { incidentId, wish, runs }: Asked): Promise<SealedPerson[]> {
  const { after, before } = wish;
  const order = before === undefined ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const limit = Prisma.sql`LIMIT ${PEOPLE_PAGE + 1}`;
  const beyond = (column: Prisma.Sql) => {
    if (before !== undefined) return Prisma.sql`AND ${column} < ${before}::uuid`;
    return after === undefined ? Prisma.empty : Prisma.sql`AND ${column} > ${after}::uuid`;
  };
  if (!isNarrowed(wish))
    return tx.$queryRaw`
      SELECT id, sealed FROM people WHERE incident_id = ${incidentId}::uuid ${beyond(Prisma.sql`id`)}
      ORDER BY id ${order} ${limit}`;
  if (runs.length === 0) return [];

  // With it all runs name a state: said so, the index of the states is read.
  const ofAccess = wish.access === undefined ? Prisma.empty : Prisma.sql`AND parties.access = run.access`;
  const page = (which: Prisma.Sql) => Prisma.sql`
    SELECT person_id FROM parties
    WHERE disclosure_id = run.disclosure_id AND side = run.side AND ${which} AND person_id IS NOT NULL
      ${ofAccess} ${beyond(Prisma.sql`person_id`)}
    ORDER BY person_id ${order} ${limit}`;
  return tx.$queryRaw`
    WITH run AS (
      SELECT * FROM unnest(
        ${runs.map(({ disclosureId }) => disclosureId)}::uuid[],
        ${runs.map(({ side }) => side)}::text[]::side[],
        ${runs.map(({ itemSetId }) => itemSetId)}::uuid[],
        ${runs.map(({ access }) => access)}::text[]::access_state[]
      ) AS run (disclosure_id, side, item_set_id, access)
    ), found AS (
      SELECT DISTINCT person_id FROM (
        (SELECT page.person_id FROM run
         CROSS JOIN LATERAL (${page(Prisma.sql`item_set_id = run.item_set_id`)}) AS page
         WHERE run.item_set_id IS NOT NULL)
        UNION ALL
        (SELECT page.person_id FROM run
         CROSS JOIN LATERAL (${page(Prisma.sql`item_set_id IS NULL`)}) AS page
         WHERE run.item_set_id IS NULL)
      ) AS pages ORDER BY person_id ${order} ${limit}
    )
    SELECT people.id, people.sealed FROM found
    JOIN people ON people.incident_id = ${incidentId}::uuid AND people.id = found.person_id
    ORDER BY people.id ${order}`;
}
