import "server-only";
import { type Actor, actorCan, type UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/unit-of-work";
import { visibleTo } from "@/lib/incidents/policy";
import { isOver } from "@/lib/incidents/status";
import { type GuidedIncident, guideFromRows } from "./guide-from-rows";
import { type GuideRows, readGuideRows } from "./guide-rows";
import { roleOf } from "./role-of";
import type { GuideRole } from "./steps";

export type GuideView = GuidedIncident & {
  readonly incident: GuideRows;
  readonly now: Date;
  /** As what the actor reads the guide. */
  readonly role: GuideRole;
  readonly canRun: boolean;
  /** Names of the people that the guide speaks of, by id. */
  readonly names: ReadonlyMap<string, string>;
};

/** The guide of one incident; null where its content is not the actor's to see. */
export async function getGuide(actor: Actor, incidentId: string): Promise<GuideView | null> {
  if (actor.kind !== "user") return null;
  const found = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true },
  });
  if (!found) return null;
  const [views] = await Promise.all([viewsOf(actor, [found.id])]);
  return views[0] ?? null;
}

const MOST = 20;

/** The guides of the incidents under way that name the actor, at most twenty: the newest. */
export async function listOwnGuides(actor: Actor): Promise<readonly GuideView[]> {
  if (actor.kind !== "user") return [];
  const found = await db.incident.findMany({
    where: {
      AND: [
        visibleTo(actor, "content"),
        { members: { some: { userId: actor.userId, removedAt: null } } },
        { status: { notIn: ["closed", "withdrawn"] }, purgedAt: null },
      ],
    },
    select: { id: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  return viewsOf(
    actor,
    found.map(({ id }) => id),
  );
}

/** All their rows in one query, the names in another. */
async function viewsOf(actor: UserActor, incidentIds: readonly string[]): Promise<GuideView[]> {
  if (incidentIds.length === 0) return [];
  const [incidents, now] = await Promise.all([readGuideRows(incidentIds), databaseNow(db)]);
  const names = await namesIn(incidents);
  return incidents.map((incident) => ({
    ...guideFromRows(incident, now),
    incident,
    now,
    role: roleOf(actor, incident.members),
    canRun: actorCan(actor, "incident.run") && !isOver(incident.status),
    names,
  }));
}

/** Who is named as a member comes with the rows; the rest is looked up. */
async function namesIn(incidents: readonly GuideRows[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map(
    incidents.flatMap(({ members }) => members.map(({ userId, name }) => [userId, name] as const)),
  );
  const spoken = incidents.flatMap(({ lead, escalation, approvals, containment, answers }) => [
    lead?.supervisorId,
    lead?.deputyId,
    escalation?.supervisorId,
    ...approvals.flatMap(({ askedOfId, decidedById }) => [askedOfId, decidedById]),
    ...containment.flatMap(({ assignedToId, recordedById }) => [assignedToId, recordedById]),
    ...answers.map(({ findOutById }) => findOutById),
  ]);
  const others = [...new Set(spoken)].filter((id): id is string => !!id && !names.has(id));
  if (others.length === 0) return names;
  const users = await db.user.findMany({ where: { id: { in: others } }, select: { id: true, name: true } });
  for (const { id, name } of users) names.set(id, name);
  return names;
}
