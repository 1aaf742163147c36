import { awarenessAt, crossingAt } from "./awareness";
import type { Facts } from "./case-facts";
import { OPERATOR_THRESHOLD } from "./jp/appi/category-4";
import { MY_NUMBER_THRESHOLD } from "./jp/my-number/categories";
import { ORGAN_THRESHOLD } from "./jp/organs/categories";
import type { Found, Status } from "./rule";
import type { RuleId } from "./rule-ids";

/** The three Acts and chapters under which the commission is told: each with its own categories and threshold. */
export type RegimeId = "appi" | "organs" | "my-number";

export type Decision = "required" | "not_required" | "needs_review";

export const DECISIONS = {
  applies: "required",
  "does-not-apply": "not_required",
  open: "needs_review",
  judgement: "needs_review",
} as const satisfies Record<Status, Decision>;

export type Regime = {
  readonly id: RegimeId;
  readonly report: RuleId;
  readonly notify: RuleId;
  /** Item 1 first. */
  readonly categories: readonly RuleId[];
  /** The item of the wrongful purpose, whose final report has 60 days. */
  readonly wrongful: number;
  /** The item that counts people: its clock starts when the number is passed. */
  readonly counted: number;
  readonly threshold: number;
};

export const REGIMES: { readonly [Id in RegimeId]: Regime } = {
  appi: {
    id: "appi",
    report: "appi.report",
    notify: "appi.notify",
    categories: ["appi.category-1", "appi.category-2", "appi.category-3", "appi.category-4"],
    wrongful: 3,
    counted: 4,
    threshold: OPERATOR_THRESHOLD,
  },
  organs: {
    id: "organs",
    report: "organs.report",
    notify: "organs.notify",
    categories: [
      "organs.category-1",
      "organs.category-2",
      "organs.category-3",
      "organs.category-4",
      "organs.category-5",
    ],
    wrongful: 3,
    counted: 4,
    threshold: ORGAN_THRESHOLD,
  },
  "my-number": {
    id: "my-number",
    report: "my-number.report",
    notify: "my-number.notify",
    categories: [
      "my-number.category-1",
      "my-number.category-2",
      "my-number.category-3",
      "my-number.category-4",
    ],
    wrongful: 2,
    counted: 4,
    threshold: MY_NUMBER_THRESHOLD,
  },
};

export type RegimeAnswer = {
  readonly regime: RegimeId;
  readonly decision: Decision;
  /** Null where legal decides. */
  readonly reportRequired: boolean | null;
  readonly notifyRequired: boolean | null;
  /** The items that apply, ascending; with needs_review also those left to judgement. */
  readonly categories: readonly number[];
  /** 30 or 60; null where no report is due. For a report that may be due, the days it would have. */
  readonly finalDays: 30 | 60 | null;
  /** The moment that starts the clocks; undefined where nobody said when it was known. */
  readonly awareAt: Date | undefined;
};

/** What the findings mean under one Act. */
export function answerOf(regime: Regime, facts: Facts, found: Found): RegimeAnswer {
  const decision = DECISIONS[found[regime.report].status];
  const notified = DECISIONS[found[regime.notify].status];
  const counting = decision === "needs_review" ? AT_ISSUE : CERTAIN;
  const categories = numbersOf(regime, found, counting);
  return {
    regime: regime.id,
    decision,
    reportRequired: decision === "needs_review" ? null : decision === "required",
    notifyRequired: notified === "needs_review" ? null : notified === "required",
    categories,
    finalDays: decision === "not_required" ? null : finalDaysOf(regime, found),
    awareAt: startOf(regime, categories, facts),
  };
}

const CERTAIN: readonly Status[] = ["applies"];
const AT_ISSUE: readonly Status[] = ["applies", "judgement"];
const POSSIBLE: readonly Status[] = ["applies", "judgement", "open"];

/** The items whose finding is one of these. */
function numbersOf({ categories }: Regime, found: Found, statuses: readonly Status[]): number[] {
  const numbers: number[] = [];
  for (let item = 1; item <= categories.length; item += 1) {
    const id = categories[item - 1];
    if (id !== undefined && statuses.includes(found[id].status)) numbers.push(item);
  }
  return numbers;
}

/**
 * Item 3 beside another gives 60 days to all (GL 3-5-3-4), and stands beside every other once the purpose is
 * suspected. While that is open, the shorter time holds unless nothing but item 3 is left.
 */
function finalDaysOf(regime: Regime, found: Found): 30 | 60 {
  const possible = numbersOf(regime, found, POSSIBLE);
  if (!possible.includes(regime.wrongful)) return 30;
  return found["breach.wrongful-purpose"].status === "applies" || possible.length === 1 ? 60 : 30;
}

/** The count of people starts its own clock; every other item counts from the first knowledge. */
function startOf(regime: Regime, categories: readonly number[], facts: Facts): Date | undefined {
  const onlyCounted = categories.length === 1 && categories[0] === regime.counted;
  return onlyCounted ? crossingAt(facts, regime.threshold) : awarenessAt(facts);
}
