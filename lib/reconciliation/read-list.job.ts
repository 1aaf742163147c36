import "server-only";
import * as z from "zod";
import { systemActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { defineJob } from "@/lib/jobs/define-job";
import { ListUnreadable, type ReadList, readListInThread } from "./compare-in-thread";
import { keptOf, readListFile } from "./read-files";
import { refuseList } from "./refuse-list";

/** Reads a list that waits for another one, so that whoever laid it down hears at once whether it can be read. */
export const readList = defineJob({
  name: "reconciliation.read",
  payload: z.strictObject({ listId: z.uuid() }),
  async run({ listId }) {
    const list = await db.peopleImport.findFirst({
      where: { id: listId, disclosureId: null, state: "checking", incident: { purgedAt: null } },
    });
    if (!list) return;
    const { incidentId } = list;
    try {
      await finish({ listId, incidentId }, await readListInThread(await readListFile("a", list)));
    } catch (error) {
      if (!(error instanceof ListUnreadable)) throw error;
      await unitOfWork(systemActor, async (work) => {
        const isThere = await refuseList(work, { listId, incidentId }, error.cause);
        return isThere ? done({}) : refuse("list-changed");
      });
    }
  },
});

async function finish({ listId, incidentId }: { listId: string; incidentId: string }, read: ReadList) {
  await unitOfWork(systemActor, async (work) => {
    const { count } = await work.tx.peopleImport.updateMany({
      where: { id: listId, state: "checking" },
      data: {
        ...{ state: "checked", phaseAt: null, rows: read.rows, people: read.people, ...keptOf(read) },
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse("list-changed");
    work.record({ type: "list.read", incidentId, data: { listId, rows: read.rows, count: read.people } });
    return done({});
  });
}
