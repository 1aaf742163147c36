import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { ExposureCount, Reader } from "@/lib/disclosures/exposure-count";
import { groupsLeft, type ItemSet } from "./count-people";
import { isNarrowed, type PeopleFilter, type PeopleWish } from "./people-filter";

export const PEOPLE_PAGE = 50;
/** Before everybody. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

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

/**
 * One more than a page of people, in the order of their ids; from the end backwards where `before` is asked for. Each
 * way names all columns of its index, in bounds and in order: with an equation in their place the planner may walk the
 * ids of everybody in the database until it meets fifty of this incident.
 */
export async function pageOfPeople(tx: Reader, { incidentId, wish, runs }: Asked): Promise<SealedPerson[]> {
  const isBackwards = wish.before !== undefined;
  const from = wish.before ?? wish.after ?? NOBODY;
  const [beyond, within, way] = isBackwards
    ? [Prisma.sql`<`, Prisma.sql`>=`, Prisma.sql`DESC`]
    : [Prisma.sql`>`, Prisma.sql`<=`, Prisma.sql`ASC`];
  const limit = Prisma.sql`LIMIT ${PEOPLE_PAGE + 1}`;
  if (!isNarrowed(wish))
    return tx.$queryRaw`
      SELECT id, sealed FROM people
      WHERE (incident_id, id) ${beyond} (${incidentId}::uuid, ${from}::uuid) AND incident_id ${within} ${incidentId}::uuid
      ORDER BY incident_id ${way}, id ${way} ${limit}`;
  if (runs.length === 0) return [];

  /** A page of one run by the index of these columns, of which the run has one value each. */
  const page = (columns: readonly Prisma.Sql[], values: readonly Prisma.Sql[], which = Prisma.empty) => {
    const [own, run] = [Prisma.join([...columns]), Prisma.join([...values])];
    const order = Prisma.join(
      [...columns, Prisma.sql`person_id`].map((column) => Prisma.sql`${column} ${way}`),
    );
    return Prisma.sql`
      SELECT person_id FROM parties
      WHERE (${own}, person_id) ${beyond} (${run}, ${from}::uuid)
        AND (${own}) ${within} (${run}) AND person_id IS NOT NULL ${which}
      ORDER BY ${order} ${limit}`;
  };
  const [disclosure, side, items] = [Prisma.sql`disclosure_id`, Prisma.sql`side`, Prisma.sql`item_set_id`];
  const [ofDisclosure, ofSide, ofItems] = [
    Prisma.sql`run.disclosure_id`,
    Prisma.sql`run.side`,
    Prisma.sql`run.item_set_id`,
  ];
  // A state is rare or common: the planner knows which by an equation alone.
  const ofState = Prisma.sql`
    SELECT person_id FROM parties
    WHERE disclosure_id = run.disclosure_id AND access = run.access AND (side = run.side) IS TRUE
      AND person_id ${beyond} ${from}::uuid
    ORDER BY person_id ${way} ${limit}`;
  const nobodys = Prisma.sql`AND item_set_id IS NULL`;
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
         CROSS JOIN LATERAL (${page([disclosure, side, items], [ofDisclosure, ofSide, ofItems])}) AS page
         WHERE run.item_set_id IS NOT NULL AND run.access IS NULL)
        UNION ALL
        (SELECT page.person_id FROM run
         CROSS JOIN LATERAL (${page([disclosure, side], [ofDisclosure, ofSide], nobodys)}) AS page
         WHERE run.item_set_id IS NULL AND run.access IS NULL)
        UNION ALL
        (SELECT page.person_id FROM run
         CROSS JOIN LATERAL (${ofState}) AS page
         WHERE run.access IS NOT NULL)
      ) AS pages ORDER BY person_id ${way} ${limit}
    )
    SELECT person.id, person.sealed FROM found
    CROSS JOIN LATERAL (
      SELECT id, sealed FROM people WHERE incident_id = ${incidentId}::uuid AND id = found.person_id OFFSET 0
    ) AS person
    ORDER BY person.id ${way}`;
}
