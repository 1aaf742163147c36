import "server-only";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Side } from "@/lib/db/generated/enums";
import { IN_ORDER, type NamedParty, type ReceivedView, viewReceived, WITH_NAMES } from "./view-parties";

export const SIDE_PAGE = 20;
const LAST_PAIR = 2_147_483_647;
const NOBODY = "00000000-0000-0000-0000-000000000000";
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
/** Behind which company, or behind which person of which set of data and which pair of theirs; no more than ids. */
const PLACE = new RegExp(`^(?:company\\.(${UUID})|(?:(${UUID})\\.)?(${UUID})(?:\\.(\\d{1,9}))?)$`);

export type SidePage = { readonly rows: readonly ReceivedView[]; readonly next: string | null };
type Wish = {
  readonly incidentId: string;
  readonly disclosureId: string;
  readonly side: Side;
  /** What a page before said is next. */
  readonly after: string | null;
};

/** A page of one side of a disclosure, in the order of an index; the companies before the people. */
export async function listSide(keys: IncidentKeys, wish: Wish): Promise<SidePage> {
  const [said, company, itemSetId = NOBODY, personId, pair] = PLACE.exec(wish.after ?? "") ?? [];
  const companies = personId ? [] : await companiesOf(wish, company ?? NOBODY);
  if (companies.length > SIDE_PAGE) {
    const shown = companies.slice(0, SIDE_PAGE);
    return pageOf(keys, wish, shown, `company.${shown.at(-1)?.id}`);
  }
  const after = said && personId ? { itemSetId, personId, pair: pair ? Number(pair) : LAST_PAIR } : null;
  const people = await peopleOf(wish, after);
  const shown = people.slice(0, SIDE_PAGE);
  const last = people.length > SIDE_PAGE ? shown.at(-1) : undefined;
  const next = last
    ? [last.itemSetId, last.personId, last.pair].filter((part) => part !== null).join(".")
    : null;
  return pageOf(keys, wish, [...companies, ...shown], next);
}

async function pageOf(
  keys: IncidentKeys,
  { incidentId }: Wish,
  rows: readonly NamedParty[],
  next: string | null,
): Promise<SidePage> {
  return { rows: await viewReceived(keys, incidentId, rows), next };
}

const companiesOf = ({ disclosureId, side }: Wish, after: string): Promise<NamedParty[]> =>
  db.party.findMany({
    where: { disclosureId, side, companyId: { not: null }, id: { gt: after } },
    include: WITH_NAMES,
    orderBy: [{ id: "asc" }],
    take: SIDE_PAGE + 1,
  });

/** Somebody may stand in many pairs: a page ends between two of them as anywhere else. */
type Place = { readonly itemSetId: string; readonly personId: string; readonly pair: number };

async function peopleOf({ disclosureId, side }: Wish, after: Place | null): Promise<NamedParty[]> {
  if (side === "recipient")
    return db.party.findMany({
      where: {
        disclosureId,
        side,
        personId: after ? { gte: after.personId } : { not: null },
        ...(after && {
          OR: [{ personId: { gt: after.personId } }, { personId: after.personId, pair: { gt: after.pair } }],
        }),
      },
      include: WITH_NAMES,
      orderBy: [...IN_ORDER],
      take: SIDE_PAGE + 1,
    });
  // All columns of the index in bounds and in order: a page costs the same wherever it begins.
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM parties
    WHERE (disclosure_id, side, item_set_id, person_id)
        >= (${disclosureId}::uuid, 'principal', ${after?.itemSetId ?? NOBODY}::uuid, ${after?.personId ?? NOBODY}::uuid)
      AND ((item_set_id, person_id) <> (${after?.itemSetId ?? NOBODY}::uuid, ${after?.personId ?? NOBODY}::uuid)
        OR pair > ${after?.pair ?? LAST_PAIR})
      AND (disclosure_id, side) <= (${disclosureId}::uuid, 'principal') AND person_id IS NOT NULL
    ORDER BY disclosure_id, side, item_set_id, person_id, pair, id LIMIT ${SIDE_PAGE + 1}`;
  const ids = found.map(({ id }) => id);
  return db.party.findMany({
    where: { id: { in: ids } },
    include: WITH_NAMES,
    orderBy: [...IN_ORDER],
  });
}
