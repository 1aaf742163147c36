import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { type RecipientView, viewRecipient } from "@/lib/disclosures/queries";
import { readTimeline } from "@/lib/timeline/list-timeline";
import { clocksOf } from "./clocks";
import { pulseOf } from "./pulse";
import { getGuide } from "./queries";
import { NAMED_RECIPIENTS } from "./read-guide-rows";

const LINES = 8;

/** Everything that the room draws; null where the content of the incident is not the actor's to see. */
export async function getRoom(actor: UserActor, incidentId: string) {
  const view = await getGuide(actor, incidentId, { forRoom: true });
  const beside = view?.incident.room;
  if (!view || !beside) return null;
  const { incident, law } = view;
  let asked: ReturnType<typeof incidentKeys> | undefined;
  const keysOf = () => {
    asked ??= incidentKeys(db, incidentId);
    return asked;
  };
  const isNamed = incident.people.recipients <= NAMED_RECIPIENTS;
  const [timeline, recipients] = await Promise.all([
    readTimeline(incidentId, keysOf, { limit: LINES }),
    isNamed && beside.recipients.length > 0
      ? keysOf().then((keys) => beside.recipients.map((row) => viewRecipient(keys, row)))
      : ([] satisfies RecipientView[]),
  ]);
  return {
    ...view,
    timeline,
    recipients,
    accesses: beside.accesses,
    evidence: beside.evidence,
    seenAt: beside.seenAt,
    pulse: pulseOf(incidentId, incident.entries),
    clocks: clocksOf(law, { ...incident, decided: view.decided }),
  };
}

export type Room = NonNullable<Awaited<ReturnType<typeof getRoom>>>;
