import { type Clock, lastDayOf } from "./deadlines";
import { DUTY_IDS, type Duty } from "./duties";
import { DUTY_TABLE } from "./duty-table";
import { earliestOf } from "./earliest";
import type { Evaluation } from "./evaluate";
import { type Decision, REGIMES, type RegimeAnswer, type RegimeId } from "./regimes";
import type { Finding, Status } from "./rule";
import type { RuleId } from "./rule-ids";

type Several = readonly [Evaluation, ...Evaluation[]];

const WEIGHT: { readonly [Each in Decision]: number } = { not_required: 0, needs_review: 1, required: 2 };
const STATUS: { readonly [Each in Status]: number } = {
  "does-not-apply": 0,
  open: 1,
  judgement: 2,
  applies: 3,
};

const ACTS = Object.values(REGIMES);
/** The rules that make a duty or one of its cases. */
const MAKING: readonly RuleId[] = [
  ...new Set([...DUTY_TABLE.map(({ rule }) => rule), ...ACTS.flatMap(({ categories }) => categories)]),
];

/**
 * What the law makes of facts that may be read in several ways: every duty as strictly as one of the readings has it,
 * with the earliest of its clocks, so that no reading takes away or puts off what another one makes. The facts are those
 * of the first reading; reasons are those of the strictest, of equal ones of the first.
 */
export function strictestReading(several: Several): Evaluation {
  const lead = several.reduce((one, other) => (isStricter(other, one) ? other : one));
  if (several.length === 1) return lead;
  const ranked = [lead, ...several.filter((one) => one !== lead)] as const;
  const duties = DUTY_IDS.flatMap((id) =>
    dutyOf(ranked.flatMap((one) => one.duties.filter((duty) => duty.id === id))),
  );
  const making = MAKING.flatMap((id) => strictestFinding(ranked.flatMap((one) => one.findings[id] ?? [])));
  return {
    ...lead,
    facts: several[0].facts,
    on: earliestDay(several),
    findings: { ...lead.findings, ...Object.fromEntries(making.map((finding) => [finding.rule, finding])) },
    regimes: regimesOf(ranked),
    duties,
    earliest: earliestOf(duties),
    readings: ranked.map(({ facts, findings }) => ({ facts, findings })),
  };
}

const earliestDay = (several: Several) => several.map(({ on }) => on).toSorted()[0] ?? several[0].on;

function isStricter(one: Evaluation, other: Evaluation): boolean {
  const [a, b] = [ranksOf(one), ranksOf(other)];
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
}

/** Reports, notifications, all duties, their cases; then who is earlier. */
function ranksOf({ regimes, duties, findings, earliest }: Evaluation): readonly number[] {
  const bound = regimes.map(({ regime }) => REGIMES[regime]);
  const heaviest = (ids: readonly RuleId[]) =>
    Math.max(0, ...ids.map((id) => STATUS[findings[id]?.status ?? "does-not-apply"]));
  const cases = bound.flatMap(({ categories }) => categories);
  return [
    heaviest(bound.map(({ report }) => report)),
    heaviest(bound.map(({ notify }) => notify)),
    sum(duties.map(({ kind, decision }) => (kind === "duty" ? WEIGHT[decision] : 0))),
    sum(cases.map((id) => STATUS[findings[id]?.status ?? "does-not-apply"])),
    earliest ? -Date.parse(earliest.on) : Number.NEGATIVE_INFINITY,
  ];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function strictestFinding(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((one, other) => STATUS[other.status] - STATUS[one.status]).slice(0, 1);
}

/** One duty of several readings; none where no reading speaks of it. */
function dutyOf(read: readonly Duty[]): Duty[] {
  const [strictest] = read.toSorted((one, other) => WEIGHT[other.decision] - WEIGHT[one.decision]);
  if (!strictest) return [];
  const [earliest] = read.filter(({ clock }) => clock !== null).toSorted(byClock);
  const { clock, otherReading } = earliest ?? strictest;
  return [{ ...strictest, clock, otherReading }];
}

/** A day that can be counted comes before one that cannot: it must not be lost. */
const byClock = (one: Duty, other: Duty) => timeOf(one.clock) - timeOf(other.clock);

function timeOf(clock: Clock | null): number {
  if (clock?.kind === "hours") return clock.at.getTime();
  const day = clock && lastDayOf(clock);
  return day ? Date.parse(day) : Number.MAX_SAFE_INTEGER;
}

function regimesOf(ranked: readonly Evaluation[]): readonly RegimeAnswer[] {
  const ids = [...new Set(ranked.flatMap(({ regimes }) => regimes.map(({ regime }) => regime)))];
  return ids.map((id) =>
    answerOf(
      id,
      ranked.flatMap(({ regimes }) => regimes.filter(({ regime }) => regime === id)),
    ),
  );
}

function answerOf(regime: RegimeId, answers: readonly RegimeAnswer[]): RegimeAnswer {
  const strictest = (decisions: readonly Decision[]) =>
    decisions.reduce((one, other) => (WEIGHT[other] > WEIGHT[one] ? other : one), "not_required");
  const decision = strictest(answers.map((answer) => answer.decision));
  const notified = strictest(answers.map((answer) => decisionOf(answer.notifyRequired)));
  const counting = answers.filter((answer) => answer.decision === decision);
  const days = answers.flatMap(({ finalDays }) => finalDays ?? []);
  const starts = counting.flatMap(({ awareAt }) => awareAt ?? []);
  return {
    regime,
    decision,
    reportRequired: asked(decision),
    notifyRequired: asked(notified),
    categories: [...new Set(counting.flatMap(({ categories }) => categories))].sort(),
    finalDays: days.includes(30) ? 30 : (days[0] ?? null),
    awareAt: starts.toSorted((one, other) => one.getTime() - other.getTime())[0],
  };
}

const asked = (decision: Decision) => (decision === "needs_review" ? null : decision === "required");
const decisionOf = (isRequired: boolean | null): Decision => {
  if (isRequired === null) return "needs_review";
  return isRequired ? "required" : "not_required";
};
