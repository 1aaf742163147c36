import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { ApproverField, OpposingField, VoluntaryField } from "@/components/law/decide-fields";
import { Ground } from "@/components/law/decide-panel";
import { decidedWords } from "@/components/law/decided-words";
import { RuledDuties } from "@/components/law/ruled-duties";
import { StepHead } from "@/components/records/step-head";
import { ActionForm } from "@/components/ui/action-form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { requireActor } from "@/lib/auth/session";
import { getDecideView, listApprovers } from "@/lib/findings/decide-queries";
import { REASON } from "@/lib/findings/schema";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { confirmFree } from "./reasoned-actions";

export async function generateMetadata() {
  return { title: (await getTranslator("findings"))("decide.title") };
}

/** Legal confirms that there is no duty: why, whether to report all the same, and who approves it. */
export default async function DecidePage({ params }: PageProps<"/incidents/[incidentId]/law/decide">) {
  const [actor, { incidentId }, locale] = await Promise.all([requireActor(), params, getLocale()]);
  if (!id().safeParse(incidentId).success) notFound();
  const view = await getDecideView(actor, incidentId);
  if (!view?.canDecide) notFound();
  const law = `/incidents/${incidentId}/law`;
  const { weighed, incident } = view;
  // What needs no reason is one button of the law tab; what the rules leave open is decided duty by duty.
  if (!weighed.needsReason) redirect(law);
  if (weighed.outcome.report === "needs_review") redirect(`${law}/decide/depart`);
  const say = decidedWords(locale);
  const { t } = say;
  const people = await listApprovers(actor, incidentId);
  return (
    <div className="flex max-w-160 flex-col gap-8">
      <StepHead
        incident={incident}
        above={{ href: law, label: t("decide.back") }}
        title={t("decide.title")}
        lead={t("decide.lead")}
      />
      <Section title={t("decide.conclusion")} lead={t("decide.freezes")}>
        <RuledDuties view={view} say={say} />
      </Section>
      <ActionForm
        action={confirmFree.bind(null, incidentId)}
        requestId={randomUUID()}
        label={t("decide.title")}
      >
        <Ground view={view} />
        <TextareaField
          name="reason"
          label={t("decide.reason")}
          help={t("decide.reasonHelp")}
          need="required"
          rows={5}
          limit={REASON}
        />
        <VoluntaryField say={say} />
        <OpposingField say={say} />
        <ApproverField people={people} say={say} help={t("decide.approverHelp")} />
        <p className="type-note text-ink2">{t("decide.asking")}</p>
        <div>
          <SubmitButton>{t("decide.submitAsk")}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
