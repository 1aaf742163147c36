import "server-only";
import { actorCan, type UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/incidents/policy";
import { isOver } from "@/lib/incidents/status";
import type { Answers } from "@/lib/questions/question";
import { WITHDRAWN } from "@/lib/records/outcomes";
import { confirmationOf } from "./confirmation";
import { changedSince, readLaw, sinceWhen } from "./law-view";
import { type LoadedAssessment, loadAssessment } from "./load-assessment";
import { whatIfsOf } from "./what-if";

type Wish = {
  /** Cases to try, as the address has them. */
  readonly whatIf: readonly string[];
  /** The fact that was answered just now. */
  readonly answered?: string | undefined;
};

/** Everything that the law tab draws of one incident; null where its content is not the actor's to see. */
export async function getLawView(actor: UserActor, incidentId: string, { whatIf, answered }: Wish) {
  const incident = await findIncident(actor, incidentId);
  if (!incident) return null;
  const now = new Date();
  const [loaded, rows, records, determinations, openProposals, evidence, visit] = await Promise.all([
    loadAssessment(db, incident, now),
    readAnswers(incidentId),
    readReports(incidentId),
    readDeterminations(incidentId),
    db.proposal.count({ where: { incidentId, state: "open" } }),
    db.evidence.count({ where: { incidentId } }),
    db.incidentVisit.findUnique({
      where: { incidentId_userId: { incidentId, userId: actor.userId } },
      select: { at: true },
    }),
  ]);
  const answers: Answers = new Map(rows.map((row) => [row.question, { ...givenOf(row), typed: {} }]));
  const reading = readLaw(loaded, { now, on: whatIfsOf(whatIf), answers, asked: rows });
  const canRun = actorCan(actor, "incident.run") && !isOver(incident.status);
  return {
    incident,
    now,
    canRun,
    canDecide: canRun && actorCan(actor, "finding.decide"),
    loaded,
    records,
    confirmation: confirmationOf(determinations, loaded),
    openProposals,
    evidence,
    changed: changedSince(loaded, sinceWhen(loaded, { seenAt: visit?.at ?? null, answered })),
    names: await namesIn(loaded, rows),
    ...reading,
  };
}

export type LawView = NonNullable<Awaited<ReturnType<typeof getLawView>>>;

async function findIncident(actor: UserActor, incidentId: string) {
  const found = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: {
      id: true,
      reference: true,
      title: true,
      status: true,
      isRestricted: true,
      occurredAt: true,
      knownAt: true,
      members: {
        where: { relation: "responder", removedAt: null },
        select: { user: { select: { name: true } } },
        orderBy: [{ addedAt: "asc" }, { id: "asc" }],
        take: 1,
      },
    },
  });
  if (!found) return null;
  const { members, ...incident } = found;
  return { ...incident, responder: members[0]?.user.name ?? "" };
}

/** What was typed beside an answer stays sealed: no fact hangs on it. */
function readAnswers(incidentId: string) {
  return db.questionAnswer.findMany({
    where: { incidentId },
    select: {
      question: true,
      isUnknown: true,
      codes: true,
      number: true,
      most: true,
      instant: true,
      findOutById: true,
      findOutUntil: true,
    },
  });
}

type AnswerRow = Awaited<ReturnType<typeof readAnswers>>[number];

function givenOf({ isUnknown, codes, number, most, instant }: AnswerRow) {
  return {
    isUnknown,
    codes,
    ...(number !== null && { number }),
    ...(most !== null && { most }),
    ...(instant !== null && { instant }),
  };
}

/** The reports that were filed, for the clocks; those that were corrected or withdrawn count no more. */
function readReports(incidentId: string) {
  return db.stepRecord.findMany({
    where: { incidentId, kind: "authority_report", supersededBy: null, outcome: { not: WITHDRAWN } },
    select: { kind: true, at: true, outcome: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
}

/** What legal decided last, and what waits for a second person. */
function readDeterminations(incidentId: string) {
  return db.determination.findMany({
    where: { incidentId, state: { in: ["in_force", "awaiting"] } },
    select: {
      state: true,
      kind: true,
      factsHash: true,
      rulesHash: true,
      departures: true,
      inForceAt: true,
      preparedAt: true,
    },
    orderBy: [{ preparedAt: "desc" }, { id: "desc" }],
  });
}

async function namesIn({ entries }: LoadedAssessment, rows: readonly AnswerRow[]) {
  const ids = [
    ...entries.map(({ recordedById }) => recordedById),
    ...rows.map(({ findOutById }) => findOutById),
  ];
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(ids.flatMap((id) => id ?? []))] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

/** The last entry of one fact and how many there are, for a form that came too late; null as above. */
export async function latestOfFact(
  actor: UserActor,
  { incidentId, fact }: { incidentId: string; fact: string },
) {
  const incident = await findIncident(actor, incidentId);
  if (!incident) return null;
  const loaded = await loadAssessment(db, incident, new Date());
  const entries = loaded.entries.filter(({ name }) => name === fact);
  const last = entries.at(-1);
  const by = last?.recordedById
    ? await db.user.findUnique({ where: { id: last.recordedById }, select: { name: true } })
    : null;
  return last ? { last, version: entries.length, by: by?.name ?? null } : null;
}
