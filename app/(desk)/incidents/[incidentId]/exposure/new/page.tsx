import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { AboutFields } from "@/components/disclosures/about-fields";
import { StepHead } from "@/components/records/step-head";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireActor } from "@/lib/auth/session";
import { getExposure } from "@/lib/exposure/get-exposure";
import { id } from "@/lib/forms/fields";
import { dayInJapan } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { StepPageProps } from "../../record-page";
import { make } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslator("exposure"))("page.make") };
}

/** One more mail, file or device, recorded by hand. */
export default async function NewDisclosurePage({ params }: StepPageProps) {
  const [actor, { incidentId }, t, locale] = await Promise.all([
    requireActor(),
    params,
    getTranslator("exposure"),
    getLocale(),
  ]);
  if (!id().safeParse(incidentId).success) notFound();
  const view = await getExposure(actor, incidentId);
  if (!view?.seesPeople) notFound();
  const above = { href: `/incidents/${incidentId}/exposure`, label: t("page.short") };
  return (
    <div className="flex max-w-152 flex-col gap-8">
      <StepHead incident={view.incident} above={above} title={t("page.make")} lead={t("page.noneHelp")} />
      {!view.canRun && <Notice kind="read-only" title={t("page.readOnly")} />}
      {view.canRun && (
        <ActionForm action={make.bind(null, incidentId)} requestId={randomUUID()} label={t("page.make")}>
          <AboutFields t={t} locale={locale} today={dayInJapan(new Date())} />
          <div>
            <SubmitButton>{t("page.make")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </div>
  );
}
