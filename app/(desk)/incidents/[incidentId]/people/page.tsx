import { notFound } from "next/navigation";
import { LookUpForm } from "@/components/people/look-up-form";
import { PeopleWays } from "@/components/people/people-ways";
import { StepHead } from "@/components/records/step-head";
import { Notice } from "@/components/ui/notice";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getTranslator } from "@/lib/i18n/translator";
import { isOver } from "@/lib/incidents/status";
import { readPeopleWish } from "@/lib/people/people-filter";
import { listPeople } from "@/lib/people/queries";
import { getStepIncident } from "@/lib/records/queries";
import type { StepPageProps } from "../record-page";
import { lookUp } from "./actions";
import { FoundPeople } from "./found-people";
import { ListedPeople } from "./listed-people";

export async function generateMetadata() {
  return { title: (await getTranslator("people"))("title") };
}

/** The people of an incident, masked: fifty of them, or those that were looked up. */
export default async function PeoplePage({ params, searchParams }: StepPageProps) {
  const [actor, { incidentId }, search, t] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    getTranslator("people"),
  ]);
  if (!id().safeParse(incidentId).success) notFound();
  const { wish, unread } = readPeopleWish(search);
  const [incident, page] = await Promise.all([
    getStepIncident(actor, incidentId),
    listPeople(actor, incidentId, wish),
  ]);
  if (!incident || !page) notFound();
  const { principals, recipients, outstanding } = page.counts;
  const counted = principals + recipients > 0;
  const canRun = actorCan(actor, "incident.run") && !isOver(incident.status);
  const find = typeof search.find === "string" ? search.find : null;
  return (
    <div className="flex flex-col gap-6">
      <StepHead incident={incident} title={t("title")} lead={t("lead")} />
      {!canRun && <Notice kind="read-only" title={t("readOnly")} />}
      {counted && (
        <p className="type-sub">
          {t("counts", { principals, recipients })}
          <a href="#ways" className="link type-note font-normal max-tablet:block max-tablet:py-2 tablet:ml-4">
            {t("ways.title")}
          </a>
          {outstanding > 0 && (
            <span className="type-note block font-normal text-ink2">
              {t("outstanding", { count: outstanding })}
            </span>
          )}
        </p>
      )}
      {counted && (
        <details open={find !== null} className="-my-2">
          <summary className="link inline-block py-2.5">{t("lookUp.title")}</summary>
          <div className="border-line border-l-4 py-2 pl-4">
            <LookUpForm
              action={lookUp.bind(null, incidentId)}
              at={`/incidents/${incidentId}/people#look-up`}
            />
          </div>
        </details>
      )}
      {find !== null && <FoundPeople actor={actor} incidentId={incidentId} token={find} />}
      {find === null && <ListedPeople {...{ actor, incidentId, wish, unread, page, canRun }} />}
      <PeopleWays incidentId={incidentId} t={t} canRun={canRun} />
    </div>
  );
}
