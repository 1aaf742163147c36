import type { DataItem } from "@/lib/db/generated/enums";
import type { ExposureCount } from "@/lib/disclosures/exposure-count";
import { isNarrowed, type PeopleFilter } from "./people-filter";

type Group = ExposureCount["groups"][number];
export type ItemSet = { readonly id: string; readonly items: readonly DataItem[] };

/** The groups of parties that a filter leaves. */
export function groupsLeft(
  { side, disclosure, item, access }: PeopleFilter,
  groups: readonly Group[],
  itemSets: readonly ItemSet[],
): Group[] {
  const withItem = new Set(itemSets.filter(({ items }) => item && items.includes(item)).map(({ id }) => id));
  return groups.filter(
    (group) =>
      (side === undefined || group.side === side) &&
      (disclosure === undefined || group.disclosureId === disclosure) &&
      (item === undefined || (group.itemSetId !== null && withItem.has(group.itemSetId))) &&
      (access === undefined || group.access === access),
  );
}

type Counted = {
  readonly counts: ExposureCount;
  readonly itemSets: readonly ItemSet[];
  /** Ids of the disclosures in which somebody stands at most once a side: those that are not paired. */
  readonly crossed: ReadonlySet<string>;
};

/** How many distinct people a filter leaves, where what is counted says so exactly; null where it would be guessed. */
export function countPeople(filter: PeopleFilter, { counts, itemSets, crossed }: Counted): number | null {
  if (!isNarrowed(filter)) return null;
  const left = groupsLeft(filter, counts.groups, itemSets).filter((group) => peopleIn(group) > 0);
  if (standOnce(left, crossed)) return sum(left.map(peopleIn));
  const { side, disclosure, item, access } = filter;
  if (disclosure !== undefined || access !== undefined) return null;
  if (item !== undefined) return counts.byItem.find((each) => each.item === item)?.people ?? 0;
  return side === "principal" ? counts.principals : peopleOfRecipients(counts, crossed);
}

/** Recipients are counted with companies: they can be told apart where each of these is counted once. */
function peopleOfRecipients({ recipients, groups }: ExposureCount, crossed: ReadonlySet<string>) {
  const withCompanies = groups.filter(({ side, companies }) => side === "recipient" && companies > 0);
  if (!standOnce(withCompanies, crossed)) return null;
  return recipients - sum(withCompanies.map(({ companies }) => companies));
}

/** Whether nobody can stand in two of these groups: they are of one side of one disclosure that is not paired. */
function standOnce(groups: readonly Group[], crossed: ReadonlySet<string>): boolean {
  const places = new Set(groups.map(({ disclosureId, side }) => `${disclosureId} ${side}`));
  return places.size <= 1 && groups.every(({ disclosureId }) => crossed.has(disclosureId));
}

const peopleIn = ({ parties, companies }: Group) => parties - companies;
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
