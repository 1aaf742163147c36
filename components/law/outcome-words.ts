import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { Outcome } from "@/lib/law/acceptance/accepted-cases";

/** What a case comes to, in one line: 報告が必要です(4号、確報 2026/7/21(火)まで). */
export function outcomeWords(locale: Locale, { decision, categories, final_due: due }: Outcome): string {
  const t = translatorFor(locale, "rules");
  const details = [
    ...(categories.length > 0 ? [t("cases.items", { items: categories.join("・") })] : []),
    ...(due ? [t("cases.finalDue", { day: formatDay(due, locale) })] : []),
  ];
  const said = translatorFor(locale, "law")(`report.${decision}`);
  if (details.length === 0) return said;
  return t("cases.decided", { decision: said, details: details.join(t("separator")) });
}
