import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { appendRecord, type HandRecord } from "@/lib/records/append-record";

export type SharingInput = HandRecord & {
  /** To which departments. */
  readonly place: string;
  /** How many people were told; null is not counted. */
  readonly count: number | null;
};

/** Records that colleagues were told what happened. Refuses whatever `appendRecord` does. */
export async function recordSharing(actor: Actor, input: SharingInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  return unitOfWork(
    actor,
    async (work) => {
      const incident = await findOpenIncident(work.tx, actor, input.incidentId);
      const { place, count } = input;
      return appendRecord(work, actor, {
        incident,
        given: input,
        entry: { kind: "sharing", outcome: "shared", count, words: { place } },
      });
    },
    onceFor("sharing.record", input, submission),
  );
}
