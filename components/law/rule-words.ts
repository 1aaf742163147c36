import type { CalendarDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { type ClockId, clockEntry } from "@/lib/law/clock-entries";
import { OPERATOR_THRESHOLD } from "@/lib/law/jp/appi/category-4";
import { MY_NUMBER_THRESHOLD } from "@/lib/law/jp/my-number/categories";
import { ORGAN_THRESHOLD } from "@/lib/law/jp/organs/categories";
import { RULES } from "@/lib/law/registry";
import type { Finding, Rule } from "@/lib/law/rule";
import { type EntryId, groupOf, isClockId } from "@/lib/law/rule-groups";
import { RULE_IDS, type RuleId } from "@/lib/law/rule-ids";
import type { Citation, Citations } from "@/lib/law/sources";

type Speak = (key: string, values?: Readonly<Record<string, number>>) => string;
type Numbers = { readonly least: number; readonly most: number };

const isOfRules = (id: RuleId) => id.startsWith("appi.") || id.startsWith("breach.");

/**
 * The entries of the rule base in words. The keys are put together of ids whose words a test of the rule base holds
 * complete.
 */
export function ruleWords(locale: Locale) {
  const spoken = {
    rules: translatorFor(locale, "lawRules") as unknown as Speak,
    regimes: translatorFor(locale, "lawRegimes") as unknown as Speak,
  };
  const t = translatorFor(locale, "rules");
  const speakOf = (id: RuleId) => (isOfRules(id) ? spoken.rules : spoken.regimes);
  const say = (id: EntryId, part: "title" | "question") =>
    isClockId(id) ? t(`clocks.${shortOf(id)}.${part}`) : speakOf(id)(`${id}.${part}`);
  return {
    title: (id: EntryId) => say(id, "title"),
    question: (id: EntryId) => say(id, "question"),
    act: (id: EntryId) => t(`acts.${actOf(id)}`),
    /** Act and group: where the entry belongs. */
    kicker: (id: EntryId) => t("kicker", { act: t(`acts.${actOf(id)}`), group: t(`groups.${groupOf(id)}`) }),
    /** Why a rule says what it says; the numbers are those of the case, or of the threshold where there is none. */
    because: ({ rule, key }: Pick<Finding, "rule" | "key">, numbers: Numbers = sampleOf(rule, key)) =>
      speakOf(rule)(`${rule}.because.${key}`, numbers),
  };
}

export const shortOf = (id: ClockId) => id.slice("clock.".length) as ShortClock;
type ShortClock = ClockId extends `clock.${infer Name}` ? Name : never;

type ActId = EntryId extends `${infer Act}.${string}` ? Act : never;
const actOf = (id: EntryId) => id.split(".")[0] as ActId;

const THRESHOLDS: { readonly [Id in RuleId]?: number } = {
  "appi.category-4": OPERATOR_THRESHOLD,
  "organs.category-4": ORGAN_THRESHOLD,
  "my-number.category-4": MY_NUMBER_THRESHOLD,
};

/** The numbers in an answer that nobody gave any: one above the threshold, or the threshold itself. */
function sampleOf(rule: RuleId, key: string): Numbers {
  const threshold = THRESHOLDS[rule];
  if (threshold === undefined) return { least: 1, most: 1 };
  const number = key === "not-over" ? threshold : threshold + 1;
  return { least: number, most: number };
}

/** The rules that build on a rule. */
export function usersOf(id: RuleId): readonly RuleId[] {
  return RULE_IDS.filter((other) => (RULES[other] as Rule).uses.includes(id));
}

/** The oldest comparison of some rules with their texts: nobody looked at all of them since. */
export function checkedOn(rules: readonly Rule[]): CalendarDay {
  const days = rules.flatMap(({ versions }) => versions.map((version) => version.checkedOn)).toSorted();
  if (!days[0]) throw new Error("No rule was compared");
  return days[0];
}

/** Every place that an entry cites, each once. */
export function citesOf(id: EntryId): readonly Citation[] {
  const all: readonly Citations[] = isClockId(id)
    ? [clockEntry(id).cites]
    : Object.values((RULES[id] as Rule).answers).map(({ cites }) => cites);
  const byPlace = new Map(all.flat().map((cite) => [`${cite.source} ${cite.pinpoint} ${cite.quote}`, cite]));
  return [...byPlace.values()];
}
