import { exposureOf } from "@/components/guide/exposure";
import { ExposureSection } from "@/components/guide/exposure-section";
import { FindingsPart } from "@/components/guide/findings-part";
import { IncidentTop } from "@/components/incidents/incident-top";
import { Clock } from "@/components/ui/clock";
import { Notice } from "@/components/ui/notice";
import type { UserActor } from "@/lib/auth/actor";
import { getExposure } from "@/lib/exposure/get-exposure";
import { getSummary } from "@/lib/guide/get-summary";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { IncidentView } from "@/lib/incidents/queries";

type Props = { incident: IncidentView; actor: UserActor; locale: Locale };

/** An incident for management: by when, how many, which, to how many, and what the law asks; nobody's name. */
export async function IncidentSummary({ incident, actor, locale }: Props) {
  const [t, summary, exposure] = await Promise.all([
    getTranslator("incidents"),
    getSummary(actor, incident.id),
    getExposure(actor, incident.id),
  ]);
  const clocks = summary?.clocks;
  return (
    <div className="flex flex-col gap-10">
      <IncidentTop
        incident={incident}
        locale={locale}
        clock={clocks && summary && <Clock facts={{ ...clocks, now: summary.now }} />}
      />
      <Notice kind="read-only" title={t("page.summary")} />
      {exposure && (
        <ExposureSection
          exposure={exposureOf(
            exposure.facts,
            exposure.counts,
            exposure.counts.byItem.map(({ item }) => item),
          )}
          recipients={[]}
          accesses={exposure.accesses}
          tables={`/incidents/${incident.id}/exposure`}
          locale={locale}
        />
      )}
      {summary && <FindingsPart law={summary.law} locale={locale} />}
    </div>
  );
}
