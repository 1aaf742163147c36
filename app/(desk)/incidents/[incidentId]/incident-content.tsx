import { DisclosureLabels } from "@/components/incidents/disclosure-labels";
import { EvidenceTable } from "@/components/incidents/evidence-table";
import { ExposurePart } from "@/components/incidents/exposure-part";
import { FactsTable } from "@/components/incidents/facts-table";
import { MembersPart } from "@/components/incidents/members-part";
import { NextThing } from "@/components/incidents/next-thing";
import { OpenQuestions } from "@/components/incidents/open-questions";
import type { UserActor } from "@/lib/auth/actor";
import { getExposureCounts, listDisclosures } from "@/lib/disclosures/queries";
import { listEvidence } from "@/lib/evidence/queries";
import { getSettledFacts } from "@/lib/facts/queries";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { IncidentView } from "@/lib/incidents/queries";
import { countOpenProposals } from "@/lib/proposals/queries";
import { wordsKeyOf } from "@/lib/questions/catalogue";
import { getQuestions } from "@/lib/questions/queries";
import { wordsOf } from "@/lib/questions/words";
import { answeredRows } from "./questions/answer-rows";

type Props = { actor: UserActor; incident: IncidentView; locale: Locale };

/** The whole of an incident, for those who work on it. */
export async function IncidentContent({ actor, incident, locale }: Props) {
  const { id } = incident;
  const [counts, disclosures, settled, evidence, openProposals, questions, t] = await Promise.all([
    getExposureCounts(actor, id),
    listDisclosures(actor, id),
    getSettledFacts(actor, id),
    listEvidence(actor, id),
    countOpenProposals(actor, id),
    incident.canRun ? getQuestions(actor, id) : null,
    getTranslator("questions"),
  ]);
  const unknown = questions && {
    ...questions,
    answered: questions.answered.filter(({ given }) => given.isUnknown),
  };
  const words = { t, locale, base: `/incidents/${id}/questions` };
  const next = questions?.next;
  return (
    <>
      <NextThing
        incidentId={id}
        canRun={incident.canRun}
        openProposals={openProposals}
        question={next ? wordsOf(locale, wordsKeyOf(next.key, questions.situation)).question : null}
      />
      {counts && <ExposurePart counts={counts} recipients={disclosures.recipients} />}
      <DisclosureLabels labels={disclosures.labels} />
      <FactsTable settled={settled} locale={locale} />
      {unknown && <OpenQuestions rows={answeredRows(unknown, words)} />}
      <EvidenceTable evidence={evidence} locale={locale} />
      <MembersPart members={incident.members} />
    </>
  );
}
