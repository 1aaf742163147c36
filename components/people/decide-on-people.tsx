import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/hidden-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  t: Translator<"people">;
  decide: FormAction;
  version: number;
  asks: string;
  /** What follows from a yes. */
  help: string;
  /** The button, with the number of people. */
  yes: string;
};

/** The yes with the number of people, or back with a reason. */
export function DecideOnPeople({ t, decide, version, asks, help, yes }: Props) {
  return (
    <div className="mt-3 flex max-w-152 flex-col gap-4">
      <p>
        <span className="block font-bold">{asks}</span>
        {help}
      </p>
      <ActionForm action={decide} requestId={randomUUID()} label={asks}>
        <HiddenField name="version" value={version} />
        <TextareaField name="reason" label={t("exports.returnReason")} rows={2} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="act" value="approved">
            {yes}
          </SubmitButton>
          <SubmitButton name="act" value="returned" kind="outlined">
            {t("exports.return")}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
