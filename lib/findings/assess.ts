import type { Settled } from "@/lib/facts/settle-facts";
import { type Beside, toLaw } from "@/lib/facts/to-law";
import type { Facts } from "@/lib/law/case-facts";
import { type Evaluation, evaluate } from "@/lib/law/evaluate";
import { NoRuleInForce } from "@/lib/law/rule";
import { type CalendarDay, dayInJapan } from "@/lib/time/calendar-day";

/** What the law makes of an incident as its facts are now. */
export type Assessment = {
  readonly facts: Facts;
  /** The day of awareness in Japan; today where nobody has said when it was known. */
  readonly on: CalendarDay;
  /** Null for a day on which the Acts do not stand here: then legal decides, and nothing falls away. */
  readonly law: Evaluation | null;
};

/** The one way from the facts of an incident to its duties: room, guide, summary, law tab and memo. Pure. */
export function assess(settled: ReadonlyMap<string, Settled>, beside: Beside, now: Date): Assessment {
  return assessFacts(toLaw(settled, beside), now);
}

/** The same for facts that are already read as the law reads them: what if. */
export function assessFacts(facts: Facts, now: Date): Assessment {
  const on = dayInJapan(facts.discovered_at ?? now);
  try {
    return { facts, on, law: evaluate(facts, on) };
  } catch (error) {
    if (error instanceof NoRuleInForce) return { facts, on, law: null };
    throw error;
  }
}
