import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { type Citation, SOURCES } from "@/lib/law/sources";

/** A text in its short form, 規則7条4号 but ガイドライン 3-5-2, and the same with its edition. */
export function shortCite(locale: Locale, { source, pinpoint }: Citation) {
  const name = translatorFor(locale, "room")(`sources.${source}`);
  // 規則7条4号, but ガイドライン 3-5-2; and what names itself is not named twice.
  const isArticle = locale === "ja" && /^\d+条/.test(pinpoint);
  const short = pinpoint.startsWith(name) ? pinpoint : `${name}${isArticle ? "" : " "}${pinpoint}`;
  return { short, full: `${short} (${SOURCES[source].version})` };
}
