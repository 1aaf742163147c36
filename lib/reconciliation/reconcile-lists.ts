import { PeopleCounter } from "@/lib/intake/tables/count-people";
import { type Folded, foldRow, keysOf, type ListRow } from "./list-person";
import { pairNameless } from "./pair-nameless";
import { pairOff } from "./pair-off";

export const DIFFERENCES = ["only_in_a", "only_in_b", "same_mail_other_name", "maybe_same"] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

/** One person who is not the same in both lists: the rows of each list that are about them. */
export type Difference = {
  readonly kind: DifferenceKind;
  readonly a: readonly ListRow[];
  readonly b: readonly ListRow[];
};

export type Reconciliation = {
  /** Rows that are about somebody, and the people in them. */
  readonly rows: { readonly a: number; readonly b: number };
  /** How many people are in both lists, and the same there; their rows. */
  readonly both: number;
  readonly same: readonly Pick<Difference, "a" | "b">[];
  readonly differences: readonly Difference[];
};

/** The rows that are about one person, wherever they stand. */
export type Group = { readonly a: ListRow[]; readonly b: ListRow[]; readonly folded: Folded };

/**
 * Lays two lists that should be the same side by side. Every person of either is counted exactly once: in both, or as
 * one difference; rows of one list that are about one person are that one person. Linear in the number of rows.
 */
export function reconcileLists(listA: readonly ListRow[], listB: readonly ListRow[]): Reconciliation {
  const groups = groupRows(listA, listB);
  const isIn = ({ a, b }: Group) => (a.length === 0 ? "b" : b.length === 0 ? "a" : "both");
  const left = {
    a: groups.filter((group) => isIn(group) === "a"),
    b: groups.filter((group) => isIn(group) === "b"),
  };
  const same: Pick<Difference, "a" | "b">[] = groups.filter((group) => isIn(group) === "both");

  const differences: Difference[] = [];
  const paired = (kind: DifferenceKind | "both") => (one: Group, other: Group) => {
    if (kind === "both") same.push({ a: one.a, b: other.b });
    else differences.push({ kind, a: one.a, b: other.b });
  };
  const mails = ({ folded }: Group) => folded.mails;
  pairNameless(left, paired("both"));
  const areNamed = (one: Group, other: Group) => one.folded.name !== "" && other.folded.name !== "";
  pairOff(left, mails, areNamed, paired("same_mail_other_name"));
  pairOff(left, mails, () => true, paired("maybe_same"));
  pairOff(left, maybeKeys, mayBeOne, paired("maybe_same"));
  for (const { a, b } of left.a) differences.push({ kind: "only_in_a", a, b });
  for (const { a, b } of left.b) differences.push({ kind: "only_in_b", a, b });
  return {
    rows: { a: listA.length, b: listB.length },
    both: same.length,
    same,
    differences: inOrder(differences),
  };
}

function groupRows(listA: readonly ListRow[], listB: readonly ListRow[]): Group[] {
  const rows = [...listA, ...listB];
  const folded = rows.map(foldRow);
  const counter = new PeopleCounter();
  for (const one of folded) counter.add(keysOf(one));
  const groups = new Map<number, Group>();
  rows.forEach((row, at) => {
    const first = counter.firstOf(at);
    const values = folded[at] ?? foldRow(row);
    const group = groups.get(first);
    if (group) addValues(group, values);
    else groups.set(first, { a: [], b: [], folded: copyOf(values) });
    const found = groups.get(first);
    (at < listA.length ? found?.a : found?.b)?.push(row);
  });
  return [...groups.values()];
}

const copyOf = (values: Folded): Folded => ({
  ...values,
  mails: [...values.mails],
  phones: [...values.phones],
});

function addValues(group: Group, { mails, phones }: Folded): void {
  const add = (to: readonly string[], from: readonly string[]) => {
    for (const value of from) if (!to.includes(value)) (to as string[]).push(value);
  };
  add(group.folded.mails, mails);
  add(group.folded.phones, phones);
}

/** Signs that two may be one person; each must be borne out by `mayBeOne`. */
function maybeKeys({ folded: { name, phones, birthDate, address } }: Group): readonly string[] {
  return [
    ...(name ? [`n ${name}`] : []),
    ...phones.map((phone) => `p ${phone}`),
    ...(birthDate && address ? [`b ${birthDate} ${address}`] : []),
  ];
}

/** Two birth dates that are known and different are two people. */
function mayBeOne(one: Group, other: Group): boolean {
  const [mine, theirs] = [one.folded.birthDate, other.folded.birthDate];
  return mine === "" || theirs === "" || mine === theirs;
}

/** By the kind, and within it in the order of the lists. */
function inOrder(differences: readonly Difference[]): Difference[] {
  const firstRow = ({ a, b }: Difference) => a[0]?.row ?? b[0]?.row ?? 0;
  return differences.toSorted(
    (one, other) =>
      DIFFERENCES.indexOf(one.kind) - DIFFERENCES.indexOf(other.kind) || firstRow(one) - firstRow(other),
  );
}

/** How many there are of each kind. */
export function countDifferences({ differences }: Pick<Reconciliation, "differences">) {
  const counts = Object.fromEntries(DIFFERENCES.map((kind) => [kind, 0]));
  for (const { kind } of differences) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts as Record<DifferenceKind, number>;
}
