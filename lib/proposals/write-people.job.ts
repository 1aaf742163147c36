import "server-only";
import * as z from "zod";
import { systemActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { databaseNow, unitOfWork } from "@/lib/db/unit-of-work";
import { countParties } from "@/lib/disclosures/counts";
import { keepCounts } from "@/lib/disclosures/keep-counts";
import { done } from "@/lib/errors";
import { readOriginal } from "@/lib/evidence/read-original";
import { IntakeError } from "@/lib/intake/intake-error";
import { LIMITS } from "@/lib/intake/limits";
import { readPeopleInWorker } from "@/lib/intake/read-people";
import { defineJob } from "@/lib/jobs/define-job";
import { findMatchesLater } from "@/lib/people/find-matches-later";
import { writePrincipals } from "@/lib/people/write-people";
import { recordPeopleCount } from "./record-people-count";

/**
 * Writes the people of a file as the principals of its disclosure, all or none. Run again after a crash it begins
 * anew, and ends with the same people.
 */
export const writePeople = defineJob({
  name: "people.write",
  payload: z.strictObject({ proposalId: z.uuid() }),
  async run({ proposalId }) {
    const proposal = await db.proposal.findFirst({
      where: {
        id: proposalId,
        kind: "people",
        state: { in: ["taking", "corrected"] },
        incident: { purgedAt: null },
      },
      include: { evidence: { select: { partOfId: true } } },
    });
    if (!proposal) return;
    const { incidentId, evidenceId, evidence } = proposal;
    const disclosure = await db.disclosure.findUnique({
      where: { evidenceId: evidence.partOfId ?? evidenceId },
      select: { id: true },
    });
    if (!disclosure) return;

    const { fileName, bytes } = await readOriginal(incidentId, evidenceId, LIMITS.bytes);
    const keys = await incidentKeys(db, incidentId);
    const into = {
      incidentId,
      disclosureId: disclosure.id,
      batchId: proposalId,
      keys,
      now: await databaseNow(db),
    };
    try {
      await writePrincipals(into, (write) => {
        let written = 0;
        return readPeopleInWorker(bytes, { fileName, handOver: true }, async (batch) => {
          await write(batch);
          written = Math.min(proposal.total, written + batch.length);
          await db.proposal.updateMany({ where: { id: proposalId }, data: { done: written } });
        });
      });
    } catch (error) {
      // Trying again would end the same way: the file is too much for the limits of the second reading.
      if (error instanceof IntakeError) return putBack({ proposalId, incidentId, problem: error.code });
      throw error;
    }
    await keepCounts(incidentId);
    await finish({ proposalId, incidentId, disclosureId: disclosure.id });
  },
});

type Written = { proposalId: string; incidentId: string; disclosureId: string };

async function finish({ proposalId, incidentId, disclosureId }: Written): Promise<void> {
  await unitOfWork(systemActor, async (work) => {
    // Two counts of one incident follow each other, as commands do.
    await work.tx.$queryRaw`SELECT 1 FROM incidents WHERE id = ${incidentId}::uuid FOR NO KEY UPDATE`;
    const keys = await incidentKeys(work.tx, incidentId);
    const { count } = await work.tx.proposal.updateMany({
      where: { id: proposalId, state: "taking" },
      data: { state: "taken", version: { increment: 1 } },
    });
    // Where a person has put another number in its place, that is the fact.
    const people =
      count > 0
        ? await recordPeopleCount(work, { incidentId, keys, recordedById: null })
        : (await countParties(work.tx, incidentId)).principals;
    findMatchesLater(work, incidentId);
    work.record({ type: "people.written", incidentId, data: { disclosureId, count: people } });
    return done({});
  });
}

async function putBack({ problem, ...of }: { proposalId: string; incidentId: string; problem: string }) {
  const { proposalId, incidentId } = of;
  await unitOfWork(systemActor, async (work) => {
    await work.tx.proposal.updateMany({
      where: { id: proposalId, state: "taking" },
      data: { state: "open", done: 0, version: { increment: 1 } },
    });
    work.record({ type: "people.not-written", incidentId, data: { proposalId, problem } });
    return done({});
  });
}
