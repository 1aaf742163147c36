import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ApproverField, MatterFields, OpposingField, partedMatters } from "@/components/law/decide-fields";
import { Ground } from "@/components/law/decide-panel";
import { decidedWords } from "@/components/law/decided-words";
import { StepHead } from "@/components/records/step-head";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { requireActor } from "@/lib/auth/session";
import { getDecideView, listApprovers } from "@/lib/findings/decide-queries";
import { REASON } from "@/lib/findings/schema";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { depart } from "../reasoned-actions";

export async function generateMetadata() {
  return { title: (await getTranslator("findings"))("depart.title") };
}

/** Legal decides duty by duty otherwise than the rules, or what they leave open; with the reason. */
export default async function DepartPage({ params }: PageProps<"/incidents/[incidentId]/law/decide/depart">) {
  const [actor, { incidentId }, locale] = await Promise.all([requireActor(), params, getLocale()]);
  if (!id().safeParse(incidentId).success) notFound();
  const view = await getDecideView(actor, incidentId);
  if (!view?.canDecide) notFound();
  const say = decidedWords(locale);
  const { t } = say;
  const { main, others } = partedMatters(view);
  const people = await listApprovers(actor, incidentId);
  const isOpen = view.weighed.outcome.report === "needs_review";
  return (
    <div className="flex max-w-160 flex-col gap-8">
      <StepHead
        incident={view.incident}
        above={{ href: `/incidents/${incidentId}/law`, label: t("decide.back") }}
        title={t("depart.title")}
        lead={t(isOpen ? "depart.leadOpen" : "depart.lead")}
      />
      <ActionForm action={depart.bind(null, incidentId)} requestId={randomUUID()} label={t("depart.title")}>
        <Ground view={view} />
        <MatterFields matters={main} say={say} />
        {others.length > 0 && (
          <details className="border-y border-line">
            <summary className="link flex min-h-12 items-center">
              {t("depart.others", { count: others.length })}
            </summary>
            <div className="py-4">
              <MatterFields matters={others} say={say} />
            </div>
          </details>
        )}
        <TextareaField
          name="reason"
          label={t("depart.reason")}
          help={t("depart.reasonHelp")}
          need="required"
          rows={5}
          limit={REASON}
        />
        <OpposingField say={say} />
        <ApproverField people={people} say={say} help={t("depart.approverHelp")} />
        <div>
          <SubmitButton>{t("depart.submit")}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
