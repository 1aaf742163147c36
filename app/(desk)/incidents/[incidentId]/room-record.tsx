import { DisclosureLabels } from "@/components/incidents/disclosure-labels";
import { EvidenceTable } from "@/components/incidents/evidence-table";
import { FactsTable } from "@/components/incidents/facts-table";
import { OpenQuestions } from "@/components/incidents/open-questions";
import type { UserActor } from "@/lib/auth/actor";
import { listEvidence } from "@/lib/evidence/queries";
import type { Room } from "@/lib/guide/get-room";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { getQuestions } from "@/lib/questions/queries";
import { answeredRows } from "./questions/answer-rows";

type Props = { room: Room; actor: UserActor; locale: Locale };

/** What the incident holds: what went out, the facts with their sources, what is not known, the files. */
export async function RoomRecord({ room, actor, locale }: Props) {
  const { incident, facts, disclosures, canRun } = room;
  const [evidence, questions, t] = await Promise.all([
    listEvidence(actor, incident.id),
    canRun ? getQuestions(actor, incident.id) : null,
    getTranslator("questions"),
  ]);
  const unknown = questions && {
    ...questions,
    answered: questions.answered.filter(({ given }) => given.isUnknown),
  };
  const words = { t, locale, base: `/incidents/${incident.id}/questions` };
  return (
    <>
      <DisclosureLabels labels={disclosures.labels} />
      <div id="facts">
        <FactsTable settled={facts} locale={locale} />
      </div>
      {unknown && <OpenQuestions rows={answeredRows(unknown, words)} />}
      <EvidenceTable evidence={evidence} locale={locale} />
    </>
  );
}
