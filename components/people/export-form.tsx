import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  action: FormAction;
  t: Translator<"people">;
  /** Nothing on the page is more urgent. */
  isFirst: boolean;
};

/** Asks for a file of people: whose, what for, and who is given it. */
export function ExportForm({ action, t, isFirst }: Props) {
  return (
    <ActionForm action={action} requestId={randomUUID()} className="flex max-w-152 flex-col gap-6">
      <Choice
        name="which"
        label={t("exports.which")}
        answers={[
          { value: "principal", label: t("sides.principal") },
          { value: "recipient", label: t("sides.recipient") },
          { value: "both", label: t("exports.whose.both") },
        ]}
      />
      <TextareaField name="reason" label={t("exports.reason")} help={t("exports.reasonHelp")} rows={2} />
      <Field
        name="recipient"
        label={t("exports.recipient")}
        help={t("exports.recipientHelp")}
        autoComplete="off"
      />
      <div>
        <SubmitButton kind={isFirst ? "filled" : "outlined"}>{t("exports.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
