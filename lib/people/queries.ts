import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type IncidentKeys, incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Access, Side } from "@/lib/db/generated/enums";
import { exposureCounts } from "@/lib/disclosures/counts";
import { countPeople } from "./count-people";
import { maskRecord } from "./mask-record";
import { PEOPLE_PAGE, pageOfPeople, runsOf, type SealedPerson } from "./page-of-people";
import type { PeopleWish } from "./people-filter";
import { openPerson } from "./person-record";
import { readableIncident } from "./readable-incident";

/** One line of a list: what tells people apart, masked. */
export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly phone: string;
  readonly sides: readonly Side[];
  /** Of recipients, the states over their disclosures. */
  readonly accesses: readonly Access[];
};

/** Fifty people of an incident, masked, with what is counted; null where the actor may not see them. */
export async function listPeople(actor: Actor, incidentId: string, wish: PeopleWish = {}) {
  if (!(await readableIncident(actor, incidentId))) return null;
  const [counts, itemSets, crossed, keys] = await Promise.all([
    exposureCounts(db, incidentId),
    db.itemSet.findMany({ where: { incidentId }, select: { id: true, items: true } }),
    db.disclosure.findMany({ where: { incidentId, kind: "crossed" }, select: { id: true } }),
    incidentKeys(db, incidentId),
  ]);
  const runs = runsOf(wish, counts.groups, itemSets);
  const found = await pageOfPeople(db, { incidentId, wish, runs });
  const isBackwards = wish.before !== undefined;
  const shown = isBackwards ? found.slice(0, PEOPLE_PAGE).reverse() : found.slice(0, PEOPLE_PAGE);
  const isMore = found.length > PEOPLE_PAGE;
  const hasNext = isBackwards || isMore;
  const hasPrevious = isBackwards ? isMore : wish.after !== undefined;
  return {
    rows: await viewPeople(incidentId, keys, shown),
    next: (hasNext && shown.at(-1)?.id) || null,
    previous: (hasPrevious && shown[0]?.id) || null,
    counts,
    count: countPeople(wish, { counts, itemSets, crossed: new Set(crossed.map(({ id }) => id)) }),
  };
}

/** People that the caller has found for its actor, as lines of a list, in the given order. */
export async function viewPeople(
  incidentId: string,
  keys: IncidentKeys,
  people: readonly SealedPerson[],
): Promise<PersonRow[]> {
  if (people.length === 0) return [];
  const parties = await db.party.findMany({
    where: { incidentId, personId: { in: people.map(({ id }) => id) } },
    select: { personId: true, side: true, access: true },
    distinct: ["personId", "side", "access"],
  });
  return people.map(({ id, sealed }) => {
    const { name, kana, mails, phones } = maskRecord(openPerson(keys.data, id, sealed));
    const theirs = parties.filter(({ personId }) => personId === id);
    return {
      id,
      name: name || kana,
      mail: mails[0] ?? "",
      phone: phones[0] ?? "",
      sides: (["principal", "recipient"] as const).filter((side) => theirs.some((one) => one.side === side)),
      accesses: [...new Set(theirs.flatMap(({ access }) => access ?? []))].sort(),
    };
  });
}

export type PeoplePage = NonNullable<Awaited<ReturnType<typeof listPeople>>>;
