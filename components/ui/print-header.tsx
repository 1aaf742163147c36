import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  /** The reference of the incident, or the name of the page; never a person. */
  reference: string;
  /** 社外秘 */
  mark: string;
  /** Who prints. */
  by: string;
  now: Date;
};

/** Above the first line on paper: what this is, how it may be used, who printed it and when. */
export async function PrintHeader({ reference, mark, by, now }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslator("ui")]);
  return (
    <div className="type-note mb-6 hidden justify-between border-b border-ink pb-2 print:flex">
      <span>速報 Sokuho {reference}</span>
      <span>{mark}</span>
      <span>
        {by} {t("printed", { time: formatInstant(now, locale) })}
      </span>
    </div>
  );
}
