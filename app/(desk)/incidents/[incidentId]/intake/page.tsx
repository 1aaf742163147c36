import { notFound } from "next/navigation";
import { EvidenceNotice } from "@/components/evidence/evidence-notice";
import { IntakeHead } from "@/components/proposals/intake-head";
import { IntakePair } from "@/components/proposals/intake-pair";
import { MoreFiles } from "@/components/proposals/more-files";
import { ProposalKeys } from "@/components/proposals/proposal-keys";
import { WatchWork } from "@/components/proposals/watch-work";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { getIntake } from "@/lib/proposals/queries";
import { correct, take } from "./actions";
import { reveal, unlock } from "./file-actions";

export async function generateMetadata() {
  return { title: (await getTranslator("proposals"))("page.document") };
}

type Props = PageProps<"/incidents/[incidentId]/intake">;

/** What was read of the files of an incident, confirmed one by one. */
export default async function IntakePage({ params, searchParams }: Props) {
  const [actor, { incidentId }, search] = await Promise.all([requireActor(), params, searchParams]);
  if (!id().safeParse(incidentId).success) notFound();
  const intake = await getIntake(actor, incidentId);
  if (!intake) notFound();
  const [t, items, locale] = await Promise.all([
    getTranslator("proposals"),
    getTranslator("facts"),
    getLocale(),
  ]);
  const { files, canDecide, isWorking } = intake;
  const here = `/incidents/${incidentId}/intake`;
  const open = files.flatMap(({ proposals }) => proposals.filter(({ state }) => state === "open"));
  const actions = {
    proposals: canDecide
      ? { take: take.bind(null, incidentId), correct: correct.bind(null, incidentId) }
      : null,
    files: {
      reveal: canDecide ? reveal.bind(null, incidentId) : null,
      unlock: canDecide ? unlock.bind(null, incidentId) : null,
    },
  };

  return (
    <div className="flex flex-col gap-8">
      {isWorking && (
        <WatchWork isTyping={search.fix !== undefined || files.some(({ isLocked }) => isLocked)} />
      )}
      <IntakeHead intake={intake} t={t} />
      <EvidenceNotice
        problem={search.problem}
        hereHref={typeof search.file === "string" ? `#f-${search.file}` : undefined}
      />
      {!canDecide && <Notice kind="read-only" title={t("page.readOnly")} />}
      <ProposalKeys open={open.map((one) => one.id)} says={t("page.announce", { left: open.length })}>
        <div className="flex flex-col gap-12">
          {files.map((file, at) => (
            <IntakePair
              key={file.evidenceId}
              file={file}
              number={files.length > 1 ? at + 1 : undefined}
              isFirst={at === 0}
              intake={here}
              fix={typeof search.fix === "string" ? search.fix : undefined}
              actions={actions}
              say={{ t, items, locale }}
            />
          ))}
        </div>
      </ProposalKeys>
      {canDecide && (
        <div className="desk:ml-[28.5rem]" id="next">
          <ButtonLink href={`/incidents/${incidentId}/questions`} kind="filled">
            {t("page.next")}
          </ButtonLink>
          <p className="type-note mt-3 text-ink2">
            {open.length > 0
              ? t("page.leftOver", { things: t("page.things", { count: open.length }) })
              : files.some(({ proposals }) => proposals.length > 0) && t("page.allDone")}
          </p>
        </div>
      )}
      {canDecide && <MoreFiles incidentId={incidentId} files={files} t={t} />}
    </div>
  );
}
