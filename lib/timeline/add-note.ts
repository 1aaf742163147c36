import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { seal, unsealText } from "@/lib/crypto/sealing";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";

export type NoteInput = {
  readonly incidentId: string;
  /** When what it tells happened; null is now. It may lie before the event: what led to it is told too. */
  readonly at: Date | null;
  readonly text: string;
};

const placeOf = (row: string) => ({ table: "timeline_notes", column: "sealed", row });

/** Adds something to the timeline in one's own words. Refuses `in-the-future`. */
export async function addNote(actor: Actor, input: NoteInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { incidentId, text } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx, now } = work;
      await findOpenIncident(tx, actor, incidentId);
      const at = input.at ?? now;
      if (at > now) return refuse("in-the-future");
      const id = randomUUID();
      const keys = await incidentKeys(tx, incidentId);
      const sealed = seal(keys.data, placeOf(id), text);
      await tx.timelineNote.create({
        data: { id, incidentId, at, sealed, recordedById: actor.userId, recordedAt: now },
      });
      work.record({ type: "note.added", incidentId, data: { noteId: id } });
      return done({ noteId: id });
    },
    onceFor("note.add", input, submission),
  );
}

/** Opens a note; throws `SealBroken`. */
export function openTimelineNote(
  key: Parameters<typeof unsealText>[0],
  row: { readonly id: string; readonly sealed: Uint8Array },
): string {
  return unsealText(key, placeOf(row.id), row.sealed);
}
