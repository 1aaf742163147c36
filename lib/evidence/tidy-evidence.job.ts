import "server-only";
import * as z from "zod";
import { db } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/unit-of-work";
import { defineJob } from "@/lib/jobs/define-job";
import { listStored, removeSealed, type StoredFile } from "@/lib/storage/stored-files";

const DAY_MS = 24 * 60 * 60 * 1000;
const COMING_IN_MS = DAY_MS;
/** A month, so that a database that was put back for a while does not cost the files of the one it replaced. */
const NAMELESS_MS = 30 * DAY_MS;

/**
 * Drops what a process that died while a file came in has left: parts of a day ago, and whole files that no row has
 * named for a month. Their keys went with the process, so nobody could open them. The report of an import is kept as
 * long as the import names it, as the file is that it is about.
 */
export const tidyEvidence = defineJob({
  name: "evidence.tidy",
  payload: z.unknown(),
  async run() {
    const now = await databaseNow(db);
    for await (const stored of listStored()) {
      if (await isLeftOver(stored, now)) await removeSealed(stored.storageKey);
    }
  },
});

async function isLeftOver({ storageKey, isPart, changedAt }: StoredFile, now: Date): Promise<boolean> {
  const age = now.getTime() - changedAt.getTime();
  if (age < (isPart ? COMING_IN_MS : NAMELESS_MS)) return false;
  const [evidence, reports] = await Promise.all([
    db.evidence.count({ where: { storageKey, state: { not: "destroyed" } } }),
    db.peopleImport.count({ where: { reportKey: storageKey } }),
  ]);
  return evidence + reports === 0;
}
