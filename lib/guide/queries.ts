import "server-only";
import { type Actor, actorCan, type UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { visibleTo } from "@/lib/incidents/policy";
import { isOver } from "@/lib/incidents/status";
import { type GuidedIncident, guideFromRows } from "./guide-from-rows";
import type { GuideRows } from "./guide-rows";
import { readGuideRows } from "./read-guide-rows";
import { roleOf } from "./role-of";
import type { GuideRole } from "./steps";

export type GuideView = GuidedIncident & {
  readonly incident: GuideRows;
  readonly now: Date;
  /** As what the actor reads the guide. */
  readonly role: GuideRole;
  readonly canRun: boolean;
  /** Whether the incident names them; legal see others too. */
  readonly isNamed: boolean;
  /** Names of the people that the guide speaks of, by id. */
  readonly names: ReadonlyMap<string, string>;
};

/**
 * The guide of one incident, and with `forRoom` what the room draws beside it; null where its content is not the
 * actor's to see.
 */
export async function getGuide(
  actor: Actor,
  incidentId: string,
  { forRoom = false }: { readonly forRoom?: boolean } = {},
): Promise<GuideView | null> {
  if (actor.kind !== "user") return null;
  const found = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true },
  });
  if (!found) return null;
  const [view] = await viewsOf(actor, [found.id], { readerId: forRoom ? actor.userId : null });
  return view ?? null;
}

const NEWEST = 12;
const OLDEST = 8;

/**
 * The guides of the incidents under way that name the actor: the newest twelve, where the first hours count, and the
 * eight that are known for longest, where the limits come near. Legal have those that are theirs to decide too, named
 * or not.
 */
export async function listOwnGuides(actor: Actor): Promise<readonly GuideView[]> {
  if (actor.kind !== "user") return [];
  const { userId } = actor;
  const named: Prisma.IncidentWhereInput = { members: { some: { userId, removedAt: null } } };
  const undecided: Prisma.IncidentWhereInput = { determinations: { none: { state: "in_force" } } };
  const isLegal = actor.roles.includes("legal");
  const lists = await Promise.all([
    listPressing(actor, named),
    isLegal ? listPressing(actor, { AND: [undecided, { NOT: named }] }) : [],
  ]);
  return viewsOf(actor, [...new Set(lists.flat())]);
}

async function listPressing(actor: UserActor, which: Prisma.IncidentWhereInput): Promise<string[]> {
  const isOpen: Prisma.IncidentWhereInput = {
    status: { notIn: ["closed", "withdrawn"] },
    purgedAt: null,
  };
  const query = { where: { AND: [visibleTo(actor, "content"), which, isOpen] }, select: { id: true } };
  const newest = await db.incident.findMany({
    ...query,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: NEWEST + OLDEST,
  });
  const ids = newest.map(({ id }) => id);
  // Who has no more than that has them all.
  if (ids.length < NEWEST + OLDEST) return ids;
  const oldest = await db.incident.findMany({
    ...query,
    orderBy: [{ knownAt: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }, { id: "asc" }],
    take: OLDEST,
  });
  return [...ids.slice(0, NEWEST), ...oldest.map(({ id }) => id)];
}

/** The guides of incidents that the caller has found for the actor; everything of all of them comes in one query. */
export async function viewsOf(
  actor: UserActor,
  incidentIds: readonly string[],
  wish: Parameters<typeof readGuideRows>[1] = {},
): Promise<GuideView[]> {
  const incidents = await readGuideRows(incidentIds, wish);
  return incidents.map((incident) => ({
    ...guideFromRows(incident, incident.now),
    incident,
    now: incident.now,
    role: roleOf(actor, incident.members),
    isNamed: incident.members.some(({ userId }) => userId === actor.userId),
    canRun: actorCan(actor, "incident.run") && !isOver(incident.status),
    names: new Map(Object.entries(incident.names)),
  }));
}
