import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";

type Props = { t: Translator<"timeline">; action: FormAction; requestId: string };

/** The field in the room that adds to the timeline what happens now; Ctrl+Enter sends it. */
export function ShortNoteForm({ t, action, requestId }: Props) {
  return (
    <ActionForm action={action} requestId={requestId} label={t("add")} className="flex flex-col gap-3 pt-5">
      <input type="hidden" name="day" value="" />
      <input type="hidden" name="time" value="" />
      <TextareaField name="text" label={t("add")} help={t("addHelp")} rows={2} />
      <div>
        <SubmitButton kind="quiet">{t("do")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
