import "server-only";
import * as z from "zod";
import { systemActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { organisationKey } from "@/lib/crypto/keyring";
import { db } from "@/lib/db/client";
import { databaseNow, unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { keepCounts } from "@/lib/disclosures/keep-counts";
import { readEnv } from "@/lib/env";
import { done, refuse } from "@/lib/errors";
import { defineJob } from "@/lib/jobs/define-job";
import { findMatchesLater } from "@/lib/people/find-matches-later";
import { recordPeopleCount } from "@/lib/proposals/record-people-count";
import { endStoppedImport } from "./end-stopped-import";
import { type FoundImport, findImportFor, progressOf } from "./import-task";
import type { ListTask } from "./list-task";
import { ListStopped, runListProcess } from "./run-list-process";

/**
 * Writes the people of a list that was checked, all or none. Run again after a crash it begins anew, or finishes what
 * is written already, and ends with the same people.
 */
export const writeImport = defineJob({
  name: "people-import.write",
  payload: z.strictObject({ importId: z.uuid() }),
  async run({ importId }) {
    const found = await findImportFor("writing", importId);
    if (!found) return;
    const { incidentId, phaseAt } = found.row;
    try {
      // No phase under way: the people are in, and whoever wrote them died before saying so.
      if (phaseAt !== null) await write(found);
      await keepCounts(incidentId);
      await finish(importId, incidentId);
    } catch (error) {
      await endStoppedImport(found, "writing", error);
    }
  },
});

async function write(found: FoundImport): Promise<void> {
  const onProgress = progressOf(found.row.id, "writing");
  // It may have been closed while the import waited for its turn.
  await onProgress(0);
  await runListProcess(await taskOf(found), { onProgress });
}

/** What the process of an import that is written has to know. */
export async function taskOf({ row, keys, source, reading }: FoundImport): Promise<ListTask> {
  const { id: batchId, incidentId, disclosureId, side, skipsBad } = row;
  // A list that lies beside another one is nobody's disclosure, and is never written here.
  if (disclosureId === null || side === null) throw new ListStopped("cancelled");
  const marks = (await organisationKey("person_mark")).bytes;
  const into = {
    incidentId,
    disclosureId,
    side,
    batchId,
    keys: { ...keys, marks },
    now: await databaseNow(db),
  };
  const databaseUrl = readEnv().appDatabaseUrl ?? "";
  return { wants: "write", source, reading, into, skipsBad, databaseUrl };
}

async function finish(importId: string, incidentId: string): Promise<void> {
  await unitOfWork(systemActor, async (work) => {
    // Two counts of one incident follow each other, as commands do.
    await work.tx.$queryRaw`SELECT 1 FROM incidents WHERE id = ${incidentId}::uuid FOR NO KEY UPDATE`;
    const { count } = await work.tx.peopleImport.updateMany({
      where: { id: importId, state: "writing", phaseAt: null },
      data: { state: "written", finishedAt: work.now, version: { increment: 1 } },
    });
    if (count === 0) return refuse("import-changed");
    await nowKnown(work, importId);
    const keys = await incidentKeys(work.tx, incidentId);
    const principals = await recordPeopleCount(work, { incidentId, keys, recordedById: null });
    findMatchesLater(work, incidentId);
    work.enqueue({ name: "people-import.known-before", payload: { importId } });
    work.record({ type: "people-import.written", incidentId, data: { importId, count: principals } });
    return done({});
  });
}

/** Of a disclosure that nobody was known to have received, now somebody is. */
async function nowKnown({ tx }: Work, importId: string): Promise<void> {
  const { disclosureId, side } = await tx.peopleImport.findUniqueOrThrow({ where: { id: importId } });
  if (disclosureId === null || side !== "recipient") return;
  if (!(await tx.party.findFirst({ where: { disclosureId, side }, select: { id: true } }))) return;
  await tx.disclosure.updateMany({
    where: { id: disclosureId, recipientsUnknown: true },
    data: { recipientsUnknown: false, version: { increment: 1 } },
  });
}
