import { notFound } from "next/navigation";
import { DocumentPaper } from "@/components/documents/document-paper";
import { DocumentState } from "@/components/documents/document-state";
import { TakeDocument } from "@/components/documents/take-document";
import { StepHead } from "@/components/records/step-head";
import { Fingerprint } from "@/components/ui/fingerprint";
import { requireActor } from "@/lib/auth/session";
import { getDocument } from "@/lib/documents/queries";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { ChangedDocument } from "./changed-document";
import { orChanged } from "./or-changed";

export async function generateMetadata() {
  return { title: (await getTranslator("documents"))("kinds.decision-memo.title") };
}

type Props = PageProps<"/incidents/[incidentId]/documents/memo/[documentId]">;

/** A decision memo to be read, with its files. */
export default async function MemoPage({ params }: Props) {
  const [actor, { incidentId, documentId }, t, records, locale] = await Promise.all([
    requireActor(),
    params,
    getTranslator("documents"),
    getTranslator("records"),
    getLocale(),
  ]);
  if (!id().safeParse(documentId).success) notFound();
  const document = await orChanged(() => getDocument(actor, documentId));
  if (document === "changed") return <ChangedDocument incidentId={incidentId} />;
  if (!document || document.incident.id !== incidentId) notFound();

  const { incident, kind, number, state, contentHash, printable, newer } = document;
  return (
    <div className="flex max-w-232 flex-col gap-8">
      <StepHead
        incident={incident}
        above={{ href: `/incidents/${incidentId}/documents`, label: records("page.documents") }}
        title={t(`kinds.${kind}.label`, { number })}
        lead={<DocumentState state={state} />}
      />
      {newer && (
        <p>
          {t("page.newer")}{" "}
          <a className="link" href={`/incidents/${incidentId}/documents/memo/${newer.id}`}>
            {t(`kinds.${kind}.label`, { number: newer.number })}
          </a>
        </p>
      )}
      {printable.content.language !== locale && <p>{t("page.language")}</p>}
      <TakeDocument documentId={document.id} />
      <DocumentPaper printable={printable} />
      <div className="type-note flex flex-wrap gap-x-4 text-ink2">
        <span>{t("page.fingerprint")}</span>
        <Fingerprint sha256={contentHash} />
      </div>
    </div>
  );
}
