import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { HiddenField } from "@/components/ui/hidden-field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { type ChoosableDisclosure, callApart } from "@/lib/disclosures/call-disclosure";
import type { FormAction } from "@/lib/form-state";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import type { ComparisonView } from "@/lib/reconciliation/queries";

type Common = { current: ComparisonView; requestId: string; t: Translator<"reconciliation"> };
type AskProps = Common & { action: FormAction; incidentId: string; targets: readonly ChoosableDisclosure[] };

/** Whom to ask for the check, and whose disclosure the people of the list are. */
export async function AskPart({ current, action, requestId, incidentId, targets, t }: AskProps) {
  const exposure = await getTranslator("exposure");
  const { agreement, version } = current;
  if (agreement.signers.length === 0)
    return (
      <Notice
        kind="info"
        title={t("agree.nobody")}
        way={<ButtonLink href={`/incidents/${incidentId}/members`}>{t("agree.members")}</ButtonLink>}
      >
        {t("agree.nobodyWhy")}
      </Notice>
    );
  return (
    <Section title={t("agree.title")}>
      <div className="max-w-152 pt-5">
        <ActionForm action={action} requestId={requestId} label={t("agree.title")}>
          <HiddenField name="version" value={version} />
          <SelectField
            name="askedOfId"
            label={t("agree.who")}
            none={t("agree.choose")}
            options={agreement.signers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            name="disclosureId"
            label={t("agree.disclosure")}
            none={t("agree.own")}
            options={callApart(exposure, targets)}
            {...(targets.length === 1 && { defaultValue: targets[0]?.id ?? "" })}
          />
          <div>
            <SubmitButton>{t("agree.do")}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Section>
  );
}

/** For whoever was asked: a yes, or back with a reason. */
export function SignPart({ current, action, requestId, t }: Common & { action: FormAction }) {
  const { agreement, most } = current;
  return (
    <Section title={t("agree.signTitle")}>
      <div className="max-w-152 pt-5">
        <ActionForm action={action} requestId={requestId} label={t("agree.signTitle")}>
          <HiddenField name="version" value={agreement.asked?.version ?? 0} />
          <TextareaField name="reason" label={t("agree.returnReason")} rows={2} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="act" value="approved">
              {t("agree.approve", { most })}
            </SubmitButton>
            <SubmitButton name="act" value="returned" kind="outlined">
              {t("agree.return")}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Section>
  );
}
