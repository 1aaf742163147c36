import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { appendRecord, type HandRecord } from "@/lib/records/append-record";
import type { PublicationOutcome } from "@/lib/records/outcomes";

export type PublicationInput = HandRecord & {
  readonly outcome: PublicationOutcome;
  /** On which page or by which press release. */
  readonly place: string | null;
};

/**
 * Records that a notice was published and where, or that it was decided not to publish and why. Refuses
 * `place-needed`, `note-needed` and whatever `appendRecord` does.
 */
export async function recordPublication(actor: Actor, input: PublicationInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { outcome, place, note } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const incident = await findOpenIncident(work.tx, actor, input.incidentId);
      if (outcome === "published" && !place) return refuse("place-needed");
      if (outcome === "not_published" && !note) return refuse("note-needed");
      return appendRecord(work, actor, {
        incident,
        given: input,
        entry: {
          kind: "publication",
          outcome,
          ...(outcome === "published" && place && { words: { place } }),
        },
      });
    },
    onceFor("publication.record", input, submission),
  );
}
