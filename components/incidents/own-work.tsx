import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { OwnWork } from "@/lib/incidents/queries";

type Props = { work: readonly (OwnWork & { readonly hasQuestion: boolean })[]; locale: Locale };

/** The incidents that the person works on, each with its next thing; the first one has the filled button. */
export async function OwnIncidents({ work, locale }: Props) {
  const t = await getTranslator("incidents");
  return (
    <Section
      title={t("home.title")}
      aside={
        <a href="/incidents" className="link">
          {t("home.all")}
        </a>
      }
    >
      <ul>
        {work.map(({ id, reference, title, createdAt, openProposals, hasQuestion }, at) => {
          const next = openProposals > 0 ? "check" : hasQuestion ? "ask" : null;
          return (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-rule py-4"
            >
              <div>
                <p>
                  <a href={`/incidents/${id}`} className="link font-bold">
                    {title}
                  </a>
                </p>
                <p className="type-note text-ink2">
                  {reference}・{t("home.since", { time: formatShortInstant(createdAt, locale) })}
                </p>
              </div>
              {next ? (
                <ButtonLink
                  href={`/incidents/${id}/${next === "check" ? "intake" : "questions"}`}
                  kind={at === 0 ? "filled" : "quiet"}
                >
                  {t(`home.${next}`)}
                  <span className="sr-only"> {reference}</span>
                </ButtonLink>
              ) : (
                <span className="type-note text-ink2">{t("home.nothing")}</span>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
