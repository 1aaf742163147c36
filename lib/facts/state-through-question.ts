import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Incident } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { answerSaying, unansweredAbout } from "@/lib/questions/answer-saying";
import { changeOf, followAnswers, restrict } from "@/lib/questions/follow-answers";
import { keepAnswer } from "@/lib/questions/keep-answer";
import type { LoadedSituation } from "@/lib/questions/load-situation";
import type { FactDraft } from "./fact-draft";
import { recordFacts } from "./record-facts";

type Stating = {
  readonly incident: Incident;
  readonly loaded: LoadedSituation;
  readonly draft: FactDraft;
};

/**
 * Records a fact as the responders' word, inside a unit of work. The question that asks for exactly this fact is
 * answered with it, so that the list of answers says the same; who was finding it out has found it out. Answers the
 * names of what was recorded.
 */
export async function stateThroughQuestion(work: Work, actor: Actor, stating: Stating): Promise<string[]> {
  const { incident, loaded, draft } = stating;
  const { keys } = loaded;
  const by = { incidentId: incident.id, keys, source: "responder", recordedById: actor.userId } as const;
  const names = await recordFacts(work, [draft], by);
  if (names.length === 0) return names;
  await answerItsQuestion(work, actor, stating);
  if (draft.answer !== "unknown") await endFindingOut(work, stating);
  await followFact(work, actor, stating);
  return names;
}

async function answerItsQuestion(work: Work, actor: Actor, { incident, loaded, draft }: Stating) {
  const { keys, answers, facts, rows } = loaded;
  const saying = answerSaying(draft, { answers, facts });
  if (!saying) return;
  const { question, given } = saying;
  const { key } = question;
  const after = new Map([...answers, [key, given]]);
  const kept = { incidentId: incident.id, question: key, given, keys, answeredById: actor.userId };
  const row = rows.get(key);
  const findOut = row && { findOutById: row.findOutById, findOutUntil: row.findOutUntil };
  await keepAnswer(work, { ...kept, row, findOut });
  const change = changeOf(answers, after, facts);
  await followAnswers(work, actor, { incident, question: key, keys, answers: after, change });
}

async function endFindingOut({ tx }: Work, { incident, loaded, draft }: Stating) {
  const found = unansweredAbout(draft.name, loaded);
  await tx.questionAnswer.updateMany({
    where: {
      incidentId: incident.id,
      question: { in: [...found] },
      isUnknown: true,
      findOutById: { not: null },
    },
    data: { findOutById: null, findOutUntil: null, version: { increment: 1 } },
  });
}

/** Times and restriction of the incident follow the fact as they follow an answer. */
async function followFact(work: Work, actor: Actor, { incident, draft }: Stating) {
  const becomesRestricted = draft.name === "event_type" && draft.code === "insider" && !incident.isRestricted;
  const data = {
    ...(draft.name === "discovered_at" && { knownAt: draft.instant ?? null }),
    ...(becomesRestricted && { isRestricted: true }),
  };
  if (Object.keys(data).length === 0) return;
  await work.tx.incident.update({ where: { id: incident.id }, data: { ...data, version: { increment: 1 } } });
  if (becomesRestricted) await restrict(work, actor, incident.id);
}
