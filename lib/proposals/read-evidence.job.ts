import "server-only";
import * as z from "zod";
import { systemActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { readOriginal } from "@/lib/evidence/read-original";
import type { Exposure } from "@/lib/intake/exposure";
import { IntakeError } from "@/lib/intake/intake-error";
import { LIMITS } from "@/lib/intake/limits";
import { readInWorker } from "@/lib/intake/read-in-worker";
import { defineJob } from "@/lib/jobs/define-job";
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
    const { incidentId, purpose } = evidence;
    try {
      const exposure = await read(evidence);
      const organisation = await db.organisation.findUniqueOrThrow({ where: { id: 1 } });
      const options = { ownDomains: organisation.mailDomains, isPart: evidence.partOfId !== null };
      const proposals = purpose === "disclosed" ? proposalsOf(exposure, options) : [];
      await unitOfWork(systemActor, async (work) => {
        await finishReading(work, { incidentId, evidenceId, exposure, proposals });
        if (purpose === "intended_list") await readMailsAgain();
        return done({});

        async function readMailsAgain() {
          const mails = await work.tx.evidence.findMany({
            where: {
              incidentId,
              purpose: "disclosed",
              state: "sealed",
              reading: { state: { not: "waiting" } },
            },
            select: { id: true },
          });
          for (const { id } of mails) {
            await work.tx.reading.update({
              where: { evidenceId: id },
              data: { state: "waiting", sealed: null, problem: null, requestedAt: work.now },
            });
            work.enqueue({ name: "evidence.read", payload: { evidenceId: id }, key: `evidence.read:${id}` });
          }
        }
      });
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      await refuseReading(evidence, error);
    }
  },
});

/** Only what was received whole and is not read yet; a purged incident has nothing to read. */
function waitingEvidence(evidenceId: string) {
  return db.evidence.findFirst({
    where: {
      id: evidenceId,
      state: "sealed",
      reading: { state: { in: ["waiting", "reading"] } },
      incident: { purgedAt: null },
    },
    select: { id: true, incidentId: true, purpose: true, partOfId: true },
  });
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

async function refuseReading({ id, incidentId }: Waiting, { code }: IntakeError): Promise<void> {
  await unitOfWork(systemActor, async (work) => {
    await work.tx.reading.update({
      where: { evidenceId: id },
      data: { state: "refused", problem: code, sealed: null, readAt: work.now, version: { increment: 1 } },
    });
    work.record({ type: "reading.refused", incidentId, data: { evidenceId: id, problem: code } });
    return done({});
  });
}
