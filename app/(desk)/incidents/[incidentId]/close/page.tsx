import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/organisation/done-notice";
import { StepHead } from "@/components/records/step-head";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { getClosing } from "@/lib/closing/closing-queries";
import { id } from "@/lib/forms/fields";
import { listStepStates } from "@/lib/guide/closing-states";
import { formatShortInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { openItems } from "@/lib/incidents/open-items";
import { isOver } from "@/lib/incidents/status";
import type { StepPageProps } from "../record-page";
import { OpenIncident, OverIncident } from "./close-parts";

export async function generateMetadata() {
  return { title: (await getTranslator("closing"))("close.title") };
}

/** What is still open before an incident is closed; once it is, the way to open it again. */
export default async function ClosePage({ params, searchParams }: StepPageProps) {
  const [actor, { incidentId }, search, t, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    getTranslator("closing"),
    getLocale(),
  ]);
  if (!id().safeParse(incidentId).success) notFound();
  const steps = await listStepStates(actor, incidentId, locale);
  const incident = await getClosing(actor, incidentId, steps);
  if (!incident) notFound();
  const { status, version, closedAt, closing, requests } = incident;
  const canRun = actorCan(actor, "incident.run");
  const common = { incidentId, version, t };
  const open = openItems(steps);
  const lead = open.length === 0 ? t("close.ready") : t("close.open", { count: open.length });
  return (
    <div className="flex max-w-200 flex-col gap-10">
      <StepHead incident={incident} title={t("close.title")} lead={isOver(status) ? null : lead} />
      <DoneNotice
        done={search.done}
        says={{
          decided: t("close.done.decided"),
          closed: t("close.done.closed"),
          asked: t("close.done.asked"),
          "withdrawal-asked": t("close.done.withdrawal-asked"),
          "content-changed": t("close.done.content-changed"),
          reopened: t("close.done.reopened"),
        }}
      />
      {isOver(status) ? (
        <OverIncident
          {...common}
          title={t(status === "closed" ? "close.closed" : "close.withdrawn")}
          since={closedAt && formatShortInstant(closedAt, locale)}
          canReopen={canRun}
        />
      ) : (
        <OpenIncident {...common} {...{ open, closing, canRun, requests }} />
      )}
    </div>
  );
}
