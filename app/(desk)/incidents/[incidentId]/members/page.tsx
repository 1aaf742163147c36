import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { AddMemberForm } from "@/components/members/add-member-form";
import { MembersTable } from "@/components/members/members-table";
import { ConfirmedAct } from "@/components/organisation/confirmed-act";
import { DoneNotice } from "@/components/organisation/done-notice";
import { StepHead } from "@/components/records/step-head";
import { HiddenField } from "@/components/ui/hidden-field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextareaField } from "@/components/ui/textarea-field";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { getMembers, listWhoMayJoin } from "@/lib/incidents/member-queries";
import type { StepPageProps } from "../record-page";
import { add, lift, remove, restrict } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("closing"))("members.title") };
}

/** Who stands how to the incident, and who may see it. */
export default async function MembersPage({ params, searchParams }: StepPageProps) {
  const [actor, { incidentId }, search] = await Promise.all([requireActor(), params, searchParams]);
  if (!id().safeParse(incidentId).success) notFound();
  const incident = await getMembers(actor, incidentId);
  if (!incident) notFound();
  const { canRun, canRestrict, isRestricted, members, version } = incident;
  const [t, locale, people] = await Promise.all([
    getTranslator("closing"),
    getLocale(),
    canRun ? listWhoMayJoin(actor) : [],
  ]);
  const restriction = isRestricted ? "lift" : "restrict";
  return (
    <div className="flex max-w-200 flex-col gap-10">
      <StepHead
        incident={incident}
        title={t("members.title")}
        lead={`${t("members.lead")}${isRestricted ? "" : t("members.legalToo")}`}
      />
      <DoneNotice
        done={search.done}
        says={{
          added: t("members.done.added"),
          removed: t("members.done.removed"),
          restricted: t("members.done.restricted"),
          lifted: t("members.done.lifted"),
        }}
      />
      {isRestricted && (
        <Notice kind="info" title={t("members.restricted")}>
          {t("members.restrictedWhy")}
        </Notice>
      )}
      <MembersTable
        {...{ members, t, locale, canRun }}
        removeOf={(memberId) => remove.bind(null, incidentId, memberId)}
        makeRequestId={randomUUID}
      />
      {canRun && (
        <Section title={t("members.add")}>
          <div className="max-w-152 pt-5">
            <AddMemberForm
              t={t}
              people={people}
              action={add.bind(null, incidentId)}
              requestId={randomUUID()}
            />
          </div>
        </Section>
      )}
      {canRestrict && (
        <Section title={t(`members.${restriction}`)}>
          <div className="pt-4">
            <ConfirmedAct
              key={restriction}
              opens={t(`members.${restriction}`)}
              help={t(`members.${restriction}Help`)}
              does={t(`members.${restriction}Do`)}
              action={(isRestricted ? lift : restrict).bind(null, incidentId)}
              requestId={randomUUID()}
            >
              <HiddenField name="version" value={version} />
              <TextareaField name="reason" label={t("members.reason")} rows={2} />
            </ConfirmedAct>
          </div>
        </Section>
      )}
    </div>
  );
}
