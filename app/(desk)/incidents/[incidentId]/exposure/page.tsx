import { notFound } from "next/navigation";
import { DisclosureRows } from "@/components/disclosures/disclosure-rows";
import { NumbersPart } from "@/components/disclosures/numbers-part";
import { exposureOf } from "@/components/guide/exposure";
import { ExposureSection } from "@/components/guide/exposure-section";
import { ExposureTables } from "@/components/incidents/exposure-part";
import { DoneNotice } from "@/components/organisation/done-notice";
import { StepHead } from "@/components/records/step-head";
import { ButtonLink } from "@/components/ui/button-link";
import { requireActor } from "@/lib/auth/session";
import { listDisclosures } from "@/lib/disclosures/queries";
import { getExposure } from "@/lib/exposure/get-exposure";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { StepPageProps } from "../record-page";

export async function generateMetadata() {
  return { title: (await getTranslator("exposure"))("page.title") };
}

/** Whose data went to whom: a picture, the numbers and why they are open, and each disclosure. */
export default async function ExposurePage({ params, searchParams }: StepPageProps) {
  const [actor, { incidentId }, search, t, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    getTranslator("exposure"),
    getLocale(),
  ]);
  if (!id().safeParse(incidentId).success) notFound();
  const view = await getExposure(actor, incidentId);
  if (!view) notFound();
  const { counts, facts, seesPeople, canRun } = view;
  const { recipients } = await listDisclosures(actor, incidentId);
  const here = `/incidents/${incidentId}/exposure`;
  const lead = seesPeople ? t("page.lead") : t("page.summaryLead");
  const hasTables = counts.byItem.length > 0 || recipients.length > 0;
  const counted = counts.byItem.map(({ item }) => item);
  return (
    <div className="flex flex-col gap-12 max-tablet:gap-8">
      <StepHead incident={view.incident} title={t("page.title")} lead={lead} />
      <DoneNotice done={search.done} says={{ deleted: t("done.deleted") }} />
      <ExposureSection
        exposure={exposureOf(facts, counts, counted)}
        recipients={counts.recipients <= 3 ? recipients : []}
        accesses={view.accesses}
        tables={hasTables ? "#tables" : "#numbers"}
        locale={locale}
      />
      <div id="numbers">
        <NumbersPart
          {...{ counts, facts, t }}
          reasons={view.reasons}
          factsAt={seesPeople ? `/incidents/${incidentId}/facts` : null}
        />
      </div>
      <div id="tables" className="-mt-6">
        <ExposureTables hasSentence={false} counts={counts} recipients={recipients} />
        {seesPeople && (
          <p className="pt-4">
            <ButtonLink href={`/incidents/${incidentId}/people`} kind="quiet">
              {t("page.people")}
            </ButtonLink>
          </p>
        )}
      </div>
      <DisclosureRows rows={view.disclosures} t={t} locale={locale} base={seesPeople ? here : null} />
      {canRun && (
        <p className="-mt-6">
          <ButtonLink href={`${here}/new`} kind="filled">
            {t("page.make")}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}
