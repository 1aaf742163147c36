import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataItem, type DisclosureKind, type Side } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  t: Translator<"exposure">;
  items: Translator<"facts">;
  kind: DisclosureKind;
  /** The sides on which they do not stand yet. */
  lacks: readonly Side[];
  label: string;
  action: FormAction;
  at: string;
  requestId: string;
};

/** Which part somebody of the incident has in a disclosure; who they are is known. */
export function AddKnownForm({ t, items, kind, lacks, label, action, at, requestId }: Props) {
  return (
    <ActionForm
      action={action}
      at={at}
      requestId={requestId}
      label={label}
      className="group/party flex flex-col gap-6"
    >
      <Choice
        name="side"
        label={t("fields.side")}
        answers={lacks.map((value) => ({ value, label: t(`sides.${value}`) }))}
      />
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
        <Field
          name="pair"
          label={t("fields.pair")}
          help={t("fields.pairHelp")}
          width="short"
          autoComplete="off"
        />
      ) : (
        <input type="hidden" name="pair" value="" />
      )}
      <div>
        <SubmitButton kind="outlined">{t("choose.add")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
