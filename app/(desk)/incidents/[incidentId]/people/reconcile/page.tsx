import { notFound } from "next/navigation";
import { EvidenceNotice } from "@/components/evidence/evidence-notice";
import { DoneNotice } from "@/components/organisation/done-notice";
import { WatchWork } from "@/components/proposals/watch-work";
import { phaseWords } from "@/components/reconciliation/phase";
import { RefusedList } from "@/components/reconciliation/refused-list";
import { StepHead } from "@/components/records/step-head";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { getReconcile } from "@/lib/reconciliation/queries";
import { ComparisonParts } from "./comparison-parts";
import { LayDown, WaitingList } from "./list-parts";
import { listMapAt } from "./reconcile-with";

export async function generateMetadata() {
  return { title: (await getTranslator("reconciliation"))("title") };
}

const UNDER_WAY = ["comparing", "writing"];
const DONE = [
  ...(["laid", "mapped", "taken-back", "decided", "undone"] as const),
  ...(["asked", "approved", "returned", "content-changed"] as const),
] as const;

/** Two lists that two people made, until they agree: what was compared, what is left, and who does what next. */
export default async function ReconcilePage({
  params,
  searchParams,
}: PageProps<"/incidents/[incidentId]/people/reconcile">) {
  const [actor, { incidentId }, search, t, locale, columns, items] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    getTranslator("reconciliation"),
    getLocale(),
    getTranslator("peopleImport"),
    getTranslator("facts"),
  ]);
  if (!id().safeParse(incidentId).success) notFound();
  const view = await getReconcile(actor, incidentId);
  if (!view) notFound();
  const { incident, canRun, waiting, current, refused } = view;
  const { phase, now, next, isAgain } = phaseWords(t, view, search.again === "1");
  const mapAt = listMapAt(view);
  const common = { actor, incidentId, view, search, t, locale, mapAt, words: { t: columns, items } };
  const isLaying = canRun && (phase === "first" || phase === "second" || isAgain);
  const isWorking = UNDER_WAY.includes(phase) || waiting?.state === "checking";
  const above = { href: `/incidents/${incidentId}/people`, label: t("people") };
  const says = Object.fromEntries(DONE.map((code) => [code, t(`done.${code}`)]));
  return (
    <div className="flex max-w-200 flex-col gap-10">
      <StepHead incident={incident} above={above} title={now} lead={next} />
      <DoneNotice done={search.done} says={says} />
      {!isLaying && <EvidenceNotice problem={search.problem} />}
      {!canRun && <Notice kind="read-only" title={t(view.isOver ? "over.title" : "readOnly")} />}
      {refused && <RefusedList list={refused} mapAt={mapAt(refused)} t={t} locale={locale} />}
      {isWorking && <WatchWork isTyping={isLaying} />}
      {canRun && phase === "yours" && (
        <p className="-mt-4">
          <ButtonLink href={`/incidents/${incidentId}/members`}>{t("agree.members")}</ButtonLink>
        </p>
      )}
      {waiting && <WaitingList {...common} list={waiting} />}
      {isLaying && <LayDown {...common} />}
      {current && <ComparisonParts {...common} {...{ current, phase, isAgain }} />}
    </div>
  );
}
