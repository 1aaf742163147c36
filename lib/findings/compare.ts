import type { Clock } from "@/lib/law/deadlines";
import type { Duty, DutyId, DutyKind } from "@/lib/law/duties";
import type { Evaluation } from "@/lib/law/evaluate";
import { type Decision, REGIMES } from "@/lib/law/regimes";
import type { Status } from "@/lib/law/rule";
import type { RuleId } from "@/lib/law/rule-ids";

/** What is asked of a duty, and by when. */
export type DutyState = { readonly decision: Decision; readonly clock: Clock | null };

export type DutyChange = {
  readonly duty: DutyId;
  readonly kind: DutyKind;
  /** Null where no rule spoke of it. */
  readonly before: DutyState | null;
  readonly after: DutyState | null;
};

/** One of the cases in which the authority is told. */
export type CaseChange = {
  readonly rule: RuleId;
  readonly before: Status | null;
  readonly after: Status | null;
};

export type Changes = { readonly duties: readonly DutyChange[]; readonly cases: readonly CaseChange[] };

/** What is different between two evaluations, in the order of the duties; null is none, on a day without the Acts. */
export function changesBetween(before: Evaluation | null, after: Evaluation | null): Changes {
  return { duties: dutyChanges(before, after), cases: caseChanges(before, after) };
}

export const isSameDuty = (one: DutyState | null, other: DutyState | null): boolean =>
  one?.decision === other?.decision &&
  JSON.stringify(one?.clock ?? null) === JSON.stringify(other?.clock ?? null);

function dutyChanges(before: Evaluation | null, after: Evaluation | null): readonly DutyChange[] {
  const earlier = new Map(before?.duties.map((duty) => [duty.id, duty]));
  const later = new Map(after?.duties.map((duty) => [duty.id, duty]));
  const ids = new Set<DutyId>([...later.keys(), ...earlier.keys()]);
  return [...ids].flatMap((duty) => {
    const [was, is] = [earlier.get(duty), later.get(duty)];
    const kind = (is ?? was)?.kind;
    return kind === undefined || isSameDuty(was ?? null, is ?? null)
      ? []
      : [{ duty, kind, before: stateOf(was), after: stateOf(is) }];
  });
}

function stateOf(duty: Duty | undefined): DutyState | null {
  return duty ? { decision: duty.decision, clock: duty.clock } : null;
}

function caseChanges(before: Evaluation | null, after: Evaluation | null): readonly CaseChange[] {
  const rules = new Set([...casesOf(before), ...casesOf(after)]);
  return [...rules].flatMap((rule) => {
    const [was, is] = [before?.findings[rule]?.status ?? null, after?.findings[rule]?.status ?? null];
    return was === is ? [] : [{ rule, before: was, after: is }];
  });
}

/** The cases of the Acts that bind: of the APPI's two chapters one, and of the My Number Act. */
export function casesOf(law: Evaluation | null): readonly RuleId[] {
  return law?.regimes.flatMap(({ regime }) => REGIMES[regime].categories) ?? [];
}

const REPORTS: readonly DutyId[] = ["appi.final", "organs.final", "my-number.final"];

/** 4 to 0: a decision about a report weighs more than one about anything else, and that more than a day or a case. */
export function weightOf({ duties, cases }: Changes): number {
  const decided = duties.filter(({ before, after }) => before?.decision !== after?.decision);
  if (decided.some(({ duty }) => REPORTS.includes(duty))) return 4;
  if (decided.some(({ kind }) => kind === "duty")) return 3;
  if (duties.length > 0) return 2;
  return cases.length > 0 ? 1 : 0;
}
