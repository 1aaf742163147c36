import { Section } from "@/components/ui/section";
import type { Summary } from "@/lib/escalations/summary";
import { formatNear } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { summaryWords } from "./summary-words";

type Props = { summary: Summary; now: Date; frozenAt?: Date };

/** The report as it goes to the supervisor, or as it went. */
export async function SummaryPart({ summary, now, frozenAt }: Props) {
  const [t, facts, locale] = await Promise.all([
    getTranslator("escalations"),
    getTranslator("facts"),
    getLocale(),
  ]);
  return (
    <Section
      title={t("summary")}
      lead={frozenAt && t("frozenAt", { time: formatNear(frozenAt, locale, { now }) })}
    >
      <p className="type-letter max-w-160 pt-3">{summaryWords(summary, { t, facts, locale })}</p>
      {summary.told && (
        <>
          <h3 className="mt-4 font-bold">{t("toldWords")}</h3>
          <p className="max-w-160 whitespace-pre-wrap">{summary.told}</p>
        </>
      )}
    </Section>
  );
}
