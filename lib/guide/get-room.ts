import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { listDisclosures } from "@/lib/disclosures/queries";
import { listTimeline } from "@/lib/timeline/list-timeline";
import { clocksOf } from "./clocks";
import { pulseOf } from "./pulse";
import { getGuide } from "./queries";
import { visitIncident } from "./visit-incident";

const LINES = 6;

/** Everything that the room draws; null where the content of the incident is not the actor's to see. */
export async function getRoom(actor: UserActor, incidentId: string) {
  const view = await getGuide(actor, incidentId);
  if (!view) return null;
  const { incident, now, law } = view;
  const [disclosures, timeline, seenAt] = await Promise.all([
    listDisclosures(actor, incidentId),
    listTimeline(actor, incidentId, { limit: LINES }),
    visitIncident(actor, incidentId, now),
  ]);
  const pulse = pulseOf(incidentId, incident.entries);
  return { ...view, disclosures, timeline, seenAt, pulse, clocks: clocksOf(law, incident) };
}

export type Room = NonNullable<Awaited<ReturnType<typeof getRoom>>>;
