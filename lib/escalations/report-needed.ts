import type { FactValue } from "@/lib/facts/fact-draft";
import { COUNTS, type Facts, VALUES, YES_OR_NO } from "@/lib/law/case-facts";
import { preliminaryBand } from "@/lib/law/deadlines";
import { evaluate } from "@/lib/law/evaluate";
import { NoRuleInForce } from "@/lib/law/rule";
import { type CalendarDay, dayInJapan } from "@/lib/time/calendar-day";

/** Whether the commission is to be told, as far as the facts say; `items` are those of rule 7, art. 1. */
export type Duty = {
  readonly reportNeeded: "yes" | "no" | "open";
  readonly items: readonly number[];
  /** The target of the preliminary report, where it is known when the house knew. */
  readonly target: { readonly from: CalendarDay; readonly to: CalendarDay } | null;
};

type Values = ReadonlyMap<string, FactValue>;

/** What the law makes of the settled facts. What is not known leaves it open and lowers nothing. */
export function reportNeeded(values: Values, knownAt: Date | null, now: Date): Duty {
  const target = knownAt ? bandOf(knownAt) : null;
  try {
    const { regimes } = evaluate(lawFactsOf(values, knownAt), dayInJapan(knownAt ?? now));
    const decisions = regimes.map(({ decision }) => decision);
    const items = [
      ...new Set(regimes.flatMap(({ decision, categories }) => (decision === "required" ? categories : []))),
    ];
    if (decisions.includes("required")) return { reportNeeded: "yes", items: items.sort(), target };
    if (decisions.every((decision) => decision === "not_required"))
      return { reportNeeded: "no", items: [], target: null };
  } catch (error) {
    // Of a day before the Acts the rules say nothing: then legal decides, as for everything that is open.
    if (!(error instanceof NoRuleInForce)) throw error;
  }
  return { reportNeeded: "open", items: [], target };
}

function bandOf(knownAt: Date) {
  const { from, to } = preliminaryBand(dayInJapan(knownAt));
  return { from, to };
}

function lawFactsOf(values: Values, knownAt: Date | null): Facts {
  const known = (name: string) => {
    const value = values.get(name);
    return value && value.answer !== "unknown" ? value : undefined;
  };
  const coded = Object.entries(VALUES).flatMap(([name, allowed]) => {
    const value = known(name);
    const code = value?.code ?? (name === "malicious" ? value?.answer : undefined);
    return (allowed as readonly string[]).includes(code ?? "") ? [[name, code]] : [];
  });
  const yesNo = YES_OR_NO.flatMap((name) => {
    const value = known(name);
    return value ? [[name, value.answer === "yes"]] : [];
  });
  const counts = COUNTS.flatMap((name) => {
    const value = known(name);
    return value?.number === undefined ? [] : [[name, value.number]];
  });
  return Object.fromEntries([
    ...coded,
    ...yesNo,
    ...counts,
    ["discovered_at", known("discovered_at")?.instant ?? knownAt ?? undefined],
    ["leak_ruled_out", known("leak_ruled_out_basis")?.answer === "yes"],
  ]);
}
