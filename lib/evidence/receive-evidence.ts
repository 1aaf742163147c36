import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { EvidencePurpose } from "@/lib/db/generated/enums";
import { RequestReused } from "@/lib/db/once";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, Forbidden, NotFound, type Result, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { openIncident } from "@/lib/incidents/open-incident";
import { visibleTo } from "@/lib/incidents/policy";
import { keepOriginal } from "./keep-original";
import { dropOriginal, type SentFile, type StoredOriginal, storeOriginal } from "./store-original";

/** Where a file goes: into an incident, or into a new one that is opened for it. */
export type Destination = {
  readonly incidentId: string | null;
  readonly purpose: EvidencePurpose;
  /** The incident that the same submission opened for an earlier file. */
  readonly openedId?: string | null;
};

export type ReceivedFile = { readonly incidentId: string; readonly evidenceId: string };

/** `here` is the file that has the same content. */
export type NotReceived = {
  readonly ok: false;
  readonly code: "empty" | "file-too-large" | "no-room" | "already-here";
  readonly here?: ReceivedFile;
};

/**
 * Takes one file: sealed on the disk while it comes in, then evidence in one unit of work, with the incident that is
 * opened for it where there is none. Until then nothing names it, so that a file that breaks off leaves neither row
 * nor incident. Who may not is told before the first byte is stored. Throws whatever the source throws.
 */
export async function receiveEvidence(
  actor: Actor,
  file: SentFile,
  { requestId, ...destination }: Destination & Submission,
): Promise<Result<ReceivedFile> | NotReceived> {
  await assertMayReceive(actor, destination.openedId ?? destination.incidentId);
  const stored = await storeOriginal(file);
  if (!stored.ok) return stored;

  const kept: { here?: ReceivedFile; isNew?: boolean } = {};
  try {
    const result = await unitOfWork(
      actor,
      async (work) => {
        const incident = await findOrOpen(work, actor, destination);
        const original = stored.value;
        const { evidenceId, isNew } = await keepOriginal(work, actor, {
          original,
          incident,
          purpose: destination.purpose,
        });
        const received = { incidentId: incident.id, evidenceId };
        kept.isNew = isNew;
        if (isNew) return done(received);
        kept.here = received;
        return refuse("already-here");
      },
      onceFor("evidence.receive", bookedAs(stored.value, destination), { requestId }),
    );
    // Booked before: what was stored now is a second copy.
    if (!result.ok || !kept.isNew) await dropOriginal(stored.value);
    return result.ok ? result : { ...result, ...(kept.here && { here: kept.here }) };
  } catch (error) {
    // Whatever else it is, a row that names the file may have been committed: tidyEvidence looks later.
    if (UNDONE.some((kind) => error instanceof kind)) await dropOriginal(stored.value);
    throw error;
  }
}

const UNDONE = [Forbidden, NotFound, RequestReused];

/** The unit of work decides; this tells early, and waits for nobody's lock. */
async function assertMayReceive(actor: Actor, incidentId: string | null): Promise<void> {
  assertCan(actor, incidentId === null ? "incident.open" : "incident.run");
  if (incidentId === null) return;
  const isSeen = await db.incident.count({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }] },
  });
  if (isSeen === 0) throw new NotFound("Incident");
}

async function findOrOpen(work: Work, actor: Actor, { incidentId, openedId }: Destination) {
  const known = openedId ?? incidentId;
  if (known === null) return openIncident(work, actor, { title: "file", door: "file" });
  await findOpenIncident(work.tx, actor, known);
  return { id: known, keys: await incidentKeys(work.tx, known) };
}

const bookedAs = ({ name, sha256 }: StoredOriginal, { incidentId, purpose }: Destination) => ({
  incidentId,
  purpose,
  name,
  sha256: sha256.toString("hex"),
});
