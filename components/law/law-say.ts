import type { StatedAt } from "@/lib/findings/load-assessment";
import { formatShortDay, formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { FactName, Facts } from "@/lib/law/case-facts";
import { countPeople } from "@/lib/law/count-people";
import type { Clock } from "@/lib/law/deadlines";
import type { DutyId } from "@/lib/law/duties";
import { numbersOf } from "@/lib/law/explain";
import type { Finding } from "@/lib/law/rule";
import { dutyTitle } from "./duty-words";
import { factWords } from "./fact-words";
import { ruleWords } from "./rule-words";

const MOST_NAMES = 3;

export type LawSay = ReturnType<typeof lawSay>;

type Of = { readonly facts: Facts; readonly names: ReadonlyMap<string, string> };

/** The words of the law tab of one incident. */
export function lawSay(locale: Locale, { facts, names }: Of) {
  const t = translatorFor(locale, "lawTab");
  const sources = translatorFor(locale, "facts");
  const words = { fact: factWords(locale), rule: ruleWords(locale) };
  const list = (items: readonly string[]) => {
    const shown = items.slice(0, MOST_NAMES).join(t("and"));
    return items.length > MOST_NAMES ? t("others", { names: shown }) : shown;
  };
  const answers = translatorFor(locale, "lawTab") as unknown as {
    (key: string): string;
    has: (key: string) => boolean;
  };
  return {
    t,
    locale,
    facts,
    fact: words.fact,
    rule: words.rule,
    list,
    duty: (id: DutyId) => dutyTitle(locale, id),
    because: (finding: Pick<Finding, "rule" | "key">) => words.rule.because(finding, numbersOf(facts)),
    /** Duties as people name them together: both reports of an Act are one. */
    duties: (ids: readonly DutyId[]) => list([...new Set(ids.map((id) => together(id)))]),
    /** What an answer is called on its button. */
    answer: (fact: FactName, value: Facts[FactName]): string => {
      const key = `answers.${fact}.${value === true ? "yes" : "no"}`;
      return typeof value === "boolean" && answers.has(key) ? answers(key) : words.fact.value(fact, value);
    },
    value: (fact: FactName): string =>
      fact === "principals.max" ? people() : words.fact.value(fact, facts[fact]),
    factName: (fact: FactName): string =>
      fact === "principals.max" ? t("chain.people") : words.fact.name(fact),
    due: (clock: Clock): string => dueOf(clock),
    /** Who or what says so, and since when. */
    origin: ({ source, recordedAt, recordedById }: StatedAt): string => {
      const said = { source: sources(`sources.${source}`), time: formatShortInstant(recordedAt, locale) };
      const who = recordedById && names.get(recordedById);
      return who ? t("origin", { ...said, who }) : t("originAlone", said);
    },
  };

  function together(id: DutyId): string {
    if (
      id === "appi.preliminary" ||
      id === "appi.final" ||
      id === "organs.preliminary" ||
      id === "organs.final"
    )
      return t("duties.report");
    if (id === "appi.notification" || id === "organs.notification") return t("duties.notify");
    return dutyTitle(locale, id);
  }

  function people(): string {
    const { least, most } = countPeople(facts);
    const say = (count: number) => words.fact.value("principals.max", count);
    if (most === undefined) return least > 0 ? `${say(least)}～` : t("notKnown");
    return least === most ? say(most) : `${say(least)}～${say(most)}`;
  }

  function dueOf(clock: Clock): string {
    const day = (on: Parameters<typeof formatShortDay>[0]) => formatShortDay(on, locale);
    if (clock.kind === "band") return t("duties.band", { from: day(clock.from), to: day(clock.to) });
    if (clock.kind === "last-day") return day(clock.due);
    if (clock.kind === "promptly") return translatorFor(locale, "law")("clock.promptly");
    return t("duties.hours", { at: formatShortInstant(clock.at, locale), hours: clock.hours });
  }
}
