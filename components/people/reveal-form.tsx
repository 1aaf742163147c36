import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";
import { REVEAL_REASONS } from "@/lib/people/reveal-policy";

type Props = {
  action: FormAction;
  t: Translator<"people">;
  /** Where the form stands, for a browser without JavaScript. */
  at?: string;
};

/** The reason first, then the values. No dialog: what is refused has to be seen without JavaScript too. */
export function RevealForm({ action, t, at }: Props) {
  return (
    <ActionForm
      action={action}
      requestId={randomUUID()}
      {...(at && { at })}
      label={t("reveal.title")}
      className="flex max-w-152 flex-col gap-4"
    >
      <Choice
        name="reason"
        label={t("reveal.reason")}
        answers={REVEAL_REASONS.map((value) => ({
          value,
          label: t(`reveal.reasons.${value}`),
          followUp:
            value === "other" ? <TextareaField name="words" label={t("reveal.words")} rows={2} /> : undefined,
        }))}
      />
      <div>
        <SubmitButton>{t("reveal.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
