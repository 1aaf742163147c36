import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/organisation/done-notice";
import { SameList } from "@/components/people/same-list";
import { SameSearch } from "@/components/people/same-search";
import { WatchWork } from "@/components/proposals/watch-work";
import { StepHead } from "@/components/records/step-head";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { getMatchSearch, listMatches } from "@/lib/identity/queries";
import type { StepPageProps } from "../../record-page";
import { ask, decide, undo } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("identity"))("page.title") };
}

/** Pairs of people who may be one, each with the form that decides; or those that were decided. */
export default async function SamePeoplePage({ params, searchParams }: StepPageProps) {
  const [actor, { incidentId }, search, t, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    getTranslator("identity"),
    getLocale(),
  ]);
  if (!id().safeParse(incidentId).success) notFound();
  const found = await getMatchSearch(actor, incidentId);
  if (!found) notFound();
  const isDecided = search.decided === "1";
  const after = typeof search.after === "string" ? search.after : null;
  const { rows, next } = await listMatches(actor, incidentId, { decided: isDecided, after });
  const here = `/incidents/${incidentId}/people/same`;
  const people = { href: `/incidents/${incidentId}/people`, label: t("page.people") };
  return (
    <div className="flex max-w-200 flex-col gap-10">
      <StepHead incident={found.incident} above={people} title={t("page.title")} lead={t("page.lead")} />
      <DoneNotice
        done={search.done}
        says={{
          ...(found.isUnderWay && { asked: t("page.asked") }),
          joined: t("page.joined"),
          different: t("page.different"),
          undone: t("page.undone"),
        }}
      />
      {!found.canRun && <Notice kind="read-only" title={t("page.readOnly")} />}
      <SameSearch
        {...{ found, t, locale, isDecided, here }}
        action={ask.bind(null, incidentId)}
        requestId={randomUUID()}
      />
      {found.isUnderWay && <WatchWork isTyping={!isDecided && found.open > 0} />}
      <SameList
        {...{ rows, next, t, locale, isDecided, here, after }}
        count={isDecided ? found.decided : found.open}
        canRun={found.canRun}
        wasSearched={found.doneAt !== null}
        personAt={`/incidents/${incidentId}/people`}
        decide={(matchId) => decide.bind(null, incidentId, matchId)}
        undo={(matchId) => undo.bind(null, incidentId, matchId)}
        makeRequestId={randomUUID}
      />
    </div>
  );
}
