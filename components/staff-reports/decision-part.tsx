import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { REASON } from "@/lib/staff-reports/schema";

type Props = { takeUp: FormAction; decline: FormAction; version: number; mayDecline: boolean };

/** The two ways on: an incident, or none and why. */
export async function DecisionPart({ takeUp, decline, version, mayDecline }: Props) {
  const t = await getTranslator("staffReports");
  return (
    <div className="flex flex-col gap-6">
      <ActionForm
        action={takeUp}
        requestId={randomUUID()}
        label={t("one.takeUp")}
        className="flex flex-col gap-3"
      >
        <input type="hidden" name="version" value={version} />
        <p className="type-note text-ink2">{t("one.takeUpHelp")}</p>
        <div>
          <SubmitButton size="large">{t("one.takeUp")}</SubmitButton>
        </div>
      </ActionForm>
      {mayDecline ? (
        <ActionForm action={decline} requestId={randomUUID()} label={t("one.decline")}>
          <input type="hidden" name="version" value={version} />
          <details className="group/act">
            <summary className={`${buttonClass("quiet")} group-open/act:mb-3`}>{t("one.decline")}</summary>
            <div className="flex max-w-144 flex-col gap-4 border-l-4 border-line pl-4">
              <p>{t("one.declineHelp")}</p>
              <TextareaField
                name="reason"
                label={t("one.reason")}
                help={t("one.reasonHelp")}
                rows={3}
                limit={REASON}
              />
              <div>
                <SubmitButton kind="outlined">{t("one.declineDo")}</SubmitButton>
              </div>
            </div>
          </details>
        </ActionForm>
      ) : (
        <p className="type-note text-ink2">{t("problems.own-report")}</p>
      )}
    </div>
  );
}
