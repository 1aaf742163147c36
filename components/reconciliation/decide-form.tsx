import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice } from "@/components/ui/choice";
import { HiddenField } from "@/components/ui/hidden-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { DifferenceKind } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";
import { DECISIONS_OF } from "@/lib/reconciliation/agreed-people";

type Props = {
  action: FormAction;
  requestId: string;
  /** Of the difference; of the comparison where several are decided at once. */
  version: number;
  kind: DifferenceKind;
  title: string;
  submit: string;
  /** The page without the form. */
  leaveTo: string;
  /** Where the form stands, for a browser without JavaScript. */
  at: string;
  t: Translator<"reconciliation">;
};

/** How somebody goes into the agreed list, and how one made sure. */
export function DecideForm({ action, requestId, version, kind, title, submit, leaveTo, at, t }: Props) {
  return (
    <div className="mt-4 max-w-152">
      <ActionForm action={action} requestId={requestId} label={title} at={at}>
        <HiddenField name="version" value={version} />
        <Choice
          name="decision"
          label={t("decide.question")}
          answers={DECISIONS_OF[kind].map((value) => ({ value, label: t(`decisions.${value}`) }))}
        />
        <TextareaField name="reason" label={t("decide.reason")} help={t("decide.reasonHelp")} rows={2} />
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton>{submit}</SubmitButton>
          <ButtonLink href={leaveTo} kind="quiet">
            {t("decide.leave")}
          </ButtonLink>
        </div>
      </ActionForm>
    </div>
  );
}
