import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/organisation/done-notice";
import { StepHead } from "@/components/records/step-head";
import { NoteForm } from "@/components/timeline/note-form";
import { TimelineList } from "@/components/timeline/timeline-list";
import { ButtonLink } from "@/components/ui/button-link";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { dayInJapan } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { isOver } from "@/lib/incidents/status";
import { getStepIncident } from "@/lib/records/queries";
import { listTimeline } from "@/lib/timeline/list-timeline";
import type { StepPageProps } from "../record-page";
import { write } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("timeline"))("title") };
}

/** What happened, the latest event first, 100 at a time, and the field that adds to it. */
export default async function TimelinePage({ params, searchParams }: StepPageProps) {
  const [actor, { incidentId }, search, t, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    getTranslator("timeline"),
    getLocale(),
  ]);
  if (!id().safeParse(incidentId).success) notFound();
  const cursor = typeof search.before === "string" ? search.before : undefined;
  const [incident, page, facts, records, containment] = await Promise.all([
    getStepIncident(actor, incidentId),
    listTimeline(actor, incidentId, { cursor }),
    getTranslator("facts"),
    getTranslator("records"),
    getTranslator("containment"),
  ]);
  if (!incident || !page) notFound();
  const here = `/incidents/${incidentId}/timeline`;
  const canWrite = actorCan(actor, "incident.run") && !isOver(incident.status) && !cursor;
  return (
    <div className="flex max-w-200 flex-col gap-8">
      <StepHead incident={incident} title={t("title")} lead={t("lead")} />
      <DoneNotice done={search.done} says={{ added: t("added") }} />
      {canWrite && (
        <NoteForm
          t={t}
          today={dayInJapan(new Date())}
          action={write.bind(null, incidentId)}
          requestId={randomUUID()}
        />
      )}
      <TimelineList
        page={page}
        t={t}
        locale={locale}
        tell={{ locale, names: page.names, t, facts, records, containment }}
      />
      <div className="flex flex-wrap gap-3">
        {cursor && <ButtonLink href={here}>{t("newest")}</ButtonLink>}
        {page.older && <ButtonLink href={`${here}?before=${page.older}`}>{t("older")}</ButtonLink>}
      </div>
    </div>
  );
}
