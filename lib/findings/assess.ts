import { readingsOf } from "@/lib/facts/readings";
import type { Settled } from "@/lib/facts/settle-facts";
import type { Beside } from "@/lib/facts/to-law";
import type { Facts } from "@/lib/law/case-facts";
import { type Evaluation, evaluate } from "@/lib/law/evaluate";
import { NoRuleInForce } from "@/lib/law/rule";
import { strictestReading } from "@/lib/law/strictest-reading";
import { type CalendarDay, dayInJapan } from "@/lib/time/calendar-day";

/** Every way in which facts can be read, the first with nothing that is disputed; it alone where nothing is. */
export type Readings = readonly [Facts, ...Facts[]];

/** What the law makes of an incident as its facts are now. */
export type Assessment = {
  /** As they are known: what sources contradict each other about is absent. */
  readonly facts: Facts;
  readonly readings: Readings;
  /** The day of awareness in Japan; today where nobody has said when it was known. */
  readonly on: CalendarDay;
  /** Null for a day on which the Acts do not stand here: then legal decides, and nothing falls away. */
  readonly law: Evaluation | null;
};

/** The one way from the facts of an incident to its duties: room, guide, summary, law tab and memo. Pure. */
export function assess(settled: ReadonlyMap<string, Settled>, beside: Beside, now: Date): Assessment {
  return assessReadings(readingsOf(settled, beside), now);
}

/** The same for facts that are already read as the law reads them. */
export function assessFacts(facts: Facts, now: Date): Assessment {
  return assessReadings([facts], now);
}

/** The same where they can be read in several ways: of what the law makes of each the strictest. */
export function assessReadings(readings: Readings, now: Date): Assessment {
  const [first] = readings;
  const [one, ...others] = readings.flatMap((facts) => lawOf(facts, dayOf(facts, now)) ?? []);
  if (!one) return { facts: first, readings, on: dayOf(first, now), law: null };
  const law = strictestReading([one, ...others]);
  return { facts: first, readings, on: law.on, law: { ...law, facts: first } };
}

/** What if some facts were others, however the disputed ones are read. */
export function assessTrying(
  { readings: [first, ...others] }: Pick<Assessment, "readings">,
  trying: (facts: Facts) => Facts,
  now: Date,
): Assessment {
  return assessReadings([trying(first), ...others.map(trying)], now);
}

const dayOf = ({ discovered_at: knownAt }: Facts, now: Date) => dayInJapan(knownAt ?? now);

function lawOf(facts: Facts, on: CalendarDay): Evaluation | null {
  try {
    return evaluate(facts, on);
  } catch (error) {
    if (error instanceof NoRuleInForce) return null;
    throw error;
  }
}
