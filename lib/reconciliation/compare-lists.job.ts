import "server-only";
import * as z from "zod";
import { systemActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { databaseNow, unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { IntakeError } from "@/lib/intake/intake-error";
import { defineJob } from "@/lib/jobs/define-job";
import { peopleOfDifference } from "./agreed-people";
import { type ComparedLists, compareInThread, ListUnreadable } from "./compare-in-thread";
import { earlierDecisions } from "./earlier-decisions";
import { keptOf, readListFiles } from "./read-files";
import { recordRange } from "./record-range";
import { refuseList } from "./refuse-list";
import { type ToWrite, writeDifferences } from "./write-differences";

type Found = Prisma.ReconciliationGetPayload<{ include: { listA: true; listB: true } }>;

/** Lays two lists side by side. Run again after a crash it begins anew, and ends with the same differences. */
export const compareLists = defineJob({
  name: "reconciliation.compare",
  payload: z.strictObject({ reconciliationId: z.uuid() }),
  async run({ reconciliationId }) {
    const found = await db.reconciliation.findFirst({
      where: { id: reconciliationId, state: "comparing", incident: { purgedAt: null } },
      include: { listA: true, listB: true },
    });
    if (!found) return;
    try {
      const compared = await compareInThread(await readListFiles(found), "differences");
      await keep(found, compared);
    } catch (error) {
      if (!(error instanceof ListUnreadable || error instanceof IntakeError)) throw error;
      await refuseComparison(found, error);
    }
  },
});

async function keep(found: Found, compared: ComparedLists): Promise<void> {
  const { data: key } = await incidentKeys(db, found.incidentId);
  const earlierOf = await earlierDecisions(key, found);
  const differences = compared.differences.map((one): ToWrite => [one, earlierOf(one)]);
  if (!(await writeDifferences(found, differences, { key, now: await databaseNow(db) }))) return;
  const [least, most] = differences.reduce(
    ([low, high], [{ kind }, earlier]) => {
      const [fewest, most] = peopleOfDifference(kind, earlier?.decision ?? null);
      return [low + fewest, high + most];
    },
    [compared.both, compared.both],
  );
  await finish(found, compared, { least, most });
}

type Range = { readonly least: number; readonly most: number };

async function finish(found: Found, { both, rows, people, told, differences }: ComparedLists, range: Range) {
  const { id, incidentId, listAId, listBId } = found;
  await unitOfWork(systemActor, async (work) => {
    // The incident first, as everything that changes one does.
    await work.tx.$queryRaw`SELECT 1 FROM incidents WHERE id = ${incidentId}::uuid FOR NO KEY UPDATE`;
    const { count } = await work.tx.reconciliation.updateMany({
      where: { id, state: "comparing" },
      data: { state: "open", both, ...range, version: { increment: 1 } },
    });
    if (count === 0) return refuse("lists-changed");
    for (const [listId, side] of [
      [listAId, "a"],
      [listBId, "b"],
    ] as const)
      await work.tx.peopleImport.updateMany({
        where: { id: listId, state: { in: ["checking", "checked"] } },
        data: {
          ...{ state: "checked", rows: rows[side], people: people[side], ...keptOf(told[side]) },
          version: { increment: 1 },
        },
      });
    await recordRange(work, { incidentId, ...range });
    const data = { reconciliationId: id, count: differences.length };
    work.record({ type: "lists.compared", incidentId, data });
    return done({});
  });
}

async function refuseComparison(found: Found, error: ListUnreadable | IntakeError): Promise<void> {
  const { id, incidentId, listAId, listBId } = found;
  const problem = error instanceof IntakeError ? error : error.cause;
  await unitOfWork(systemActor, async (work) => {
    const { count } = await work.tx.reconciliation.updateMany({
      where: { id, state: "comparing" },
      data: { state: "refused", problem: problem.code, version: { increment: 1 } },
    });
    if (count === 0) return refuse("lists-changed");
    // Both together are too much: the later one goes, and a shorter one can be laid down.
    const listId = error instanceof ListUnreadable && error.side === "a" ? listAId : listBId;
    await refuseList(work, { listId, incidentId }, problem);
    return done({});
  });
}
