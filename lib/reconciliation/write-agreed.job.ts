import "server-only";
import * as z from "zod";
import { systemActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { keepCounts } from "@/lib/disclosures/keep-counts";
import { done, refuse } from "@/lib/errors";
import { IntakeError } from "@/lib/intake/intake-error";
import { defineJob } from "@/lib/jobs/define-job";
import { findMatchesLater } from "@/lib/people/find-matches-later";
import { recordPeopleCount } from "@/lib/proposals/record-people-count";
import { compareInThread, ListUnreadable } from "./compare-in-thread";
import { readListFiles } from "./read-files";
import { writeAgreed } from "./write-agreed";

export type Agreed = Prisma.ReconciliationGetPayload<{ include: { listA: true; listB: true } }>;

/**
 * Writes the list that was agreed on as the principals of its disclosure, all or none. Run again after a crash it
 * begins anew, or finishes what is written already, and ends with the same people.
 */
export const writeAgreedList = defineJob({
  name: "reconciliation.write",
  payload: z.strictObject({ reconciliationId: z.uuid() }),
  async run({ reconciliationId }) {
    const found = await db.reconciliation.findFirst({
      where: { id: reconciliationId, state: "agreed", incident: { purgedAt: null } },
      include: { listA: true, listB: true },
    });
    if (!found || found.listB.state === "written") return;
    try {
      if (found.listA.state !== "written") {
        const { everyone } = await compareInThread(await readListFiles(found), "everyone");
        await writeAgreed(found, everyone);
      }
      await keepCounts(found.incidentId);
      await finish(found);
    } catch (error) {
      const problem = error instanceof ListUnreadable ? error.cause : error;
      // It was read when it was compared: what is wrong with it now will not mend by trying again.
      if (!(problem instanceof IntakeError)) throw error;
      await sayProblem(found, problem.code);
    }
  },
});

async function finish({ id, incidentId, listBId }: Agreed): Promise<void> {
  await unitOfWork(systemActor, async (work) => {
    // Two counts of one incident follow each other, as commands do.
    await work.tx.$queryRaw`SELECT 1 FROM incidents WHERE id = ${incidentId}::uuid FOR NO KEY UPDATE`;
    const { count } = await work.tx.peopleImport.updateMany({
      where: { id: listBId, state: "checked" },
      data: { state: "written", finishedAt: work.now, version: { increment: 1 } },
    });
    if (count === 0) return refuse("list-changed");
    const keys = await incidentKeys(work.tx, incidentId);
    const people = await recordPeopleCount(work, { incidentId, keys, recordedById: null });
    findMatchesLater(work, incidentId);
    work.record({
      type: "reconciliation.written",
      incidentId,
      data: { reconciliationId: id, count: people },
    });
    return done({});
  });
}

async function sayProblem({ id, incidentId }: Agreed, problem: string): Promise<void> {
  await unitOfWork(systemActor, async (work) => {
    await work.tx.reconciliation.update({
      where: { id },
      data: { problem, version: { increment: 1 } },
    });
    work.record({ type: "reconciliation.not-written", incidentId, data: { reconciliationId: id, problem } });
    return done({});
  });
}
