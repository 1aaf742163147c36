import type { ReactNode } from "react";
import { IncidentHead } from "@/components/ui/incident-head";
import { formatInstant, formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { IncidentView } from "@/lib/incidents/queries";

type Props = {
  incident: IncidentView;
  locale: Locale;
  /** How much time is left, before when it happened. */
  clock?: ReactNode;
};

/** The head of an incident: where, title, times, pages; the reporter sees number and state alone. */
export async function IncidentTop({ incident, locale, clock }: Props) {
  const [t, room] = await Promise.all([getTranslator("incidents"), getTranslator("room")]);
  const { id, reference, title, status, createdAt, occurredAt, knownAt, part, isRestricted, canRun } =
    incident;
  const time = (at: Date | null) => (at ? formatInstant(at, locale) : t("page.notKnown"));
  const base = `/incidents/${id}`;
  const more = part === "content" ? [{ href: `${base}/intake`, label: t("page.intake") }] : [];
  const numbers = part === "summary" ? [{ href: `${base}/exposure`, label: room("tabs.exposure") }] : [];
  const ask = canRun ? [{ href: `${base}/questions`, label: t("page.questions") }] : [];
  return (
    <IncidentHead
      register={{ href: "/incidents", label: t("register.title") }}
      reference={reference}
      about={`${t(`statuses.${status}`)}・${t("page.since", { time: formatShortInstant(createdAt, locale) })}`}
      title={title ?? t("register.report")}
      clock={
        part === "report" ? null : (
          <>
            {clock}
            <p className={`type-note flex flex-wrap gap-x-6 text-ink2 ${clock ? "mt-2" : ""}`}>
              <span>
                {t("page.occurred")}: {time(occurredAt)}
              </span>
              <span>
                {t("page.known")}: {time(knownAt)}
              </span>
              {isRestricted && <span>{t("page.restricted")}</span>}
            </p>
          </>
        )
      }
      tabs={[{ href: base, label: t("page.overview") }, ...numbers, ...more, ...ask]}
      tabsLabel={t("page.tabs")}
    />
  );
}
