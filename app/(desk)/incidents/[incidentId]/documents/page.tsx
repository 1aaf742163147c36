import Link from "next/link";
import { notFound } from "next/navigation";
import { DocumentsList } from "@/components/documents/documents-list";
import { StepHead } from "@/components/records/step-head";
import { requireActor } from "@/lib/auth/session";
import { listDocuments } from "@/lib/documents/queries";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { getStepIncident, listRecords } from "@/lib/records/queries";
import type { StepPageProps } from "../record-page";

const PLACES = [
  { kind: "authority_report", place: "report" },
  { kind: "notification", place: "notification" },
  { kind: "sharing", place: "sharing" },
  { kind: "publication", place: "publication" },
] as const;

export async function generateMetadata() {
  return { title: (await getTranslator("records"))("page.documents") };
}

/** Reports, notices, sharing and publication, each with what is recorded of it; the texts that were made. */
export default async function DocumentsPage({ params }: StepPageProps) {
  const [actor, { incidentId }, t] = await Promise.all([requireActor(), params, getTranslator("records")]);
  if (!id().safeParse(incidentId).success) notFound();
  const incident = await getStepIncident(actor, incidentId);
  if (!incident) notFound();
  const [records, memos, locale] = await Promise.all([
    listRecords(
      actor,
      incidentId,
      PLACES.map(({ kind }) => kind),
    ),
    listDocuments(actor, incidentId, "decision-memo"),
    getLocale(),
  ]);
  return (
    <div className="flex max-w-200 flex-col gap-10">
      <StepHead incident={incident} title={t("page.documents")} lead={t("page.documentsLead")} />
      <ul>
        {PLACES.map(({ kind, place }) => (
          <li key={kind} className="relative border-b border-rule py-4">
            <Link
              href={`/incidents/${incidentId}/documents/${place}`}
              prefetch={false}
              className="link type-sub after:absolute after:inset-0"
            >
              {t(`kinds.${kind}.title`)}
            </Link>
            <p className="type-note text-ink2">
              {t("page.count", { count: records.filter((record) => record.kind === kind).length })}
            </p>
          </li>
        ))}
      </ul>
      <DocumentsList incidentId={incidentId} documents={memos} locale={locale} />
    </div>
  );
}
