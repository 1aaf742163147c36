import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import type { FactDraft } from "@/lib/facts/fact-draft";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { awarenessProblem } from "@/lib/incidents/awareness";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { questionOf } from "./catalogue";
import { changeOf, followAnswers } from "./follow-answers";
import { type FindOut, keepAnswer } from "./keep-answer";
import { loadSituation } from "./load-situation";
import { isQuestion } from "./path";
import type { Answers, Given } from "./question";
import { mayFindOut } from "./who-finds-out";

export type AnswerInput = {
  readonly incidentId: string;
  readonly question: string;
  /** 0 where the page showed no answer yet. */
  readonly version: number;
  readonly given: Given;
  readonly findOut: FindOut;
};

/**
 * Keeps the answer to one question, records what changes by it, and names, dates and restricts the incident by it.
 * Throws `NotFound` for a question that does not exist and `Forbidden` without incident.run.
 */
export async function answerQuestion(actor: Actor, input: AnswerInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { incidentId, question, version, given, findOut } = input;
  if (!isQuestion(question)) throw new NotFound("Question");
  return unitOfWork(
    actor,
    async (work) => {
      const incident = await findOpenIncident(work.tx, actor, incidentId);
      const { keys, answers, facts, rows, visibleSince } = await loadSituation(work.tx, incidentId);
      const row = rows.get(question);
      if ((row?.version ?? 0) !== version) return refuse("answer-changed");
      if (!questionOf(question).isAsked({ answers, facts })) return refuse("not-asked");

      const after: Answers = new Map([...answers, [question, given]]);
      const change = changeOf(answers, after, facts);
      const times = timesOf(change.after, incident);
      const problem = timeProblem(question, { ...times, visibleSince, now: work.now, given });
      if (problem) return refuse(problem);
      if (!(await isGroup(work, given.typed.groupId))) return refuse("group-gone");
      if (findOut.findOutById && !(await mayFindOut(work.tx, findOut.findOutById)))
        return refuse("person-gone");

      const answeredById = actor.userId;
      await keepAnswer(work, { incidentId, question, given, keys, answeredById, row, findOut });
      await followAnswers(work, actor, { incident, question, keys, answers: after, change });
      return done({ incidentId });
    },
    onceFor("question.answer", input, submission),
  );
}

type Times = { readonly occurredAt: Date | null; readonly knownAt: Date | null };

/** The times as they will stand: what an answer says goes before what is stored. */
function timesOf(after: readonly FactDraft[], stored: Times): Times {
  const said = (name: string) => after.find((fact) => fact.name === name);
  const [occurred, known] = [said("occurred_at"), said("discovered_at")];
  return {
    occurredAt: occurred ? (occurred.instant ?? null) : stored.occurredAt,
    knownAt: known ? (known.instant ?? null) : stored.knownAt,
  };
}

type Checked = Times & { readonly visibleSince: Date | null; readonly now: Date; readonly given: Given };

function timeProblem(question: string, { occurredAt, knownAt, visibleSince, now, given }: Checked) {
  const until = given.typed.until;
  if (given.instant && given.instant > now) return "in-the-future";
  if (until && new Date(until) > now) return "until-in-the-future";
  if (!knownAt) return null;
  // A reason belongs to the awareness: a changed time of the event asks for none.
  const reason = question === "awareness" ? (given.typed.reason ?? null) : "given";
  return awarenessProblem({ knownAt, occurredAt, visibleSince, now, reason });
}

async function isGroup({ tx }: Work, groupId: string | undefined): Promise<boolean> {
  return groupId === undefined || (await tx.group.findUnique({ where: { id: groupId } })) !== null;
}
