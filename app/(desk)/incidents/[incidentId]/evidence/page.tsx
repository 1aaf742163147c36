import { notFound } from "next/navigation";
import { EvidenceTable } from "@/components/incidents/evidence-table";
import { StepHead } from "@/components/records/step-head";
import { ButtonLink } from "@/components/ui/button-link";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { listEvidence } from "@/lib/evidence/queries";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { isOver } from "@/lib/incidents/status";
import { getStepIncident } from "@/lib/records/queries";
import type { StepPageProps } from "../record-page";

export async function generateMetadata() {
  return { title: (await getTranslator("room"))("tabs.evidence") };
}

/** The files of an incident as they were received. */
export default async function EvidencePage({ params }: StepPageProps) {
  const [actor, { incidentId }, t, locale] = await Promise.all([
    requireActor(),
    params,
    getTranslator("room"),
    getLocale(),
  ]);
  if (!id().safeParse(incidentId).success) notFound();
  const [incident, evidence] = await Promise.all([
    getStepIncident(actor, incidentId),
    listEvidence(actor, incidentId),
  ]);
  if (!incident) notFound();
  const canAdd = actorCan(actor, "incident.run") && !isOver(incident.status);
  return (
    <div className="flex flex-col gap-10">
      <StepHead incident={incident} title={t("tabs.evidence")} lead={t("evidenceLead")} />
      <EvidenceTable evidence={evidence} locale={locale} />
      {canAdd && (
        <p>
          <ButtonLink href={`/incidents/${incidentId}/intake`}>{t("evidenceAdd")}</ButtonLink>
        </p>
      )}
    </div>
  );
}
