import type { DifferenceDecision } from "@/lib/db/generated/enums";
import type { ExposedPerson } from "@/lib/intake/exposed-person";
import { mergePeople } from "@/lib/intake/tables/person-values";
import type { ListRow } from "./list-person";
import type { Difference, DifferenceKind } from "./reconcile-lists";

const OF_TWO = ["one_person", "take_both", "take_a", "take_b", "leave_out"] as const;

/** What can be decided of each kind of difference, in the order in which it is offered. */
export const DECISIONS_OF = {
  only_in_a: ["take_a", "leave_out"],
  only_in_b: ["take_b", "leave_out"],
  same_mail_other_name: OF_TWO,
  maybe_same: OF_TWO,
} as const satisfies Record<DifferenceKind, readonly DifferenceDecision[]>;

/** Whether this can be decided of it. */
export const canBeDecided = (kind: DifferenceKind, decision: DifferenceDecision): boolean =>
  DECISIONS_OF[kind].some((each) => each === decision);

const PEOPLE = { take_a: 1, take_b: 1, one_person: 1, take_both: 2, leave_out: 0 } as const;

/** How many people of the agreed list a difference makes, at least and at most while nobody has decided on it. */
export function peopleOfDifference(
  kind: DifferenceKind,
  decision: DifferenceDecision | null,
): readonly [number, number] {
  if (decision !== null) return [PEOPLE[decision], PEOPLE[decision]];
  return kind === "only_in_a" || kind === "only_in_b" ? [0, 1] : [1, 2];
}

type Rows = Pick<Difference, "a" | "b">;

/** Somebody who is the same in both lists: what all their rows say. */
export function personOfBoth({ a, b }: Rows): ExposedPerson {
  return personOf([...a, ...b]);
}

/** The people of the agreed list that a decided difference makes. */
export function peopleOfDecision({ a, b }: Rows, decision: DifferenceDecision): readonly ExposedPerson[] {
  switch (decision) {
    case "take_a":
      return [personOf(a)];
    case "take_b":
      return [personOf(b)];
    case "one_person":
      return [personOf([...a, ...b])];
    case "take_both":
      return [personOf(a), personOf(b)];
    case "leave_out":
      return [];
  }
}

function personOf([first, ...others]: readonly ListRow[]): ExposedPerson {
  if (!first) throw new Error("A difference without rows on the side that was taken");
  const { row: _row, ...person } = others.reduce<ExposedPerson & { row?: number }>(mergePeople, first);
  return person;
}
