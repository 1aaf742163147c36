import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { WORDS } from "@/lib/approvals/schema";
import type { FormAction } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";

type Props = { action: FormAction; requestId: string; version: number };

/** The preparer's answer to what was asked back. */
export async function AnswerForm({ action, requestId, version }: Props) {
  const t = await getTranslator("approvals");
  return (
    <ActionForm action={action} requestId={requestId}>
      <input type="hidden" name="version" value={version} />
      <TextareaField name="answer" label={t("thread.label")} help={t("thread.help")} rows={4} limit={WORDS} />
      <div>
        <SubmitButton>{t("thread.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
