import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { DoneNotice } from "@/components/organisation/done-notice";
import { BesideFields, WhenField } from "@/components/records/common-fields";
import type { FieldsProps } from "@/components/records/fields-props";
import { RecordsList } from "@/components/records/records-list";
import { StepHead } from "@/components/records/step-head";
import { WithdrawPart } from "@/components/records/withdraw-part";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { KeptText } from "@/components/ui/kept-text";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RecordKind } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/form-state";
import { formatShortInstant } from "@/lib/i18n/format";
import { readRecordPage } from "./read-record-page";
import { recordLabels } from "./record-fields";
import { withdraw } from "./withdraw-action";

export type StepPageProps = {
  params: Promise<{ incidentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Props = StepPageProps & {
  kind: RecordKind;
  /** The page below its incident. */
  place: string;
  action: (incidentId: string) => FormAction;
  fields: (props: FieldsProps) => ReactNode;
};

/** What was done elsewhere in one step: the form that records it, and what is recorded so far. */
export async function RecordPage({ params, searchParams, kind, place, action, fields: Fields }: Props) {
  const [{ incidentId }, search] = await Promise.all([params, searchParams]);
  const page = await readRecordPage(incidentId, { kind, fix: search.fix });
  if (!page) notFound();
  const { t, locale, incident, canRun, canRecord, records, before, fixId, evidence, parties, today, now } =
    page;
  const here = `/incidents/${incidentId}/${place}`;
  const form = {
    action: action(incidentId),
    requestId: randomUUID(),
    at: `${here}${fixId ? `?fix=${fixId}` : ""}#record`,
    label: t(`kinds.${kind}.title`),
  };
  const isMeasure = kind === "measure";
  const fixing = before && {
    title: isMeasure
      ? t("page.goingOn", { what: before.words.what ?? "" })
      : t("page.fixing", { time: formatShortInstant(before.at, locale) }),
  };
  const documents = { href: `/incidents/${incidentId}/documents`, label: t("page.documents") };
  return (
    <div className="flex max-w-200 flex-col gap-10">
      <StepHead
        incident={incident}
        {...(place.includes("/") && { above: documents })}
        title={t(`kinds.${kind}.title`)}
        lead={t(`kinds.${kind}.lead`)}
      />
      <DoneNotice
        done={search.done}
        says={{
          recorded: t("page.recorded"),
          corrected: isMeasure ? t("page.recorded") : t("page.corrected"),
          withdrawn: t("page.withdrawn"),
          kept: t("page.kept"),
        }}
      />
      {!canRecord && (
        <>
          <Notice kind="read-only" title={t("page.readOnly")} />
          <ActionForm {...form}>
            <KeptText labels={recordLabels(t)} />
          </ActionForm>
        </>
      )}
      {canRecord && (
        <Section
          title={fixing?.title ?? t("page.new")}
          {...(fixing && !isMeasure && { lead: t("page.fixingWhy") })}
        >
          <div className="max-w-152 pt-5">
            <ActionForm key={fixId} {...form}>
              <WhenField {...{ t, locale, today, before: isMeasure ? null : before, now }} />
              <Fields {...{ t, locale, today, parties, before }} />
              <BesideFields {...{ t, before, evidence, asksReason: before !== null && !isMeasure }} />
              <div className="flex flex-wrap items-center gap-4">
                <SubmitButton>{t("page.record")}</SubmitButton>
                {before && (
                  <ButtonLink href={here} kind="quiet">
                    {t("page.leave")}
                  </ButtonLink>
                )}
              </div>
            </ActionForm>
          </div>
          {before && canRun && (
            <WithdrawPart t={t} action={withdraw.bind(null, before.id, here)} requestId={randomUUID()} />
          )}
        </Section>
      )}
      <RecordsList records={records} t={t} locale={locale} fixAt={canRecord ? here : null} />
    </div>
  );
}
