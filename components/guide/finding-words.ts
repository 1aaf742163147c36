import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { People } from "@/lib/law/count-people";
import type { Finding } from "@/lib/law/rule";

type Speak = (key: string, values?: Readonly<Record<string, number>>) => string;

/** The title of a rule and why it says what it says. */
export function findingWords(locale: Locale, { rule, key }: Finding, { least, most }: People) {
  const isOfAct = rule.startsWith("appi.") || rule.startsWith("breach.");
  // The key is put together of ids whose words a test of the rule base holds complete.
  const speak = (isOfAct
    ? translatorFor(locale, "lawRules")
    : translatorFor(locale, "lawRegimes")) as unknown as Speak;
  return {
    title: speak(`${rule}.title`),
    because: speak(`${rule}.because.${key}`, { least, most: most ?? least }),
  };
}
