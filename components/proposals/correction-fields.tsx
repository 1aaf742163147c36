import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { DataItem } from "@/lib/db/generated/enums";
import { formatInstant } from "@/lib/i18n/format";
import { MISTAKES } from "@/lib/proposals/correction";
import type { ProposalView } from "@/lib/proposals/intake-file";
import { FINANCIAL_CODES } from "@/lib/proposals/proposed";
import type { Say } from "./proposal-words";

type Props = { proposal: ProposalView; say: Say };

const YES_NO = ["yes", "no", "unknown"] as const;
const PROTECTIONS = ["none", "password", "whole", "unknown"] as const;

/** The fields of each kind's own form. Only what a person has corrected before is filled in from the correction. */
export function CorrectionFields({ proposal, say }: Props) {
  const { t, items } = say;
  const { proposed, correction, addresses } = proposal;
  switch (proposed.kind) {
    case "mistake":
      return (
        <Choice
          name="mistake"
          label={t("correct.mistake")}
          answers={[...MISTAKES, "none" as const].map((value) => ({ value, label: t(`mistakes.${value}`) }))}
          chosen={correction?.kind === "mistake" ? [correction.mistake ?? "none"] : []}
        />
      );
    case "people": {
      const was = correction?.kind === "people" ? correction : null;
      const number = (name: "known" | "most", help: "knownHelp" | "mostHelp") => (
        <Field
          name={name}
          label={t(`correct.${name}`)}
          help={t(`correct.${help}`)}
          inputMode="numeric"
          width="short"
          autoComplete="off"
          defaultValue={was ? String(was[name]) : ""}
        />
      );
      return (
        <>
          {number("known", "knownHelp")}
          {number("most", "mostHelp")}
        </>
      );
    }
    case "bcc":
      return <BccFields proposal={proposal} say={say} />;
    case "recipients":
    case "visible_addresses": {
      const chosen =
        correction && "chosen" in correction
          ? correction.chosen.map(String)
          : addresses.flatMap(({ isMeant }, at) => (isMeant ? [String(at)] : []));
      return (
        <Choice
          name="chosen"
          label={t(proposed.kind === "recipients" ? "correct.recipients" : "correct.visible")}
          several
          answers={addresses.map(({ name, address }, at) => ({
            value: String(at),
            label: name || address,
            ...(name && { help: address }),
          }))}
          chosen={chosen}
        />
      );
    }
    case "data_items":
      return (
        <Choice
          name="items"
          label={t("correct.items")}
          several
          answers={Object.values(DataItem).map((value) => ({ value, label: items(`items.${value}`) }))}
          chosen={correction?.kind === "data_items" ? correction.items : proposed.items}
        />
      );
    case "special_care":
    case "my_number":
      return (
        <Choice
          name="found"
          label={t(`correct.${proposed.kind}`)}
          answers={YES_NO.map((value) => ({ value, label: t(`correct.${value}`) }))}
          chosen={correction && "found" in correction ? [correction.found] : []}
        />
      );
    case "financial_data":
      return (
        <Choice
          name="code"
          label={t("correct.financial_data")}
          answers={[...FINANCIAL_CODES, "unknown" as const].map((value) => ({
            value,
            label: value === "none" ? t("correct.no") : t(`financial.${value}`),
          }))}
          chosen={correction?.kind === "financial_data" ? [correction.code ?? "unknown"] : []}
        />
      );
    case "partner_secret":
      return (
        <Choice
          name="is"
          label={t("correct.secretIs")}
          answers={[
            { value: "yes", label: t("correct.secretYes") },
            { value: "no", label: t("correct.secretNo") },
          ]}
          chosen={correction?.kind === "partner_secret" ? [correction.isSecret ? "yes" : "no"] : []}
        />
      );
    case "occurred_at": {
      const at = correction?.kind === "occurred_at" ? correction.at : proposed.at;
      return (
        <Field
          name="at"
          label={t("correct.at")}
          help={t("correct.atHelp")}
          width="medium"
          autoComplete="off"
          defaultValue={formatInstant(new Date(at), "ja")}
        />
      );
    }
    case "sender":
      return (
        <Field
          name="name"
          label={t("correct.sender")}
          help={t("correct.senderHelp")}
          autoComplete="off"
          defaultValue={correction?.kind === "sender" ? correction.name : proposed.name}
        />
      );
    case "encryption":
      return (
        <Choice
          name="protection"
          label={t("correct.protection")}
          answers={PROTECTIONS.map((value) => ({ value, label: t(`correct.protections.${value}`) }))}
          chosen={correction?.kind === "encryption" ? [correction.protection] : []}
        />
      );
    case "attachments":
      return null;
  }
}

function BccFields({ proposal: { correction }, say: { t } }: Props) {
  const was = correction?.kind === "bcc" ? correction.count : null;
  return (
    <Choice
      name="is"
      label={t("correct.bccIs")}
      answers={[
        { value: "none", label: t("correct.bccNone") },
        {
          value: "some",
          label: t("correct.bccSome"),
          followUp: (
            <Field
              name="count"
              label={t("correct.bccCount")}
              inputMode="numeric"
              width="short"
              autoComplete="off"
              defaultValue={was ? String(was) : ""}
            />
          ),
        },
      ]}
      chosen={was === null ? [] : [was === 0 ? "none" : "some"]}
    />
  );
}
