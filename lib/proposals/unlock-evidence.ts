import "server-only";
import * as z from "zod";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { RequestReused } from "@/lib/db/once";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden, NotFound, refuse } from "@/lib/errors";
import { keepOriginal } from "@/lib/evidence/keep-original";
import { readOriginal } from "@/lib/evidence/read-original";
import { dropOriginal, type StoredOriginal, storeOriginal } from "@/lib/evidence/store-original";
import { id } from "@/lib/forms/fields";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { visibleTo } from "@/lib/incidents/policy";
import { type ExtractedFile, extractLockedInWorker } from "@/lib/intake/extract-in-worker";
import { IntakeError } from "@/lib/intake/intake-error";
import { LIMITS } from "@/lib/intake/limits";

/** Longer than any password that a zip takes in practice. */
const LONGEST = 256;

export const unlockInput = z.strictObject({
  incidentId: id(),
  evidenceId: id(),
  password: z.string().min(1).max(LONGEST),
});
export type UnlockInput = z.output<typeof unlockInput>;

/**
 * Opens what is locked in a file with a password that is kept nowhere, here and now: each file in it becomes evidence
 * of its own, with its own reading. Refuses `wrong-password`, `nothing-locked`, `cannot-read`, `no-room`.
 */
export async function unlockEvidence(actor: Actor, input: UnlockInput, submission: Submission = {}) {
  const { incidentId, evidenceId, password } = input;
  await assertMayUnlock(actor, input);
  const extracted = await extract(incidentId, evidenceId, password);
  if ("code" in extracted) return extracted;

  const stored: StoredOriginal[] = [];
  const kept = new Set<StoredOriginal>();
  try {
    for (const { name, bytes } of extracted.files) {
      const original = await storeOriginal({ name, content: pieces(bytes) });
      if (original.ok) stored.push(original.value);
      else if (original.code === "no-room") return refuse("no-room");
    }
    return await unitOfWork(
      actor,
      async (work) => {
        await findOpenIncident(work.tx, actor, incidentId);
        const incident = { id: incidentId, keys: await incidentKeys(work.tx, incidentId) };
        kept.clear();
        for (const original of stored) {
          const belonging = { original, incident, purpose: "disclosed" as const, partOfId: evidenceId };
          if ((await keepOriginal(work, actor, belonging)).isNew) kept.add(original);
        }
        if (kept.size === 0) return refuse("nothing-locked");
        work.record({ type: "evidence.unlocked", incidentId, data: { evidenceId, count: kept.size } });
        return done({ incidentId });
      },
      // The password is no part of what is booked: not even a hash of it stays.
      onceFor("evidence.unlock", { incidentId, evidenceId }, submission),
    );
  } catch (error) {
    // Whatever else it is, rows that name the files may have been committed: tidyEvidence looks later.
    if (!UNDONE.some((kind) => error instanceof kind)) for (const original of stored) kept.add(original);
    throw error;
  } finally {
    for (const original of stored) if (!kept.has(original)) await dropOriginal(original);
  }
}

const UNDONE = [Forbidden, NotFound, RequestReused];

/** Before anything is opened for whoever asks; the unit of work looks again. */
async function assertMayUnlock(actor: Actor, { incidentId, evidenceId }: UnlockInput): Promise<void> {
  assertCan(actor, "incident.run");
  const row = await db.evidence.findFirst({
    where: {
      AND: [
        { incident: { AND: [visibleTo(actor, "content"), { status: { notIn: ["closed", "withdrawn"] } }] } },
        { id: evidenceId, incidentId, state: "sealed", purpose: "disclosed" },
      ],
    },
    select: { id: true },
  });
  if (!row) throw new NotFound("Evidence");
}

async function extract(incidentId: string, evidenceId: string, password: string) {
  try {
    const { fileName, bytes } = await readOriginal(incidentId, evidenceId, LIMITS.bytes);
    return { files: await extractLockedInWorker(bytes, { fileName, password, handOver: true }) };
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    if (error.code === "wrong-password") return refuse("wrong-password");
    return refuse(error.code === "encrypted" ? "nothing-locked" : "cannot-read");
  }
}

async function* pieces(bytes: ExtractedFile["bytes"]) {
  yield bytes;
}
