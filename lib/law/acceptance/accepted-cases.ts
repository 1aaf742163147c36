import { answerCase, type CaseAnswer } from "../answer-case";
import { awarenessAt } from "../awareness";
import { dayOf } from "../day-of";
import { CHECKED } from "../jp/breach/in-force";
import { type Case, readCase } from "../read-case";
import cases from "./cases.json";

/** What a case comes to: the part that is compared. */
export type Outcome = Omit<CaseAnswer, "id" | "missing">;

/** A case that was decided by reading the texts, before any rule was run on it. */
export type AcceptedCase = Case & {
  /** Written in Japanese, as the case was put. */
  readonly title: string;
  /** The places in the texts that decide it. */
  readonly source: string;
  readonly expected: Outcome;
  /** What has to be asked, where the case says so. */
  readonly expectedMissing: readonly string[] | undefined;
  /** The day whose rules answer it. */
  readonly on: ReturnType<typeof dayOf>;
};

/** The acceptance cases in their order. */
export const ACCEPTED_CASES: readonly AcceptedCase[] = cases.map((given) => {
  const read = readCase(given);
  if (!read.ok) throw new Error(`${given.id}: ${read.fault.code} at ${read.fault.at}`);
  const { expected } = given;
  const awareAt = awarenessAt(read.given.facts);
  return {
    ...read.given,
    title: given.title_ja,
    source: given.source,
    expected: expected as unknown as Outcome,
    expectedMissing: "missing" in expected ? (expected.missing as readonly string[]) : undefined,
    on: awareAt ? dayOf(awareAt) : CHECKED,
  };
});

export type Tried = { readonly actual: CaseAnswer; readonly isAsExpected: boolean };

const COMPARED = [
  "decision",
  "report_required",
  "notify_required",
  "final_report_days",
  "preliminary_target_from",
  "preliminary_due",
  "final_due",
] as const satisfies readonly (keyof Outcome)[];

/** Runs the rules on a case and compares. Where legal decides, the cases name no items. */
export function tryCase(given: AcceptedCase): Tried {
  const actual = answerCase(given);
  const { expected, expectedMissing } = given;
  const isSame =
    COMPARED.every((name) => actual[name] === expected[name]) &&
    (expected.decision === "needs_review" || actual.categories.join() === expected.categories.join()) &&
    (expectedMissing === undefined || actual.missing.join() === expectedMissing.join());
  return { actual, isAsExpected: isSame };
}
