import "server-only";
import { requireActor } from "@/lib/auth/session";
import { getExposureCounts, listDisclosures } from "@/lib/disclosures/queries";
import { listEvidence } from "@/lib/evidence/queries";
import { listFacts, type StatedFact } from "@/lib/facts/queries";
import { settleFacts } from "@/lib/facts/settle-facts";
import { id } from "@/lib/forms/fields";
import { getGuide } from "@/lib/guide/queries";
import { formatShortInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { wordsKeyOf } from "@/lib/questions/catalogue";
import { isQuestion } from "@/lib/questions/path";
import { wordsOf } from "@/lib/questions/words";
import { namesOf } from "@/lib/records/queries";

/** Everything that the page of the facts draws; null where the content of the incident is not the actor's to see. */
export async function readFactsPage(incidentId: string) {
  const [actor, locale] = await Promise.all([requireActor(), getLocale()]);
  if (!id().safeParse(incidentId).success) return null;
  const view = await getGuide(actor, incidentId);
  if (!view) return null;
  const { incident, names, canRun } = view;
  const [entries, evidence, disclosures, counts] = await Promise.all([
    listFacts(actor, incidentId),
    listEvidence(actor, incidentId),
    listDisclosures(actor, incidentId),
    getExposureCounts(actor, incidentId),
  ]);
  if (!counts) return null;
  const by = await namesOf(entries.flatMap(({ recordedById }) => recordedById ?? []));
  const files = new Map(evidence.map((file) => [file.id, file.fileName]));
  const told = entries.map((entry) => ({
    ...entry,
    by: by.get(entry.recordedById ?? "") ?? null,
    file: files.get(entry.evidenceId ?? "") ?? null,
  }));
  const settled = settleFacts(told);

  const situation = { answers: new Map(), facts: settleFacts<StatedFact>(entries) };
  const open = incident.answers.filter(({ isUnknown, question }) => isUnknown && isQuestion(question));
  const questions = open.map(({ question, findOutById, findOutUntil }) => ({
    key: question,
    question: wordsOf(locale, wordsKeyOf(question, situation)).question,
    note:
      [findOutById && names.get(findOutById), findOutUntil && formatShortInstant(findOutUntil, locale)]
        .filter(Boolean)
        .join("・") || undefined,
  }));
  const facts = [...settled.values()].map((fact) => ({
    ...fact,
    earlier: told.filter(({ name, isSuperseded }) => name === fact.name && isSuperseded).toReversed(),
  }));
  return { incident, locale, canRun, facts, questions, counts, ...disclosures };
}
