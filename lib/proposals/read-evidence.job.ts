import "server-only";
import * as z from "zod";
import { systemActor } from "@/lib/auth/actor";
import { SealBroken } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { readOriginal } from "@/lib/evidence/read-original";
import type { Exposure } from "@/lib/intake/exposure";
import { IntakeError } from "@/lib/intake/intake-error";
import { LIMITS } from "@/lib/intake/limits";
import { readInWorker } from "@/lib/intake/read-in-worker";
import { defineJob } from "@/lib/jobs/define-job";
import { StoredFileMissing } from "@/lib/storage/open-sealed";
import { finishReading } from "./finish-reading";
import { proposalsOf } from "./proposals-of";

/**
 * Reads one file of evidence in a thread of its own and proposes what it tells. Beside a list of those who were
 * meant, the mails of the incident are read anew: only who was not meant is a recipient.
 */
export const readEvidence = defineJob({
  name: "evidence.read",
  payload: z.strictObject({ evidenceId: z.uuid() }),
  async run({ evidenceId }) {
    const evidence = await waitingEvidence(evidenceId);
    if (!evidence) return;
    await db.reading.update({ where: { evidenceId }, data: { state: "reading" } });
    try {
      const exposure = await read(evidence);
      await finish(evidence, exposure);
    } catch (error) {
      // What is gone or was changed in storage will not come back by trying again.
      const isLost = error instanceof SealBroken || error instanceof StoredFileMissing;
      if (!isLost && !(error instanceof IntakeError)) throw error;
      await refuseReading(evidence, isLost ? new IntakeError("unreadable") : error);
    }
  },
});

/** Only what was received whole and is not read yet; a purged incident has nothing to read. */
async function waitingEvidence(evidenceId: string) {
  const row = await db.evidence.findFirst({
    where: {
      id: evidenceId,
      state: "sealed",
      reading: { state: { in: ["waiting", "reading"] } },
      incident: { purgedAt: null },
    },
    select: {
      id: true,
      incidentId: true,
      purpose: true,
      partOfId: true,
      reading: { select: { requestedAt: true } },
    },
  });
  return row?.reading ? { ...row, requestedAt: row.reading.requestedAt } : null;
}

type Waiting = NonNullable<Awaited<ReturnType<typeof waitingEvidence>>>;

async function read({ id, incidentId, purpose }: Waiting): Promise<Exposure> {
  const original = await readOriginal(incidentId, id, LIMITS.bytes);
  const list = purpose === "disclosed" ? await listOfMeant(incidentId) : undefined;
  const { fileName } = original;
  try {
    return await readInWorker(original.bytes, { fileName, ...(list && { beside: list }) });
  } catch (error) {
    // A list that cannot be read says so at itself, and takes nothing from the mail.
    if (!list || !(error instanceof IntakeError)) throw error;
    return readInWorker(original.bytes, { fileName });
  }
}

async function listOfMeant(incidentId: string) {
  const list = await db.evidence.findFirst({
    where: { incidentId, purpose: "intended_list", state: "sealed", reading: { state: "read" } },
    orderBy: [{ addedAt: "desc" }, { id: "desc" }],
  });
  if (!list) return undefined;
  const { fileName, bytes } = await readOriginal(incidentId, list.id, LIMITS.bytes);
  return { is: "intended" as const, fileName, bytes };
}

async function finish(evidence: Waiting, exposure: Exposure): Promise<void> {
  const { id: evidenceId, incidentId, purpose, partOfId } = evidence;
  await unitOfWork(systemActor, async (work) => {
    const { mailDomains } = await work.tx.organisation.findUniqueOrThrow({ where: { id: 1 } });
    const options = { ownDomains: mailDomains, isPart: partOfId !== null };
    const proposals = purpose === "disclosed" ? proposalsOf(exposure, options) : [];
    const isCurrent = await finishReading(work, { ...evidence, evidenceId, exposure, proposals });
    if (!isCurrent) return refuse("asked-again");
    if (purpose === "intended_list") await readMailsAgain(work, incidentId);
    return done({});
  });
}

async function readMailsAgain(work: Work, incidentId: string): Promise<void> {
  const mails = await work.tx.evidence.findMany({
    where: { incidentId, purpose: "disclosed", state: "sealed", reading: { isNot: null } },
    select: { id: true },
  });
  for (const { id } of mails) {
    await work.tx.reading.update({
      where: { evidenceId: id },
      data: { state: "waiting", sealed: null, problem: null, requestedAt: work.now },
    });
    work.enqueue({ name: "evidence.read", payload: { evidenceId: id } });
  }
}

async function refuseReading({ id: evidenceId, incidentId, requestedAt }: Waiting, { code }: IntakeError) {
  await unitOfWork(systemActor, async (work) => {
    const { count } = await work.tx.reading.updateMany({
      where: { evidenceId, requestedAt, state: { in: ["waiting", "reading"] } },
      data: {
        state: "refused",
        problem: code,
        sealed: null,
        readAt: work.now,
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse("asked-again");
    // What an earlier reading proposed of it still stands: somebody may have decided on it.
    work.record({ type: "reading.refused", incidentId, data: { evidenceId, problem: code } });
    return done({});
  });
}
