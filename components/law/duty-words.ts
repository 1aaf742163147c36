import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { DutyId } from "@/lib/law/duties";

/** What a duty is called. A test of the rule base holds that each has its words. */
export function dutyTitle(locale: Locale, id: DutyId): string {
  return (translatorFor(locale, "law") as unknown as (key: string) => string)(`duties.${id}`);
}
