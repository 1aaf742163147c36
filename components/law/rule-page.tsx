import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { dayInJapan } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { RULES } from "@/lib/law/registry";
import type { Rule } from "@/lib/law/rule";
import type { RuleId } from "@/lib/law/rule-ids";
import { rowsOfRule } from "./case-rows";
import { EntryHead } from "./entry-head";
import { RuleAnswers } from "./rule-answers";
import { RuleCases } from "./rule-cases";
import { RuleParts } from "./rule-parts";
import { RuleVersions } from "./rule-versions";
import { citesOf } from "./rule-words";

type Props = {
  id: RuleId;
  locale: Locale;
  /** The moment of the request: what is in use, and which examples can be tried. */
  now: Date;
  /** Which part of its examples. */
  page: number;
};

/** A rule as a lawyer reads it. */
export function RulePage({ id, locale, now, page }: Props) {
  const t = translatorFor(locale, "rules");
  const rule: Rule = RULES[id];
  const isUnsure = citesOf(id).some(({ confidence }) => confidence === "M");
  return (
    <article className="flex flex-col gap-10">
      <div className="flex flex-col gap-6">
        <EntryHead id={id} locale={locale} />
        {isUnsure && (
          <Notice kind="check" title={t("confirm.title")}>
            {t("confirm.body")}
          </Notice>
        )}
        <RuleAnswers rule={rule} locale={locale} />
        <RuleParts rule={rule} locale={locale} />
      </div>
      <Section title={t("versions.title")} level="sub">
        <RuleVersions rule={rule} locale={locale} today={dayInJapan(now)} />
      </Section>
      <RuleCases rows={rowsOfRule(id, locale, now)} locale={locale} page={page} href={`/rules/${id}`} />
    </article>
  );
}
