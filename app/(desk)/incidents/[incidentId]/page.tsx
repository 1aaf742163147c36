import { notFound } from "next/navigation";
import { IncidentTop } from "@/components/incidents/incident-top";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getRoom } from "@/lib/guide/get-room";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { getIncident } from "@/lib/incidents/queries";
import { IncidentRoom } from "./room";
import { IncidentSummary } from "./summary";

export async function generateMetadata() {
  return { title: (await getTranslator("incidents"))("page.document") };
}

/** The room; management sees its numbers, and its reporter the state of the report. */
export default async function IncidentPage({ params, searchParams }: PageProps<"/incidents/[incidentId]">) {
  const [actor, { incidentId }, search] = await Promise.all([requireActor(), params, searchParams]);
  if (!id().safeParse(incidentId).success) notFound();
  const [room, locale] = await Promise.all([getRoom(actor, incidentId), getLocale()]);
  if (room) return <IncidentRoom room={room} actor={actor} locale={locale} done={search.done} />;

  const incident = await getIncident(actor, incidentId);
  if (!incident) notFound();
  if (incident.part === "summary") return <IncidentSummary {...{ incident, actor, locale }} />;
  const t = await getTranslator("incidents");
  return (
    <div className="flex flex-col gap-10">
      <IncidentTop incident={incident} locale={locale} />
      <Notice kind="info" title={t("page.report", { state: t(`statuses.${incident.status}`) })}>
        {t("page.reportWhy")}
      </Notice>
    </div>
  );
}
