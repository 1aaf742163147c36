import "server-only";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/incidents/policy";
import { openRows } from "./list-difference";
import type { ListRow } from "./list-person";

/** What both lists say of one person, unmasked, and until when. */
export type ShownDifference = {
  readonly until: Date;
  readonly a: readonly ListRow[];
  readonly b: readonly ListRow[];
};

type Which = { readonly incidentId: string; readonly ids: readonly string[]; readonly now: Date };

/** Of these differences those that the actor looked at within the last five minutes, by id. */
export async function showDifferences(
  actor: Actor,
  { incidentId, ids, now }: Which,
): Promise<ReadonlyMap<string, ShownDifference>> {
  if (actor.kind !== "user" || ids.length === 0 || !actorCan(actor, "incident.run")) return new Map();
  const looks = await db.personReveal.findMany({
    where: { userId: actor.userId, incidentId, differenceId: { in: [...ids] }, until: { gt: now } },
    orderBy: { until: "asc" },
    select: { differenceId: true, until: true },
  });
  if (looks.length === 0) return new Map();
  const untils = new Map(looks.map(({ differenceId, until }) => [differenceId, until]));
  const [keys, rows] = await Promise.all([
    incidentKeys(db, incidentId),
    db.listDifference.findMany({
      where: {
        AND: [
          { reconciliation: { incident: { AND: [visibleTo(actor, "content"), { purgedAt: null }] } } },
          { incidentId, id: { in: looks.flatMap(({ differenceId }) => differenceId ?? []) } },
        ],
      },
      select: { id: true, sealed: true },
    }),
  ]);
  return new Map(
    rows.flatMap(({ id, sealed }) => {
      const until = untils.get(id);
      return until ? [[id, { until, ...openRows(keys.data, id, sealed) }] as const] : [];
    }),
  );
}
