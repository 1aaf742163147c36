import { existsSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { systemActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { asSuperuser, ownDataFolder, recordSome } from "@/lib/testing/audit-log";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anchorPath } from "./anchor-file";
import { recordEvents } from "./record-events";
import { sealPending } from "./seal";
import { startSealer } from "./start-sealer";
import { verifyAudit } from "./verify";

beforeEach(async () => {
  await emptyDatabase();
  return ownDataFolder();
});

const record = (now: Date, types = ["organisation.created"] as const) =>
  db.$transaction((tx) =>
    recordEvents(
      tx,
      systemActor,
      types.map((type) => ({ type, data: { demo: false } })),
      now,
    ),
  );

async function chain() {
  const { rows } = await owner.query<{ seq: string; at: Date; ordinal: number }>(
    "SELECT s.seq, e.at, e.ordinal FROM audit_seals s JOIN audit_entries e ON e.id = s.entry_id ORDER BY s.seq",
  );
  return rows.map(({ seq, at, ordinal }) => ({ seq: Number(seq), at: at.getTime(), ordinal }));
}

describe("sealing", () => {
  it("follows the time, then the order within a unit", async () => {
    const now = Date.now();
    await record(new Date(now - 1_000));
    await recordSome(3);
    await record(new Date(now - 2_000));

    expect(await sealPending()).toBe(5);
    const sealed = await chain();
    expect(sealed.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(sealed).toEqual(sealed.toSorted((a, b) => a.at - b.at || a.ordinal - b.ordinal));
    expect(sealed.slice(2).map(({ ordinal }) => ordinal)).toEqual([0, 1, 2]);
  });

  it("does nothing where nothing waits", async () => {
    await recordSome(1);
    expect([await sealPending(), await sealPending()]).toEqual([1, 0]);
  });

  it("takes an entry that commits late behind those that are sealed already", async () => {
    const lateTime = new Date(Date.now() - 5_000);
    await recordSome(2);
    await sealPending();
    await record(lateTime);

    expect(await sealPending({ lookBack: "ten-minutes" })).toBe(1);
    expect((await chain()).at(-1)).toMatchObject({ seq: 3, at: lateTime.getTime() });
    expect(await verifyAudit()).toMatchObject({ isIntact: true });
  });

  it("finds an entry of any age when it looks back over everything", async () => {
    await record(new Date("2020-02-29T15:00:00+09:00"));
    expect(await sealPending({ lookBack: "ten-minutes" })).toBe(0);
    expect(await sealPending()).toBe(1);
  });

  it("seals more than one batch", async () => {
    await recordSome(5_001, { perUnit: 2_000 });
    expect(await sealPending()).toBe(5_001);
    expect(await verifyAudit()).toMatchObject({ isIntact: true, seals: 5_001 });
  });

  it("keeps one chain when two sealers work at once", async () => {
    await recordSome(300, { perUnit: 30 });
    const [one, other] = await Promise.all([sealPending(), sealPending()]);
    expect(one + other).toBe(300);
    expect(await verifyAudit()).toMatchObject({ isIntact: true, seals: 300 });
  });

  it("keeps one chain while entries are written and two sealers work", async () => {
    const writing = Promise.all(Array.from({ length: 4 }, () => recordSome(40, { perUnit: 2 })));
    const counts: number[] = [];
    for (let pass = 0; pass < 10; pass += 1) {
      const [one, other] = await Promise.all([sealPending(), sealPending({ lookBack: "ten-minutes" })]);
      counts.push(one + other);
    }
    await writing;
    counts.push(await sealPending());
    expect(counts.reduce((sum, count) => sum + count)).toBe(160);
    expect(await verifyAudit()).toMatchObject({ isIntact: true, seals: 160 });
  });

  it("goes on over entries that nobody could have written", async () => {
    await recordSome(2);
    await asSuperuser(
      owner,
      async (query) => {
        await query("UPDATE audit_entries SET at = 'infinity' WHERE ordinal = 0");
        await query(`UPDATE audit_entries SET data = '{"n": 1e400}' WHERE ordinal = 1`);
      },
      { keep: true },
    );
    expect(await sealPending()).toBe(2);
    expect((await verifyAudit()).findings).toMatchObject([{ kind: "entry-inserted", count: 2 }]);
  });
});

describe("the sealer in the background", () => {
  it("seals what was recorded, and what comes in until it is stopped", async () => {
    await recordSome(3);
    const sealer = startSealer();
    await vi.waitFor(async () => expect(await chain()).toHaveLength(3), { timeout: 10_000 });
    expect(existsSync(anchorPath())).toBe(true);
    await recordSome(2);
    await sealer.stop();
    expect(await chain()).toHaveLength(5);
  });

  it("outlives its connections", async () => {
    const sealer = startSealer();
    await recordSome(1);
    await vi.waitFor(async () => expect(await chain()).toHaveLength(1), { timeout: 10_000 });
    await owner.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'sokuho audit' AND datname = current_database()",
    );
    await recordSome(1);
    await vi.waitFor(async () => expect(await chain()).toHaveLength(2), { timeout: 10_000 });
    await sealer.stop();
    expect(await verifyAudit()).toMatchObject({ isIntact: true });
  });
});
