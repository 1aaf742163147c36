import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { type Citation, SOURCES } from "@/lib/law/sources";

/** A text in its short form, 規則7条4号 but ガイドライン 3-5-2, and the same with its edition. */
export function shortCite(locale: Locale, { source, pinpoint }: Citation) {
  const name = translatorFor(locale, "room")(`sources.${source}`);
  const isNumbered = /^[\d(]*\d+-/.test(pinpoint) || locale === "en";
  const short = isNumbered ? `${name} ${pinpoint}` : `${name}${pinpoint}`;
  return { short, full: `${short} (${SOURCES[source].version})` };
}
