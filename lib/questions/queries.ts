import "server-only";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/incidents/policy";
import { questionOf, wordsKeyOf } from "./catalogue";
import { type LoadedSituation, loadSituation } from "./load-situation";
import { laterQuestions, nextQuestion, placeOf } from "./next-question";
import { isQuestion, pathOf } from "./path";
import type { Given, Question } from "./question";
import { listWhoMayFindOut } from "./who-finds-out";

/** An answer with its question, as it is listed. */
export type AnsweredQuestion = {
  readonly question: Question;
  readonly given: Given;
  readonly answeredAt: Date;
  readonly answeredById: string | null;
  readonly findOutById: string | null;
  readonly findOutUntil: Date | null;
  readonly version: number;
};

/** The open incident that the actor works on, with its answers; null where there is none for this actor. */
async function loadFor(actor: Actor, incidentId: string) {
  if (!actorCan(actor, "incident.run")) return null;
  const incident = await db.incident.findFirst({
    where: {
      AND: [visibleTo(actor, "content"), { id: incidentId }, { status: { notIn: ["closed", "withdrawn"] } }],
    },
    select: { id: true, reference: true },
  });
  return incident && { incident, ...(await loadSituation(db, incident.id)) };
}

function answeredOf({ rows, answers }: LoadedSituation, key: string): AnsweredQuestion | null {
  const [row, given] = [rows.get(key), answers.get(key)];
  if (!row || !given) return null;
  const { answeredAt, answeredById, findOutById, findOutUntil, version } = row;
  return { question: questionOf(key), given, answeredAt, answeredById, findOutById, findOutUntil, version };
}

/** What the page of one question draws; null for a question that this incident does not ask, or is not shown. */
export async function getQuestion(actor: Actor, { incidentId, key }: { incidentId: string; key: string }) {
  if (!isQuestion(key)) return null;
  const loaded = await loadFor(actor, incidentId);
  if (!loaded) return null;
  const { answers, facts, visibleSince } = loaded;
  const question = questionOf(key);
  const place = placeOf(key, answers, facts);
  if (!place || !question.isAsked({ answers, facts })) return null;
  const [people, groups, earlier] = await Promise.all([
    question.canBeUnknown ? listWhoMayFindOut(db) : [],
    question.ask.kind === "awareness"
      ? db.group.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } })
      : [],
    hasAnsweredElsewhere(actor, incidentId),
  ]);
  return {
    question,
    wordsKey: wordsKeyOf(key, { answers, facts }),
    answered: answeredOf(loaded, key),
    place,
    savedAt: latest(loaded),
    visibleSince,
    people,
    groups,
    isFirstVisit: !earlier,
  };
}

/** Whoever has answered the questions of another incident knows why they are asked. */
async function hasAnsweredElsewhere(actor: Actor, incidentId: string): Promise<boolean> {
  const found = await db.questionAnswer.findFirst({
    where: { answeredById: actor.userId ?? "", incidentId: { not: incidentId } },
    select: { id: true },
  });
  return found !== null;
}

function latest({ rows }: LoadedSituation): Date | null {
  const times = [...rows.values()].map(({ answeredAt }) => answeredAt.getTime());
  return times.length === 0 ? null : new Date(Math.max(...times));
}

/** All questions of an incident: what comes next, what is answered, what can wait; null as above. */
export async function getQuestions(actor: Actor, incidentId: string) {
  const loaded = await loadFor(actor, incidentId);
  if (!loaded) return null;
  const { answers, facts } = loaded;
  const { first, later } = pathOf(answers, facts);
  return {
    reference: loaded.incident.reference,
    next: nextQuestion(answers, facts),
    situation: { answers, facts },
    answered: [...first, ...later].flatMap(({ key }) => answeredOf(loaded, key) ?? []),
    later: laterQuestions(answers, facts),
    ...(await namesIn(loaded)),
  };
}

/** Names of the groups and people that the answers speak of. */
async function namesIn({ answers, rows }: LoadedSituation) {
  const groupIds = [...answers.values()].flatMap(({ typed }) => typed.groupId ?? []);
  const userIds = [...rows.values()].flatMap((row) => row.findOutById ?? []);
  const [groups, people] = await Promise.all([
    db.group.findMany({ where: { id: { in: groupIds } }, select: { id: true, name: true } }),
    db.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } }),
  ]);
  return { names: new Map([...groups, ...people].map(({ id, name }) => [id, name])) };
}

/** Where to go after a question was answered: to the next one, or (null) to the list of all. */
export async function getQuestionAfter(
  actor: Actor,
  { incidentId, key }: { incidentId: string; key: string },
) {
  const loaded = await loadFor(actor, incidentId);
  if (!loaded) return null;
  const { answers, facts } = loaded;
  const isLater = placeOf(key, answers, facts)?.isLater ?? false;
  return (
    (nextQuestion(answers, facts) ?? (isLater ? laterQuestions(answers, facts)[0] : undefined))?.key ?? null
  );
}

/** The answer as it is stored now and by whom, for a form that came too late. */
export async function latestAnswer(actor: Actor, { incidentId, key }: { incidentId: string; key: string }) {
  const loaded = await loadFor(actor, incidentId);
  const answered = loaded && answeredOf(loaded, key);
  if (!answered) return null;
  const by = answered.answeredById
    ? await db.user.findUnique({ where: { id: answered.answeredById }, select: { name: true } })
    : null;
  return { ...answered, by: by?.name ?? null };
}
