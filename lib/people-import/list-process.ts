import type { Client } from "pg";
import { IntakeError } from "@/lib/intake/intake-error";
import { openSealed } from "@/lib/storage/open-sealed";
import { checkList } from "./check-list";
import { rebuilt } from "./list-pipe";
import type { ListSaid, ListTask } from "./list-task";
import { type ListCounts, writeList } from "./write-list";

/** Thrown inside the transaction, so that nothing of it stays. */
class Stopped extends Error {
  constructor(readonly because: "bad-rows" | "cancelled") {
    super(because);
  }
}

/** One list, then the process ends. It ends too when whoever asked is gone. */
process.once("message", (sent) => {
  carryOut(rebuilt(sent as ListTask)).then(tell, (error: unknown) => tell(problemOf(error)));
});
process.once("disconnect", () => process.exit(1));

async function carryOut(task: ListTask): Promise<ListSaid> {
  const { source, reading, tellEveryMs } = task;
  const list = { content: openSealed(source.storageKey, source.key), reading };
  if (task.wants === "check") {
    return { finished: await checkList(list, { report: task.report, onProgress: progress(tellEveryMs) }) };
  }
  const { into, databaseUrl, skipsBad } = task;
  const onWritten = async (client: Client, counts: ListCounts) => {
    if (counts.badRows > 0 && !skipsBad) throw new Stopped("bad-rows");
    // Whoever closes the incident waits, or has closed it: nobody comes into one that is over.
    await client.query("SELECT 1 FROM incidents WHERE id = $1 FOR SHARE", [into.incidentId]);
    // In the transaction of the people: whoever looks later knows by this that they are all in.
    const { rowCount } = await client.query(
      `UPDATE people_imports SET rows = $2, bad_rows = $3, people = $4, done = total, phase_at = NULL,
         version = version + 1
       WHERE id = $1 AND state = 'writing' AND NOT EXISTS (
         SELECT FROM incidents WHERE id = $5 AND status IN ('closed', 'withdrawn')
       )`,
      [into.batchId, counts.rows, counts.badRows, counts.people, into.incidentId],
    );
    if (rowCount === 0) throw new Stopped("cancelled");
    // They are counted when they are seen first: no page has to.
    await client.query("SELECT keep_counts($1)", [into.incidentId]);
  };
  const counts = await writeList(
    into,
    { ...list, databaseUrl },
    { onProgress: progress(tellEveryMs), onWritten },
  );
  return { finished: { ...counts, kinds: [] } };
}

function progress(tellEveryMs = 500) {
  let toldAt = 0;
  return async (done: number) => {
    const now = performance.now();
    if (now - toldAt < tellEveryMs) return;
    toldAt = now;
    process.send?.({ done });
    // Messages are sent, and the end of the one who asked is heard, between two turns.
    await new Promise((settle) => setImmediate(settle));
  };
}

const problemOf = (error: unknown): ListSaid => {
  if (error instanceof Stopped) return { stopped: error.because };
  if (error instanceof IntakeError) return { failed: { code: error.code, place: error.place } };
  // Its words may come out of the file or out of a row.
  console.error(`people import: ${error instanceof Error ? error.name : "unknown"}`);
  process.exit(1);
};

const tell = (said: ListSaid) => process.send?.(said, () => process.disconnect());
