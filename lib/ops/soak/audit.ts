import fc from "fast-check";
import pg from "pg";
import type { Verdict } from "@/lib/audit/verify";
import { asSuperuser, recordSome } from "@/lib/testing/audit-log";
import { startOwnPostgres } from "@/lib/testing/own-postgres";
import { tamperings } from "./audit-tampering";
import { prepareSoakDatabase } from "./soak-database";

const ENTRIES = 100_000;
const LONGEST_SEALING_S = 10;
const LENGTH = 300;

/**
 * Tampers with a log at random and expects each to be found, then seals 100,000 entries and verifies them. On a
 * server of its own, which gives up durability. Throws what did not hold.
 */
export async function auditSoak({ full, seed }: { full: boolean; seed: number }): Promise<void> {
  const server = await startOwnPostgres();
  try {
    const ownerUrl = await prepareSoakDatabase(server);
    const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
    try {
      await tamper(pool, { count: full ? 1_000 : 100, seed });
      await measure();
    } finally {
      await closeAll(pool);
    }
  } finally {
    await server.stop();
  }
}

async function tamper(pool: pg.Pool, { count, seed }: { count: number; seed: number }): Promise<void> {
  const { anchorPath, readAnchorFile } = await import("@/lib/audit/anchor-file");
  const { sealPending } = await import("@/lib/audit/seal");
  const { verifyChain } = await import("@/lib/audit/verify");
  for (let pass = 0; pass < 10; pass += 1) {
    await recordSome(LENGTH / 10, { perUnit: 3 });
    await sealPending();
  }

  const place = fc.integer({ min: 1, max: LENGTH });
  const cases = fc.tuple(
    fc.constantFrom(...tamperings),
    fc.uniqueArray(place, { minLength: 2, maxLength: 2 }),
    fc.nat({ max: 255 }),
  );
  const anchors = readAnchorFile(anchorPath());
  const missed: string[] = [];
  for (const [{ name, apply, finds }, [one = 1, other = 2], bit] of fc.sample(cases, {
    numRuns: count,
    seed,
  })) {
    const verdict: Verdict = await asSuperuser(pool, async (query) => {
      await apply({ query, length: LENGTH, place: one, other, bit });
      return verifyChain(query, anchors);
    });
    if (!verdict.findings.some(({ kind }) => finds.includes(kind)))
      missed.push(`${name} at ${one}, ${other}`);
  }
  console.log(`${count - missed.length} of ${count} tamperings found`);
  if (missed.length > 0) throw new Error(`Not found:\n${missed.join("\n")}`);
}

async function measure(): Promise<void> {
  const { sealPending } = await import("@/lib/audit/seal");
  const { verifyAudit } = await import("@/lib/audit/verify");
  await recordSome(ENTRIES, { perUnit: 5_000 });

  const [sealed, sealing] = await timed(sealPending);
  console.log(`${sealed} entries sealed in ${sealing.toFixed(1)} s`);
  const [verdict, verifying] = await timed(verifyAudit);
  const rate = Math.round(verdict.seals / verifying);
  console.log(`${verdict.seals} verified in ${verifying.toFixed(1)} s, ${rate} a second`);

  if (sealed !== ENTRIES) throw new Error(`${sealed} of ${ENTRIES} entries were sealed`);
  if (sealing > LONGEST_SEALING_S) throw new Error(`Sealing took longer than ${LONGEST_SEALING_S} s`);
  if (!verdict.isIntact)
    throw new Error(`An untouched log does not hold: ${JSON.stringify(verdict.findings)}`);
}

async function timed<Value>(work: () => Promise<Value>): Promise<[Value, number]> {
  const began = performance.now();
  const value = await work();
  return [value, (performance.now() - began) / 1000];
}

async function closeAll(pool: pg.Pool): Promise<void> {
  const { closeChain } = await import("@/lib/audit/chain-connection");
  const { db } = await import("@/lib/db/client");
  await closeChain();
  await db.$disconnect();
  await pool.end();
}
