import { makeList } from "./make-list";

const ROWS = 100_000;
/** One in so many is missing from either list, one has another name. */
const EVERY = 250;

/**
 * Seconds that the worker takes to lay two lists of `rows` people (a hundred thousand) side by side: both files opened,
 * read and compared in the thread, the differences sealed and written. In an incident of its own, in the database at
 * hand. Throws where the counts are not what the lists were made with.
 */
export async function reconcileSeconds(rows = ROWS): Promise<number> {
  const { db } = await import("@/lib/db/client");
  const { anActor, anIncident } = await import("@/lib/testing/factories");
  const { aFileOf } = await import("@/lib/testing/lists");
  const { layDownList } = await import("@/lib/reconciliation/lay-down-list");
  const { compareLists } = await import("@/lib/reconciliation/compare-lists.job");
  const [one, other] = [await anActor(), await anActor()];
  const { id: incidentId } = await anIncident({
    members: [one, other].map(({ userId }) => ({ userId })),
  });
  const lines = (await textOf(rows)).trimEnd().split("\r\n");
  for (const [actor, changed] of [
    [one, lines.filter((_line, at) => at === 0 || at % EVERY !== 1)],
    [other, lines.filter((_line, at) => at === 0 || at % EVERY !== 2).map(renamed)],
  ] as const) {
    const evidenceId = await aFileOf(incidentId, changed.join("\r\n"));
    await layDownList(actor, { incidentId, evidenceId, way: "export", words: null });
  }
  const { id: reconciliationId } = await db.reconciliation.findFirstOrThrow({ where: { incidentId } });
  const began = performance.now();
  await compareLists.run({ reconciliationId });
  const seconds = (performance.now() - began) / 1000;
  const { state, both } = await db.reconciliation.findUniqueOrThrow({ where: { id: reconciliationId } });
  const differences = await db.listDifference.count({ where: { reconciliationId } });
  if (state !== "open" || both + differences !== rows) throw new Error(`Compared ${both} + ${differences}`);
  return seconds;
}

/** Another person under the same address. */
const renamed = (line: string, at: number) =>
  at % EVERY === 3 ? line.replace(/,[^,]+,/, ",山本 太一,") : line;

async function textOf(rows: number): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of makeList(rows)) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}
