import "server-only";
import { type Actor, actorCan, type UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
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
  const [view] = await viewsOf(actor, [found.id]);
  return view ?? null;
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

/** Everything of all of them comes in one query. */
async function viewsOf(actor: UserActor, incidentIds: readonly string[]): Promise<GuideView[]> {
  const incidents = await readGuideRows(incidentIds);
  return incidents.map((incident) => ({
    ...guideFromRows(incident, incident.now),
    incident,
    now: incident.now,
    role: roleOf(actor, incident.members),
    canRun: actorCan(actor, "incident.run") && !isOver(incident.status),
    names: new Map(Object.entries(incident.names)),
  }));
}
