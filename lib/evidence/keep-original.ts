import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { EvidencePurpose } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";
import { sealEvidence } from "./evidence-name";
import type { StoredOriginal } from "./store-original";

/** Where an original belongs. `partOfId` names the locked file that it was taken out of. */
export type Belonging = {
  readonly incident: { readonly id: string; readonly keys: IncidentKeys };
  readonly purpose: EvidencePurpose;
  readonly partOfId?: string;
};

/**
 * Makes a stored original evidence of an incident, inside a unit of work that has locked the incident: its row, the
 * first entry of its chain of custody, and the job that reads it. Answers its id, and where the incident holds the
 * same bytes already the id of those, with `isNew: false` and nothing written.
 */
export async function keepOriginal(
  work: Work,
  actor: Actor,
  { original, incident, purpose, partOfId }: Belonging & { readonly original: StoredOriginal },
): Promise<{ readonly evidenceId: string; readonly isNew: boolean }> {
  const { sha256, storageKey, mediaType } = original;
  const first = await work.tx.evidence.findFirst({
    where: { incidentId: incident.id, sha256, state: { not: "destroyed" } },
    select: { id: true },
  });
  if (first) return { evidenceId: first.id, isNew: false };

  const id = randomUUID();
  const by = { actorId: actor.userId, at: work.now };
  await work.tx.evidence.create({
    data: {
      id,
      incidentId: incident.id,
      state: "sealed",
      storageKey,
      bytes: original.bytes,
      sha256,
      purpose,
      mediaType,
      sealed: sealEvidence(incident.keys.data, id, original),
      partOfId: partOfId ?? null,
      addedById: actor.userId,
      addedAt: work.now,
      custody: { create: { id: randomUUID(), act: "received", sha256, ...by } },
      reading: { create: { requestedAt: work.now } },
    },
  });
  work.record({ type: "evidence.received", incidentId: incident.id, data: { evidenceId: id } });
  work.enqueue({ name: "evidence.read", payload: { evidenceId: id } });
  return { evidenceId: id, isNew: true };
}
