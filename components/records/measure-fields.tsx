import { Field } from "@/components/ui/field";
import { TextareaField } from "@/components/ui/textarea-field";
import { headOf, MEASURE_STATES } from "@/lib/records/outcomes";
import { CodeChoice, DueField } from "./choices";
import type { FieldsProps } from "./fields-props";
import { outcomeWords } from "./outcome-words";

export function MeasureFields(props: FieldsProps) {
  const { t, before } = props;
  return (
    <>
      <TextareaField
        name="what"
        label={t("fields.what")}
        help={t("fields.whatHelp")}
        rows={3}
        defaultValue={before?.words.what ?? ""}
      />
      <Field
        name="owner"
        label={t("fields.owner")}
        help={t("fields.ownerHelp")}
        defaultValue={before?.words.owner ?? ""}
        width="medium"
        autoComplete="off"
      />
      <CodeChoice
        name="state"
        label={t("fields.state")}
        codes={MEASURE_STATES}
        say={(outcome) => outcomeWords(t, { kind: "measure", outcome })}
        chosen={before ? headOf(before.outcome) : undefined}
      />
      <DueField {...props} legend={t("fields.plannedFor")} help={t("fields.plannedHelp")} />
    </>
  );
}
