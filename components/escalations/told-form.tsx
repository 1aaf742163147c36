import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { WORDS } from "@/lib/approvals/schema";
import type { FormAction } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  action: FormAction;
  requestId: string;
  version: number;
  people: readonly { readonly id: string; readonly name: string }[];
};

/** To whom it was told, when, and what was decided. */
export async function ToldForm({ action, requestId, version, people }: Props) {
  const t = await getTranslator("escalations");
  return (
    <ActionForm action={action} requestId={requestId}>
      <input type="hidden" name="version" value={version} />
      <SelectField
        name="toId"
        label={t("told.to")}
        none={t("told.none")}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className="flex flex-wrap gap-4">
        <Field name="day" label={t("told.day")} help={t("told.dayHelp")} width="short" />
        <Field name="time" label={t("told.time")} help={t("told.timeHelp")} width="short" />
      </div>
      <TextareaField name="words" label={t("told.words")} help={t("told.wordsHelp")} rows={4} limit={WORDS} />
      <div>
        <SubmitButton>{t("told.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
