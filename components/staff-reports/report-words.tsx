import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  confirmedAt: Date | null;
  sender: {
    readonly name: string;
    readonly email: string;
    readonly phone: string | null;
    readonly words: string;
    readonly noticed: string;
  };
};

/** What was reported and by whom, for the eyes of who responds. */
export async function ReportWords({ sender, confirmedAt }: Props) {
  const [t, locale] = await Promise.all([getTranslator("staffReports"), getLocale()]);
  const time = confirmedAt ? formatInstant(confirmedAt, locale) : "";
  return (
    <>
      <Section title={t("one.words")}>
        <p className={`pt-4 whitespace-pre-line ${sender.words ? "" : "text-ink2"}`}>
          {sender.words || t("one.noWords")}
        </p>
        <dl className="pt-4">
          <Line term={t("one.noticed")}>{sender.noticed || t("one.noticedNow", { time })}</Line>
        </dl>
      </Section>
      <Section title={t("one.who")}>
        <dl className="flex flex-col gap-2 pt-4">
          <Line term={t("one.name")}>{sender.name}</Line>
          <Line term={t("one.email")}>
            <a href={`mailto:${sender.email}`} className="link">
              {sender.email}
            </a>
          </Line>
          <Line term={t("one.phone")}>
            {sender.phone ? (
              <a href={`tel:${sender.phone}`} className="link">
                {sender.phone}
              </a>
            ) : (
              t("one.noPhone")
            )}
          </Line>
        </dl>
      </Section>
    </>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7rem_1fr] gap-3">
      <dt className="type-note pt-0.5 text-ink2">{term}</dt>
      <dd translate="no">{children}</dd>
    </div>
  );
}
