import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { type AcceptedCase, tryCase } from "@/lib/law/acceptance/accepted-cases";
import { OWN_EXAMPLES, type OwnExample } from "@/lib/law/acceptance/own-examples";
import { casesOfClock, casesTouching } from "@/lib/law/acceptance/touching";
import { awarenessAt } from "@/lib/law/awareness";
import type { Facts } from "@/lib/law/case-facts";
import type { ClockId } from "@/lib/law/clock-entries";
import { dayOf } from "@/lib/law/day-of";
import { numbersOf } from "@/lib/law/explain";
import { findAll } from "@/lib/law/find";
import type { RuleId } from "@/lib/law/rule-ids";
import { queryOfFacts } from "@/lib/law/trial-query";
import { outcomeWords } from "./outcome-words";
import type { CaseRow } from "./rule-cases";
import { ruleWords } from "./rule-words";

/** The examples of a rule, worked out now: the acceptance cases that touch it, then our own. */
export function rowsOfRule(id: RuleId, locale: Locale, now: Date): readonly CaseRow[] {
  const words = ruleWords(locale);
  const accepted = casesTouching(id).map(({ given, finding }) => ({
    ...rowOfCase(given, locale, now),
    answer: words.because(finding, numbersOf(given.facts)),
  }));
  const own = OWN_EXAMPLES.filter(({ rule }) => rule === id).map((example) => rowOfOwn(example, locale, now));
  return [...accepted, ...own];
}

/** The acceptance cases that name the place which a clock is read from. */
export function rowsOfClock(id: ClockId, locale: Locale, now: Date): readonly CaseRow[] {
  return casesOfClock(id).map((given) => rowOfCase(given, locale, now));
}

function rowOfCase(given: AcceptedCase, locale: Locale, now: Date): CaseRow {
  const { actual, isAsExpected } = tryCase(given);
  return {
    id: given.id,
    title: given.title,
    lang: locale === "ja" ? undefined : "ja",
    source: given.source,
    isAsExpected,
    expects: outcomeWords(locale, given.expected),
    came: outcomeWords(locale, actual),
    href: hrefOf(given.id, given.facts, now),
  };
}

function rowOfOwn({ id, rule, says, facts, ...title }: OwnExample, locale: Locale, now: Date): CaseRow {
  const words = ruleWords(locale);
  const awareAt = awarenessAt(facts) ?? now;
  const finding = findAll(facts, dayOf(awareAt))[rule];
  const came = words.because(finding, numbersOf(facts));
  return {
    id,
    title: title[locale],
    lang: undefined,
    source: translatorFor(locale, "rules")("cases.own"),
    answer: came,
    isAsExpected: finding.key === says,
    expects: words.because({ rule, key: says }, numbersOf(facts)),
    came: translatorFor(locale, "law")(`status.${finding.status}`),
    href: hrefOf(id, facts, now),
  };
}

/** Nobody can have known tomorrow: an example of a day to come cannot be tried. */
function hrefOf(id: string, facts: Facts, now: Date): string | undefined {
  const times = [facts.discovered_at, ...(facts.timeline ?? []).map(({ at }) => at)];
  if (times.some((at) => at !== undefined && at > now)) return undefined;
  return `/rules/try?${queryOfFacts(facts)}&example=${id}`;
}
