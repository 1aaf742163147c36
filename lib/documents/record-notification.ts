import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { appendRecord, type HandRecord } from "@/lib/records/append-record";
import type { NotificationWay, Notified } from "@/lib/records/outcomes";

export type NotificationInput = HandRecord & {
  readonly way: NotificationWay;
  readonly notified: Notified;
  readonly count: number;
  /** When waiting is looked at again. */
  readonly reviewAt: Date | null;
};

/**
 * Records that principals, or the company whose secret it is, were told, by what way, or that telling them waits. Waiting and a substitute measure need
 * their reason, waiting a day on which it is looked at again. Refuses `note-needed`, `review-needed` and whatever
 * `appendRecord` does.
 */
export async function recordNotification(
  actor: Actor,
  input: NotificationInput,
  submission: Submission = {},
) {
  assertCan(actor, "incident.run");
  const { way, notified, count, reviewAt, note } = input;
  const outcome = notified === "partner" ? `${way}.partner` : way;
  return unitOfWork(
    actor,
    async (work) => {
      const incident = await findOpenIncident(work.tx, actor, input.incidentId);
      if ((way === "deferred" || way === "substitute") && !note) return refuse("note-needed");
      if (way === "deferred" && !reviewAt) return refuse("review-needed");
      const dueAt = way === "deferred" ? reviewAt : null;
      return appendRecord(work, actor, {
        incident,
        given: input,
        entry: { kind: "notification", outcome, count, dueAt },
      });
    },
    onceFor("notification.record", input, submission),
  );
}
