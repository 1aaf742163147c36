import { ButtonLink } from "@/components/ui/button-link";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { ACCEPTED_CASES, tryCase } from "@/lib/law/acceptance/accepted-cases";
import { RULES } from "@/lib/law/registry";
import type { Rule } from "@/lib/law/rule";
import { ENTRY_IDS } from "@/lib/law/rule-groups";
import { checkedOn } from "./rule-words";

/** How to read the rule base, and how it stands at this moment. */
export function RuleAbout({ locale }: { locale: Locale }) {
  const t = translatorFor(locale, "rules");
  const expected = ACCEPTED_CASES.filter((given) => tryCase(given).isAsExpected).length;
  const checked = checkedOn(Object.values<Rule>(RULES));
  return (
    <section className="flex flex-col gap-4">
      <h2 className="type-sub">{t("about.title")}</h2>
      <p>{t("about.rules", { count: ENTRY_IDS.length })}</p>
      <p>{t("about.cases", { count: ACCEPTED_CASES.length, expected })}</p>
      <p>{t("about.checked", { day: formatDay(checked, locale) })}</p>
      <p>{t("about.unknown")}</p>
      <p>
        <ButtonLink href="/rules/try" kind="filled">
          {t("try.act")}
        </ButtonLink>
      </p>
    </section>
  );
}
