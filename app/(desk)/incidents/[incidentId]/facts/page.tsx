import { notFound } from "next/navigation";
import { DisclosureLabels } from "@/components/incidents/disclosure-labels";
import { ExposureTables } from "@/components/incidents/exposure-part";
import { FactsTable } from "@/components/incidents/facts-table";
import { OpenQuestions } from "@/components/incidents/open-questions";
import { StepHead } from "@/components/records/step-head";
import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";
import type { StepPageProps } from "../record-page";
import { readFactsPage } from "./read-facts-page";

export async function generateMetadata() {
  return { title: (await getTranslator("room"))("tabs.facts") };
}

/** What is known and from where, what is not, what went out, and the numbers of it. */
export default async function FactsPage({ params }: StepPageProps) {
  const [{ incidentId }, t] = await Promise.all([params, getTranslator("room")]);
  const page = await readFactsPage(incidentId);
  if (!page) notFound();
  const { incident, locale, facts, questions, labels, recipients, counts, canRun } = page;
  return (
    <div className="flex flex-col gap-12 max-tablet:gap-8">
      <StepHead incident={incident} title={t("tabs.facts")} lead={t("factsLead")} />
      <FactsTable facts={facts} locale={locale} />
      <OpenQuestions rows={questions} />
      {canRun && (
        <p className="-mt-6">
          <ButtonLink href={`/incidents/${incidentId}/questions`}>{t("factsAsk")}</ButtonLink>
        </p>
      )}
      <DisclosureLabels labels={labels} />
      <Section title={t("exposure")} id="exposure">
        <ExposureTables hasSentence={counts.principals > 0} counts={counts} recipients={recipients} />
      </Section>
    </div>
  );
}
