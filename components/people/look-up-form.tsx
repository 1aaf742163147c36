import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { LOOK_UPS } from "@/lib/people/look-up";

/** Finds one person by a value that is sent in the body and stands in no address. */
export async function LookUpForm({ action, at }: { action: FormAction; at: string }) {
  const t = await getTranslator("people");
  return (
    <ActionForm
      action={action}
      requestId={randomUUID()}
      label={t("lookUp.title")}
      at={at}
      className="flex max-w-152 flex-col gap-4"
    >
      <SelectField
        name="by"
        label={t("lookUp.byWhat")}
        options={LOOK_UPS.map((value) => ({ value, label: t(`lookUp.by.${value}`) }))}
      />
      <Field
        name="value"
        label={t("lookUp.value")}
        help={t("lookUp.help")}
        autoComplete="off"
        spellCheck={false}
      />
      <div>
        <SubmitButton kind="outlined">{t("lookUp.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
