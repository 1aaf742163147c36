import { randomUUID } from "node:crypto";
import { OpenSteps } from "@/components/records/open-steps";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/hidden-field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { EndRequest } from "@/lib/closing/closing-queries";
import type { Translator } from "@/lib/i18n/translator";
import type { StepState } from "@/lib/incidents/open-items";
import { ask, close, reopen } from "./actions";
import { DecidePart } from "./decide-part";
import { WithdrawPart } from "./withdraw-part";

type Common = { incidentId: string; version: number; t: Translator<"closing"> };

type OpenProps = Common & {
  open: readonly StepState[];
  closing: "approved" | "asked" | "none";
  canRun: boolean;
  requests: readonly EndRequest[];
};

/** What is still open, and the way to close over it. */
export function OpenIncident({ incidentId, version, t, open, closing, canRun, requests }: OpenProps) {
  const canClose = open.length === 0 || closing === "approved";
  const yours = requests.filter(({ canDecide }) => canDecide);
  const [withdrawal] = requests.filter(({ kind }) => kind !== "close-incident");
  const isYours = yours.some(({ kind }) => kind === "close-incident");
  return (
    <>
      {yours.map((request) => (
        <DecidePart key={request.id} {...{ incidentId, request, t }} />
      ))}
      {open.length > 0 && (
        <Section
          title={t("close.open", { count: open.length })}
          lead={t(closing === "approved" ? "close.approved" : "close.openWhy")}
        >
          <OpenSteps steps={open} incidentId={incidentId} />
        </Section>
      )}
      {!canRun && <Notice kind="read-only" title={t("close.readOnly")} />}
      {canRun && closing === "asked" && !isYours && (
        <Notice kind="info" title={t("close.asked")}>
          {t("close.askedWhy")}
        </Notice>
      )}
      {canRun && canClose && (
        <ActionForm action={close.bind(null, incidentId)} requestId={randomUUID()} label={t("close.do")}>
          <HiddenField name="version" value={version} />
          {open.length === 0 && <p>{t("close.ready")}</p>}
          <div>
            <SubmitButton>{t("close.do")}</SubmitButton>
          </div>
        </ActionForm>
      )}
      {canRun && !canClose && closing === "none" && (
        <div className="max-w-152">
          <ActionForm action={ask.bind(null, incidentId)} requestId={randomUUID()} label={t("close.ask")}>
            <HiddenField name="version" value={version} />
            <TextareaField name="reason" label={t("close.reason")} help={t("close.reasonHelp")} rows={3} />
            <div>
              <SubmitButton kind={requests.length > 0 ? "outlined" : "filled"}>{t("close.ask")}</SubmitButton>
            </div>
          </ActionForm>
        </div>
      )}
      {canRun && !withdrawal?.canDecide && (
        <WithdrawPart {...{ incidentId, version, t }} isAsked={withdrawal !== undefined} />
      )}
    </>
  );
}

type OverProps = Common & { title: string; since: string | null; canReopen: boolean };

/** That it is over, and the way to open it again. */
export function OverIncident({ incidentId, version, t, title, since, canReopen }: OverProps) {
  return (
    <>
      <Notice kind="info" title={title}>
        {since && t("close.closedAt", { time: since })}
      </Notice>
      {canReopen && (
        <div className="max-w-152">
          <ActionForm
            action={reopen.bind(null, incidentId)}
            requestId={randomUUID()}
            label={t("close.reopen")}
          >
            <HiddenField name="version" value={version} />
            <TextareaField name="reason" label={t("close.reopenReason")} rows={3} />
            <div>
              <SubmitButton kind="outlined">{t("close.reopen")}</SubmitButton>
            </div>
          </ActionForm>
        </div>
      )}
    </>
  );
}
