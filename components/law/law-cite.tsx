import { Citation } from "@/components/ui/citation";
import type { Locale } from "@/lib/i18n/locale";
import type { RuleId } from "@/lib/law/rule-ids";
import type { Citation as Cited } from "@/lib/law/sources";
import { shortCite } from "./short-cite";

type Props = { cite: Cited; rule: RuleId; locale: Locale };

/** A text in its short form, which leads to the rule that reads it. */
export function LawCite({ cite, rule, locale }: Props) {
  const { short, full } = shortCite(locale, cite);
  return <Citation short={short} href={`/rules/${rule}`} full={full} />;
}
