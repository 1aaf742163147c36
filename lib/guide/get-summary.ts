import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/incidents/policy";
import { clocksOf } from "./clocks";
import { viewsOf } from "./queries";

/**
 * What the law says of an incident now and its clocks, for whoever sees its numbers alone: no names and no texts. Null
 * where not even these are the actor's to see.
 */
export async function getSummary(actor: UserActor, incidentId: string) {
  const found = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "summary"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true },
  });
  const [view] = found ? await viewsOf(actor, [found.id]) : [];
  if (!view) return null;
  const { incident, law, decided, now } = view;
  return { law, now, clocks: clocksOf(law, { ...incident, decided }) };
}
