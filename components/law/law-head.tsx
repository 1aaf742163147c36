import { roomTabs } from "@/components/guide/room-tabs";
import { Clock } from "@/components/ui/clock";
import { IncidentHead } from "@/components/ui/incident-head";
import type { LawView } from "@/lib/findings/law-queries";
import { clocksOf } from "@/lib/guide/clocks";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";

type Props = { view: LawView; locale: Locale };

/** The head of the incident as in its room: where, title, the clocks in words, the pages. */
export function LawHead({ view, locale }: Props) {
  const { incident, loaded, records, now, canRun, openProposals, evidence, missing } = view;
  const t = translatorFor(locale, "room");
  const words = translatorFor(locale, "incidents");
  const clocks = clocksOf(loaded.law, { knownAt: incident.knownAt, records });
  const counts = { openProposals, evidence, facts: loaded.settled.size, missing: missing.length };
  return (
    <IncidentHead
      register={{ href: "/incidents", label: words("register.title") }}
      reference={incident.reference}
      about={t("about", { state: words(`statuses.${incident.status}`), who: incident.responder })}
      title={incident.title}
      clock={
        clocks ? (
          <Clock facts={{ ...clocks, now }} />
        ) : (
          <p className="type-note border-t-2 border-b border-t-ink2 border-b-line py-3 text-ink2">
            {t("notKnown")}
          </p>
        )
      }
      notice={incident.isRestricted ? <p className="type-note text-ink2">{t("restricted")}</p> : undefined}
      base={`/incidents/${incident.id}`}
      tabs={roomTabs(t, counts, canRun)}
      tabsLabel={words("page.tabs")}
    />
  );
}
