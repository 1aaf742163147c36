import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { SentFileNotice } from "@/components/evidence/sent-file-notice";
import { ImportList } from "@/components/people/import-list";
import { ImportStart } from "@/components/people/import-start";
import { ImportUpload } from "@/components/people/import-upload";
import { StepHead } from "@/components/records/step-head";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth/session";
import { LONGEST_FILE_WORDS } from "@/lib/evidence/limits";
import { getSentFile } from "@/lib/evidence/sent-file";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { peopleAddress } from "@/lib/people/people-filter";
import { listListFiles, listTargets } from "@/lib/people-import/import-choices";
import { LONGEST_WORKBOOK_WORDS } from "@/lib/people-import/list-limits";
import { getImportIncident, listImports } from "@/lib/people-import/queries";
import { start } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("peopleImport"))("start.title") };
}

type Props = PageProps<"/incidents/[incidentId]/people/import">;

/** Where the import of a list begins, and what was imported so far. */
export default async function ImportPage({ params, searchParams }: Props) {
  const [actor, { incidentId }, search] = await Promise.all([requireActor(), params, searchParams]);
  if (!id().safeParse(incidentId).success) notFound();
  const incident = await getImportIncident(actor, incidentId);
  if (!incident) notFound();
  const [imports, files, targets, sent, t, people, locale] = await Promise.all([
    listImports(actor, incidentId),
    listListFiles(actor, incidentId),
    listTargets(actor, incidentId),
    getSentFile(actor, incidentId, search.file),
    getTranslator("peopleImport"),
    getTranslator("people"),
    getLocale(),
  ]);
  const here = `/incidents/${incidentId}/people/import`;
  return (
    <div className="flex max-w-200 flex-col gap-12">
      <StepHead
        incident={incident}
        above={{ href: peopleAddress(incidentId), label: people("crumb") }}
        {...(incident.canRun
          ? { title: t("start.title"), lead: t("start.lead") }
          : { title: t("start.titleOver"), lead: t("start.leadOver") })}
      />
      {incident.canRun && (
        <SentFileNotice
          problem={search.problem}
          file={sent}
          isOffered={files.some(({ evidenceId }) => evidenceId === sent?.id)}
          kinds={t("start.uploadKinds", { text: LONGEST_FILE_WORDS, workbook: LONGEST_WORKBOOK_WORDS })}
        />
      )}
      {!incident.canRun && (
        <Notice kind="read-only" title={t(incident.isOver ? "start.over" : "start.readOnly")} />
      )}
      {incident.canRun && files.length > 0 && (
        <ImportStart
          action={start.bind(null, incidentId)}
          requestId={randomUUID()}
          chosen={sent?.id}
          imported={imports.filter(({ state }) => state === "written").map(({ evidenceId }) => evidenceId)}
          {...{ files, targets, t, locale }}
        />
      )}
      {incident.canRun && <ImportUpload incidentId={incidentId} isFirst={files.length === 0} t={t} />}
      <ImportList imports={imports} here={here} t={t} locale={locale} />
    </div>
  );
}
