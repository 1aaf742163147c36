import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/hidden-field";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { EndRequest } from "@/lib/closing/closing-queries";
import type { Translator } from "@/lib/i18n/translator";
import { decide } from "./decide-action";

type Props = { incidentId: string; request: EndRequest; t: Translator<"closing"> };

/** For whoever may decide: who asks to end it and why, a yes, or back with a reason. */
export function DecidePart({ incidentId, request, t }: Props) {
  const { id, version, kind, by, reason } = request;
  const isClosing = kind === "close-incident";
  const asks = t(isClosing ? "close.yours" : "close.withdrawal.yours");
  return (
    <Section title={asks} lead={t("close.yoursBy", { name: by ?? "", reason: reason ?? "" })}>
      <div className="flex max-w-152 flex-col gap-4 pt-5">
        {kind === "withdraw-lowering" && <p>{t("close.withdrawal.yoursLowering")}</p>}
        <ActionForm action={decide.bind(null, incidentId, id)} requestId={randomUUID()} label={asks}>
          <HiddenField name="version" value={version} />
          <TextareaField name="reason" label={t("close.returnReason")} rows={2} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="act" value="approved">
              {t(isClosing ? "close.approve" : "close.withdrawal.approve")}
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
