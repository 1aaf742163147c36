import { formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { FactName, Facts, Step } from "@/lib/law/case-facts";
import { type InputFact, inputOf } from "@/lib/law/fact-inputs";

type Speak = (key: string) => string;

/**
 * A fact in words: its short name, the question that asks for it, and each of its values. The keys are put together
 * of ids whose words a test holds complete.
 */
export function factWords(locale: Locale) {
  const speak = translatorFor(locale, "lawFacts") as unknown as Speak;
  const say = translatorFor(locale, "rules");
  return {
    name: (fact: FactName) => speak(`names.${fact}`),
    question: (fact: FactName) => speak(`questions.${fact}`),
    code: (fact: FactName, code: string) => speak(`values.${fact}.${code}`),
    /** What is known of a fact, or that nothing is. */
    value: (fact: FactName, value: Facts[FactName]): string => {
      if (value === undefined) return say("fact.unknown");
      if (typeof value === "boolean") return say(value ? "fact.yes" : "fact.no");
      if (typeof value === "string") return speak(`values.${fact}.${value}`);
      if (value instanceof Date) return formatInstant(value, locale);
      if (typeof value === "number") {
        const isDays = fact !== "timeline" && inputOf(fact as InputFact).kind === "days";
        return say(isDays ? "fact.days" : "fact.people", { count: value });
      }
      return value.map((step) => stepWords(step, locale, say)).join(locale === "ja" ? "、" : ", ");
    },
  };
}

function stepWords({ at, principals }: Step, locale: Locale, say: ReturnType<typeof translatorFor<"rules">>) {
  const people = principals === undefined ? "" : ` ${say("fact.people", { count: principals })}`;
  return `${formatInstant(at, locale)}${people}`;
}
