import { notFound } from "next/navigation";
import { EscalationNow } from "@/components/escalations/escalation-now";
import { NewEscalation } from "@/components/escalations/new-escalation";
import { IncidentTop } from "@/components/incidents/incident-top";
import { DoneNotice } from "@/components/organisation/done-notice";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { getEscalation } from "@/lib/escalations/queries";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { getIncident } from "@/lib/incidents/queries";
import { report } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("escalations"))("title") };
}

/** Step 3: the report to the supervisor as it would go out, or as it went and what became of it. */
export default async function EscalationPage({
  params,
  searchParams,
}: PageProps<"/incidents/[incidentId]/escalation">) {
  const [actor, { incidentId }, { done }] = await Promise.all([requireActor(), params, searchParams]);
  if (!id().safeParse(incidentId).success) notFound();
  const [incident, view] = await Promise.all([
    getIncident(actor, incidentId),
    getEscalation(actor, incidentId),
  ]);
  if (!incident || !view) notFound();
  const [t, locale] = await Promise.all([getTranslator("escalations"), getLocale()]);
  const now = new Date();

  return (
    <div className="flex flex-col gap-10 max-tablet:gap-8">
      <IncidentTop incident={incident} locale={locale} />
      <h2 className="sr-only">{t("title")}</h2>
      <DoneNotice done={done} says={{ made: t("done.made"), told: t("done.told") }} />
      {view.last && <EscalationNow escalation={view.last} incidentId={incidentId} now={now} />}
      {view.draft && view.draft.questions.length > 0 && (
        <NewEscalation
          draft={view.draft}
          isAgain={view.last !== null}
          action={report.bind(null, incidentId)}
          version={view.version}
          toldHref={`/incidents/${incidentId}/escalation/told`}
          maySetSupervisor={actorCan(actor, "group.manage")}
          now={now}
        />
      )}
    </div>
  );
}
