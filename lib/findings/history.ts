import { isLawFact } from "@/lib/facts/fact-names";
import { settleFacts } from "@/lib/facts/settle-facts";
import type { Beside } from "@/lib/facts/to-law";
import type { FactName, Facts } from "@/lib/law/case-facts";
import type { Evaluation } from "@/lib/law/evaluate";
import { RULES } from "@/lib/law/registry";
import { type Rule, versionOn } from "@/lib/law/rule";
import { RULE_IDS, type RuleId } from "@/lib/law/rule-ids";
import type { CalendarDay } from "@/lib/time/calendar-day";
import { type Assessment, assess } from "./assess";
import { type Changes, changesBetween } from "./compare";
import type { StatedAt } from "./load-assessment";

/** A fact as the law reads it, before and after; undefined is not known. */
export type FactChange = {
  readonly name: FactName;
  readonly before: Facts[FactName];
  readonly after: Facts[FactName];
};

/** Another version of a rule, because the day for which it is asked is another one. */
export type VersionChange = { readonly rule: RuleId; readonly from: CalendarDay | null };

export type HistoryStep = {
  /** When the facts were recorded; null is what the lists and records of now add to them. */
  readonly at: Date | null;
  readonly byId: string | null;
  readonly facts: readonly FactChange[];
  readonly changes: Changes;
  readonly versions: readonly VersionChange[];
};

/**
 * How the findings went as the facts came in: entries of one moment are one step, a step in which the law read
 * nothing new is left out. The findings of a step are what the rules say of what was known by then. Pure.
 */
export function historyOf(entries: readonly StatedAt[], beside: Beside, now: Date): readonly HistoryStep[] {
  const moments = [...new Set(entries.map(({ recordedAt }) => recordedAt.getTime()))].sort((a, b) => a - b);
  const steps: HistoryStep[] = [];
  let before: Assessment | null = null;
  for (const moment of moments) {
    const at = new Date(moment);
    const after = assessUntil(entries, beside, at);
    const byId = entries.find(({ recordedAt }) => recordedAt.getTime() === moment)?.recordedById ?? null;
    steps.push({ at, byId, ...differences(before, after) });
    before = after;
  }
  const counted = assessAt(entries, beside, now);
  steps.push({ at: null, byId: null, ...differences(before, counted) });
  return steps.filter(({ facts, changes }) => facts.length > 0 || changes.duties.length > 0);
}

/**
 * What the law made of the facts that were recorded until then. The lists are those of now, so their count is left
 * out: it stands among the facts since the moment at which they were read.
 */
export function assessUntil(entries: readonly StatedAt[], beside: Beside, at: Date): Assessment {
  const known = entries.filter(({ recordedAt }) => recordedAt <= at);
  const replaced = new Set(known.flatMap(({ supersedesId }) => supersedesId ?? []));
  const then = known.map((entry) => ({ ...entry, isSuperseded: replaced.has(entry.id) }));
  const told = beside.entrustorNotifiedAt;
  const entrustorNotifiedAt = told && told <= at ? told : undefined;
  return assessAt(then, { ...beside, counted: 0, entrustorNotifiedAt }, at);
}

function assessAt(entries: readonly StatedAt[], beside: Beside, at: Date): Assessment {
  return assess(settleFacts(entries), { ...beside, course: entries }, at);
}

function differences(before: Assessment | null, after: Assessment) {
  return {
    facts: factChanges(before?.facts ?? {}, after.facts),
    changes: changesBetween(before?.law ?? null, after.law),
    versions: before === null ? [] : versionChanges(before.law, after.law),
  };
}

/** How the number went in steps is told by the number itself. */
function factChanges(before: Facts, after: Facts): readonly FactChange[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)].filter(isLawFact));
  return [...names].flatMap((name) =>
    textOf(before[name]) === textOf(after[name]) ? [] : [{ name, before: before[name], after: after[name] }],
  );
}

const textOf = (value: Facts[FactName]) => JSON.stringify(value ?? null);

function versionChanges(before: Evaluation | null, after: Evaluation | null): readonly VersionChange[] {
  if (!before || !after || before.on === after.on) return [];
  return RULE_IDS.flatMap((rule) => {
    const [was, is] = [before.on, after.on].map((on) => versionOn(RULES[rule] as Rule, on)?.from ?? null);
    return was === is ? [] : [{ rule, from: is ?? null }];
  });
}
