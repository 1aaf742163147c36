import "server-only";
import { type ApprovalRow, listOfSubject, namesOf } from "@/lib/approvals/queries";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Escalation } from "@/lib/db/generated/client";
import { databaseNow } from "@/lib/db/unit-of-work";
import { visibleTo } from "@/lib/incidents/policy";
import { type EscalationQuestion, isEscalationQuestion } from "./decisions-for";
import { draftSummary } from "./draft-summary";
import { findLeads } from "./leads";
import { readSummary } from "./read-summary";
import type { Summary } from "./summary";

/** A question with the names and times that its words need. */
export type QuestionView = {
  readonly kind: EscalationQuestion;
  readonly callAt: Date;
  readonly responders: readonly string[];
  readonly legal: readonly string[];
  readonly tells: number;
  readonly duty: Summary["duty"];
};

function questionView(
  kind: EscalationQuestion,
  { plan, duty }: Pick<Summary, "plan" | "duty">,
  names: ReadonlyMap<string, string>,
): QuestionView {
  const known = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? []);
  return {
    kind,
    callAt: new Date(plan.callAt),
    responders: known(plan.responderIds),
    legal: known(plan.legalIds),
    tells: plan.tellIds.length,
    duty,
  };
}

/**
 * The words of questions by approval, and the number of people by incident, for approvals that the actor's own reads
 * have found. What is not a question of an escalation is left out.
 */
export async function viewQuestions(rows: readonly ApprovalRow[]) {
  const ids = rows
    .filter(({ subjectKind }) => isEscalationQuestion(subjectKind))
    .map(({ subjectId }) => subjectId);
  const escalations = await db.escalation.findMany({ where: { id: { in: [...new Set(ids)] } } });
  const summaries = new Map<string, Summary>();
  for (const escalation of escalations) summaries.set(escalation.id, await readSummary(db, escalation));
  const plans = [...summaries.values()].flatMap(({ plan }) => [...plan.responderIds, ...plan.legalIds]);
  const names = await namesOf(plans);
  const questions = new Map<string, QuestionView>();
  const people = new Map<string, number>();
  for (const { id, subjectKind, subjectId, incident } of rows) {
    const summary = summaries.get(subjectId);
    if (!summary || !isEscalationQuestion(subjectKind)) continue;
    questions.set(id, questionView(subjectKind, summary, names));
    const count = summary.principals.most ?? summary.principals.least;
    if (incident && count !== null) people.set(incident.id, count);
  }
  return { questions, people };
}

/**
 * What the page of an incident's escalation draws: the one that is open or was the last, and what a new one would
 * say. Null where there is no such incident for this actor.
 */
export async function getEscalation(actor: Actor, incidentId: string) {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
  });
  if (!incident) return null;
  const last = await db.escalation.findFirst({
    where: { incidentId },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
  });
  const isClosed = incident.status === "closed" || incident.status === "withdrawn";
  const mayEscalate = actorCan(actor, "incident.run") && !isClosed && last?.state !== "open";
  return {
    version: incident.version,
    last: last ? await escalationView(actor, last) : null,
    draft: mayEscalate ? await draftOf(actor, incident) : null,
  };
}

async function escalationView(actor: Actor, escalation: Escalation) {
  const { id, state, supervisorId, deputyId, requestedById, requestedAt, deputyFrom, fellAt, toldAt } =
    escalation;
  const [summary, approvals, names] = await Promise.all([
    readSummary(db, escalation),
    listOfSubject(actor, id),
    namesOf([supervisorId, deputyId, requestedById]),
  ]);
  const { questions } = await viewQuestions(approvals);
  return {
    state,
    requestedAt,
    deputyFrom,
    fellAt,
    toldAt,
    supervisor: names.get(supervisorId) ?? null,
    deputy: (deputyId && names.get(deputyId)) || null,
    summary,
    approvals,
    questions,
  };
}

async function draftOf(actor: Actor, incident: Parameters<typeof draftSummary>[1]) {
  const now = await databaseNow(db);
  const { summary } = await draftSummary(db, incident, now);
  const leads = await findLeads(db, actor, incident);
  const names = await namesOf([...summary.plan.responderIds, ...summary.plan.legalIds]);
  return {
    summary,
    questions: summary.asked.map((kind) => questionView(kind, summary, names)),
    leads: leads && {
      supervisor: { id: leads.supervisor.id, name: leads.supervisor.name },
      deputy: leads.deputy && { id: leads.deputy.id, name: leads.deputy.name },
      isDeputy: leads.isDeputy,
    },
  };
}

export type EscalationView = NonNullable<Awaited<ReturnType<typeof getEscalation>>>;
