import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataItem, type DisclosureKind } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  t: Translator<"exposure">;
  items: Translator<"facts">;
  kind: DisclosureKind;
  action: FormAction;
  at: string;
  requestId: string;
  /** Who was added last, where somebody was. */
  said?: ReactNode;
};

/** A person or a company, on one side of a disclosure. */
export function AddPartyForm({ t, items, kind, action, at, requestId, said }: Props) {
  const field = { autoComplete: "off", spellCheck: false } as const;
  return (
    <ActionForm
      action={action}
      at={at}
      requestId={requestId}
      label={t("one.add")}
      className="group/party flex flex-col gap-6"
    >
      {said}
      <Choice
        name="side"
        label={t("fields.side")}
        answers={(["recipient", "principal"] as const).map((value) => ({
          value,
          label: t(`sides.${value}`),
        }))}
      />
      <Choice
        name="who"
        label={t("fields.who")}
        answers={[
          {
            value: "person",
            label: t("who.person"),
            followUp: (
              <div className="flex flex-col gap-4">
                <Field {...field} name="mail" label={t("fields.mail")} width="medium" />
                <Field {...field} name="phone" label={t("fields.phone")} width="medium" />
              </div>
            ),
          },
          {
            value: "company",
            label: t("who.company"),
            followUp: (
              <div className="flex flex-col gap-4">
                <Field {...field} name="contact" label={t("fields.contact")} />
                <Field
                  {...field}
                  name="contract"
                  label={t("fields.contract")}
                  help={t("fields.contractHelp")}
                />
              </div>
            ),
          },
        ]}
      />
      <Field {...field} name="name" label={t("fields.name")} help={t("fields.nameHelp")} width="medium" />
      <div className="hidden group-has-[[value=principal]:checked]/party:block tablet:[&>fieldset>div:last-child]:grid tablet:[&>fieldset>div:last-child]:grid-cols-2">
        <Choice
          name="items"
          label={t("fields.items")}
          help={t("fields.itemsHelp")}
          several
          answers={Object.values(DataItem).map((value) => ({ value, label: items(`items.${value}`) }))}
        />
      </div>
      {kind === "paired" ? (
        <Field {...field} name="pair" label={t("fields.pair")} help={t("fields.pairHelp")} width="short" />
      ) : (
        <input type="hidden" name="pair" value="" />
      )}
      <div>
        <SubmitButton kind="outlined">{t("one.addTo")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
