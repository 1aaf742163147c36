import type { Matter } from "@/lib/findings/matters";
import type { DeterminationView, DutyLine } from "@/lib/findings/view-determination";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { findings } from "@/lib/i18n/messages/findings";
import { translatorFor } from "@/lib/i18n/translator";
import type { FactName } from "@/lib/law/case-facts";
import type { Decision } from "@/lib/law/regimes";
import { clockWords } from "./clock-words";
import { dutyTitle } from "./duty-words";
import { factWords } from "./fact-words";

const MOST_NAMES = 5;

/** The words about what legal decided. */
export function decidedWords(locale: Locale) {
  const t = translatorFor(locale, "findings");
  const fact = factWords(locale);
  const separator = translatorFor(locale, "facts")("separator");
  return {
    t,
    locale,
    facts: (names: readonly FactName[]) => names.slice(0, MOST_NAMES).map(fact.name).join(separator),
    duty: (line: Pick<DutyLine, "id">) => dutyTitle(locale, line.id),
    duties: (lines: readonly DutyLine[]) => lines.map(({ id }) => dutyTitle(locale, id)).join(separator),
    due: ({ clock }: DutyLine) => (clock ? clockWords(locale).due(clock) : ""),
    /** What the rules say, where they leave it to legal too. */
    byRules: (decision: Decision) => translatorFor(locale, "law")(`decision.${decision}`),
    time: (at: Date) => formatShortInstant(at, locale),
    /** What a rule decides, as people name it: its one duty, or both reports together. */
    matter: ({ rule, duties }: Matter): string => {
      const together: Readonly<Record<string, string>> = findings[locale].matters;
      const [first] = duties;
      return together[rule.replaceAll(".", "_")] ?? (first ? dutyTitle(locale, first) : rule);
    },
  };
}

export type DecidedWords = ReturnType<typeof decidedWords>;

/** What changed since a decision, as a sentence; empty where nothing did. */
export function changedWords(
  { t, facts }: DecidedWords,
  view: Pick<DeterminationView, "isOutdated" | "changed">,
) {
  if (!view.isOutdated) return "";
  return view.changed.length > 0
    ? t("panel.changed", { names: facts(view.changed) })
    : t("panel.changedOther");
}
