import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { AddForm } from "@/components/containment/add-form";
import { ProposedActions } from "@/components/containment/proposed-actions";
import { DoneNotice } from "@/components/organisation/done-notice";
import { StepHead } from "@/components/records/step-head";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/auth/session";
import { listActions, listProposedActions } from "@/lib/containment/queries";
import { listEvidence } from "@/lib/evidence/queries";
import { id } from "@/lib/forms/fields";
import { dayInJapan } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { getMembers } from "@/lib/incidents/member-queries";
import type { StepPageProps } from "../record-page";
import { ActionLists } from "./action-lists";
import { add, take } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("containment"))("page.title") };
}

/** What is proposed, what is to be done, and what was stopped. */
export default async function ContainmentPage({ params, searchParams }: StepPageProps) {
  const [actor, { incidentId }, search, t] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    getTranslator("containment"),
  ]);
  if (!id().safeParse(incidentId).success) notFound();
  const incident = await getMembers(actor, incidentId);
  if (!incident) notFound();
  const { canRun } = incident;
  const [actions, proposed, evidence] = await Promise.all([
    listActions(actor, incidentId),
    canRun ? listProposedActions(actor, incidentId) : [],
    listEvidence(actor, incidentId),
  ]);
  const now = new Date();
  const people = incident.members.filter(({ relation }) => relation !== "reporter");
  return (
    <div className="flex max-w-200 flex-col gap-10">
      <StepHead incident={incident} title={t("page.title")} lead={t("page.lead")} />
      <DoneNotice
        done={search.done}
        says={{
          added: t("page.added"),
          finished: t("page.finished"),
          impossible: t("page.impossible"),
          kept: t("page.kept"),
        }}
      />
      {!canRun && <Notice kind="read-only" title={t("page.readOnly")} />}
      <ActionLists {...{ incidentId, actions, evidence, canRun, now }} />
      {canRun && (
        <>
          <ProposedActions
            kinds={proposed}
            t={t}
            action={take.bind(null, incidentId)}
            makeRequestId={randomUUID}
          />
          <Section title={t("page.more")}>
            <div className="max-w-152 pt-5">
              <AddForm
                t={t}
                today={dayInJapan(now)}
                people={[...new Map(people.map((person) => [person.userId, person])).values()]}
                submit={add.bind(null, incidentId)}
                requestId={randomUUID()}
              />
            </div>
          </Section>
        </>
      )}
    </div>
  );
}
