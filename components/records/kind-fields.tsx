import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import {
  CALL_OUTCOMES,
  DELETION_OUTCOMES,
  headOf,
  MAIL_RECEIVERS,
  NOTIFICATION_WAYS,
  NOTIFIED,
  PUBLICATION_OUTCOMES,
  REPORT_RECEIVERS,
  REPORT_STAGES,
  STRENGTHS,
  tailOf,
} from "@/lib/records/outcomes";
import { CodeChoice, CountField, DueField, WhoFields } from "./choices";
import type { FieldsProps } from "./fields-props";
import { notifiedWords, outcomeWords } from "./outcome-words";

const chosenIn = ({ before }: FieldsProps) => (before ? headOf(before.outcome) : undefined);

export function CallFields(props: FieldsProps) {
  const { t } = props;
  return (
    <>
      <WhoFields {...props} />
      <CodeChoice
        name="outcome"
        label={t("fields.outcome")}
        codes={CALL_OUTCOMES}
        say={(outcome) => outcomeWords(t, { kind: "call", outcome })}
        chosen={chosenIn(props)}
      />
      <DueField {...props} legend={t("fields.callBack")} help={t("fields.callBackHelp")} />
    </>
  );
}

export function MailFields(props: FieldsProps) {
  const { t } = props;
  return (
    <>
      <CodeChoice
        name="receivers"
        label={t("fields.receivers")}
        codes={MAIL_RECEIVERS}
        say={(outcome) => outcomeWords(t, { kind: "mail", outcome })}
        chosen={chosenIn(props)}
      />
      <CountField {...props} label={t("fields.count")} help={t("fields.countHelp")} />
    </>
  );
}

export function DeletionFields(props: FieldsProps) {
  const { t, before } = props;
  const strengths = STRENGTHS.map((value) => ({ value, label: t(`strengths.${value}`) }));
  return (
    <>
      <WhoFields {...props} />
      <CodeChoice
        name="outcome"
        label={t("fields.outcome")}
        codes={DELETION_OUTCOMES}
        say={(outcome) => outcomeWords(t, { kind: "deletion", outcome })}
        chosen={chosenIn(props)}
      />
      <SelectField
        name="strength"
        label={t("fields.strength")}
        options={strengths}
        none={t("fields.noStrength")}
        defaultValue={(before && tailOf(before.outcome)) ?? ""}
      />
    </>
  );
}

export function ReportFields(props: FieldsProps) {
  const { t, before } = props;
  return (
    <>
      <CodeChoice
        name="stage"
        label={t("fields.stage")}
        codes={REPORT_STAGES}
        say={(outcome) => outcomeWords(t, { kind: "authority_report", outcome })}
        chosen={chosenIn(props)}
      />
      <SelectField
        name="receiver"
        label={t("fields.receiver")}
        options={REPORT_RECEIVERS.map((value) => ({ value, label: t(`receivers.${value}`) }))}
        none={t("fields.choose")}
        defaultValue={(before && tailOf(before.outcome)) ?? ""}
      />
      <Field name="place" label={t("fields.placeReport")} defaultValue={before?.words.place ?? ""} />
      <Field
        name="receiptNumber"
        label={t("fields.receiptNumber")}
        defaultValue={before?.words.receiptNumber ?? ""}
        width="medium"
        autoComplete="off"
      />
    </>
  );
}

export function NotificationFields(props: FieldsProps) {
  const { t, before } = props;
  const notified = before && (tailOf(before.outcome) === "partner" ? "partner" : "principals");
  return (
    <>
      <CodeChoice
        name="notified"
        label={t("fields.notified")}
        codes={NOTIFIED}
        say={(code) => notifiedWords(t, code) ?? code}
        chosen={notified ?? undefined}
      />
      <CodeChoice
        name="way"
        label={t("fields.way")}
        codes={NOTIFICATION_WAYS}
        say={(outcome) => outcomeWords(t, { kind: "notification", outcome })}
        chosen={chosenIn(props)}
      />
      <CountField {...props} label={t("fields.countTold")} />
      <DueField {...props} legend={t("fields.review")} help={t("fields.reviewHelp")} />
    </>
  );
}

export function SharingFields(props: FieldsProps) {
  const { t, before } = props;
  return (
    <>
      <Field name="place" label={t("fields.placeShared")} defaultValue={before?.words.place ?? ""} />
      <CountField {...props} label={t("fields.countShared")} />
    </>
  );
}

export function PublicationFields(props: FieldsProps) {
  const { t, before } = props;
  return (
    <>
      <CodeChoice
        name="outcome"
        label={t("fields.outcome")}
        codes={PUBLICATION_OUTCOMES}
        say={(outcome) => outcomeWords(t, { kind: "publication", outcome })}
        chosen={chosenIn(props)}
      />
      <Field
        name="place"
        label={t("fields.placePublished")}
        help={t("fields.placePublishedHelp")}
        defaultValue={before?.words.place ?? ""}
      />
    </>
  );
}
