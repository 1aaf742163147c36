import "server-only";
import type { AuditEventType } from "@/lib/audit/events";
import type { Names, ToldEntry } from "@/lib/audit/sentence";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { visibleTo } from "./policy";

export type Deed = {
  readonly at: Date;
  /** Null where no person of the house did it. */
  readonly by: string | null;
  readonly entry: ToldEntry;
  /** Names that its sentence speaks of. */
  readonly names: Names;
};

/**
 * The latest of these events in an incident, for a form that came too late: who did what, and when. Null where there
 * is none, or the incident is not the actor's to see.
 */
export async function latestDeed(
  actor: Actor,
  incidentId: string,
  types: readonly AuditEventType[],
): Promise<Deed | null> {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true },
  });
  const entry =
    incident &&
    (await db.auditEntry.findFirst({
      where: { incidentId, type: { in: [...types] } },
      orderBy: [{ at: "desc" }, { ordinal: "desc" }, { id: "desc" }],
      select: { at: true, type: true, actorKind: true, actorId: true, data: true },
    }));
  if (!entry) return null;
  const { data, actorId } = entry;
  const about = typeof data === "object" && data !== null && "userId" in data ? data.userId : null;
  const ids = [actorId, about].filter((id) => typeof id === "string");
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return { at: entry.at, by: names.get(actorId ?? "") ?? null, entry, names };
}
