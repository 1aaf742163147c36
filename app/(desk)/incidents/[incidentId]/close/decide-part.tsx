import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { Translator } from "@/lib/i18n/translator";
import type { ClosingRequest } from "@/lib/incidents/closing-queries";
import { decide } from "./actions";

type Props = { incidentId: string; request: ClosingRequest; t: Translator<"closing"> };

/** For whoever may decide: who asks to close it and why, a yes, or back with a reason. */
export function DecidePart({ incidentId, request, t }: Props) {
  const { id, version, by, reason } = request;
  return (
    <Section title={t("close.yours")} lead={t("close.yoursBy", { name: by ?? "", reason: reason ?? "" })}>
      <div className="max-w-152 pt-5">
        <ActionForm
          action={decide.bind(null, incidentId, id)}
          requestId={randomUUID()}
          label={t("close.yours")}
        >
          <input type="hidden" name="version" value={version} />
          <TextareaField name="reason" label={t("close.returnReason")} rows={2} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="act" value="approved">
              {t("close.approve")}
            </SubmitButton>
            <SubmitButton name="act" value="returned" kind="outlined">
              {t("close.return")}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Section>
  );
}
