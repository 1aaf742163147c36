import { DisclosureLabels } from "@/components/incidents/disclosure-labels";
import { EvidenceTable } from "@/components/incidents/evidence-table";
import { FactsTable } from "@/components/incidents/facts-table";
import { OpenQuestions } from "@/components/incidents/open-questions";
import type { UserActor } from "@/lib/auth/actor";
import { listEvidence } from "@/lib/evidence/queries";
import type { Room } from "@/lib/guide/get-room";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { wordsKeyOf } from "@/lib/questions/catalogue";
import { isQuestion } from "@/lib/questions/path";
import { wordsOf } from "@/lib/questions/words";

type Props = { room: Room; actor: UserActor; locale: Locale };

/** What the incident holds: what went out, the facts with their sources, what is not known, the files. */
export async function RoomRecord({ room, actor, locale }: Props) {
  const { incident, facts, disclosures, names } = room;
  const evidence = await listEvidence(actor, incident.id);
  const situation = { answers: new Map(), facts };
  const open = incident.answers.filter(({ isUnknown, question }) => isUnknown && isQuestion(question));
  const rows = open.map(({ question, findOutById, findOutUntil }) => ({
    key: question,
    question: wordsOf(locale, wordsKeyOf(question, situation)).question,
    note:
      [findOutById && names.get(findOutById), findOutUntil && formatShortInstant(findOutUntil, locale)]
        .filter(Boolean)
        .join("・") || undefined,
  }));
  return (
    <>
      <DisclosureLabels labels={disclosures.labels} />
      <div id="facts">
        <FactsTable settled={facts} locale={locale} />
      </div>
      <OpenQuestions rows={rows} />
      <EvidenceTable evidence={evidence} locale={locale} />
    </>
  );
}
