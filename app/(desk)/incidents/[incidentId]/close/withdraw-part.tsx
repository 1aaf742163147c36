import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/hidden-field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { Translator } from "@/lib/i18n/translator";
import { withdraw } from "./actions";

type Props = { incidentId: string; version: number; isAsked: boolean; t: Translator<"closing"> };

/** It turned out to be nothing: the way to have the incident withdrawn, or that somebody decides on it. */
export function WithdrawPart({ incidentId, version, isAsked, t }: Props) {
  if (isAsked)
    return (
      <Notice kind="info" title={t("close.withdrawal.asked")}>
        {t("close.withdrawal.askedWhy")}
      </Notice>
    );
  return (
    <Section title={t("close.withdrawal.title")} lead={t("close.withdrawal.lead")}>
      <div className="flex max-w-152 flex-col gap-4 pt-5">
        <p>{t("close.withdrawal.help")}</p>
        <ActionForm
          action={withdraw.bind(null, incidentId)}
          requestId={randomUUID()}
          label={t("close.withdrawal.ask")}
        >
          <HiddenField name="version" value={version} />
          <TextareaField
            name="reason"
            label={t("close.withdrawal.reason")}
            help={t("close.withdrawal.reasonHelp")}
            rows={3}
          />
          <div>
            <SubmitButton kind="outlined">{t("close.withdrawal.ask")}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Section>
  );
}
