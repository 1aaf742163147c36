import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { systemActor } from "@/lib/auth/actor";
import { done, refuse } from "@/lib/errors";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anActor } from "@/lib/testing/factories";
import { db } from "./client";
import { unitOfWork, type Work } from "./unit-of-work";

beforeEach(emptyDatabase);

async function makeGroup({ tx, record, enqueue }: Work, id = randomUUID()) {
  await tx.group.create({ data: { id, name: `group ${id}` } });
  record({ type: "group.created", data: { groupId: id } });
  enqueue({ name: "group.greet", payload: { groupId: id }, key: `greet ${id}` });
  return id;
}

/** What stands in the database now: groups, audit entries, jobs. */
async function written() {
  const jobs = await owner.query<{ count: number }>(
    "SELECT count(*)::int FROM graphile_worker._private_jobs",
  );
  return [await db.group.count(), await db.auditEntry.count(), jobs.rows[0]?.count];
}

describe("a unit of work", () => {
  it("commits rows, entries and jobs together", async () => {
    const result = await unitOfWork(systemActor, async (work) => done(await makeGroup(work)));
    expect(result).toEqual({ ok: true, value: expect.any(String) });
    expect(await written()).toEqual([1, 1, 1]);
  });

  it("shows nothing of itself before it is whole", async () => {
    await unitOfWork(systemActor, async (work) => {
      await makeGroup(work);
      expect(await written()).toEqual([0, 0, 0]);
      return done(null);
    });
  });

  it("writes who it was, in the order of what was recorded, at one time", async () => {
    const actor = await anActor();
    let now: Date | undefined;
    await unitOfWork(actor, async (work) => {
      now = work.now;
      work.record({ type: "user.disabled", data: { userId: actor.userId } });
      work.record({ type: "user.enabled", data: { userId: actor.userId } });
      return done(null);
    });
    const entries = await db.auditEntry.findMany({ orderBy: { ordinal: "asc" } });
    const common = { at: now, actorKind: "user", actorId: actor.userId };
    expect(entries).toMatchObject([
      { ...common, ordinal: 0, type: "user.disabled" },
      { ...common, ordinal: 1, type: "user.enabled" },
    ]);
  });

  it("goes by the clock of the database, to the millisecond", async () => {
    const now = await unitOfWork(systemActor, async (work) => {
      await makeGroup(work);
      const [row] = await work.tx.$queryRaw<[{ now: Date }]>`SELECT now()::timestamptz(3) AS now`;
      return done([work.now, row.now]);
    });
    expect(now.ok && now.value[0]).toEqual(now.ok && now.value[1]);
  });

  it("writes nothing when it is refused, and returns the refusal", async () => {
    const result = await unitOfWork(systemActor, async (work) => {
      await makeGroup(work);
      return refuse("group-taken");
    });
    expect(result).toEqual({ ok: false, code: "group-taken" });
    expect(await written()).toEqual([0, 0, 0]);
  });

  it("writes nothing when it throws", async () => {
    const thrown = unitOfWork(systemActor, async (work) => {
      await makeGroup(work);
      throw new Error("in the middle");
    });
    await expect(thrown).rejects.toThrow("in the middle");
    expect(await written()).toEqual([0, 0, 0]);
  });

  it("writes nothing when a statement in the middle fails", async () => {
    const id = randomUUID();
    const failing = unitOfWork(systemActor, async (work) => {
      await makeGroup(work, id);
      await makeGroup(work, id);
      return done(null);
    });
    await expect(failing).rejects.toThrow();
    expect(await written()).toEqual([0, 0, 0]);
  });

  it("writes nothing when a job cannot be enqueued", async () => {
    const failing = unitOfWork(systemActor, async (work) => {
      await makeGroup(work);
      work.enqueue({ name: "x".repeat(200), payload: {} });
      return done(null);
    });
    await expect(failing).rejects.toThrow();
    expect(await written()).toEqual([0, 0, 0]);
  });

  it("throws when it records nothing, and writes nothing", async () => {
    const silent = unitOfWork(systemActor, async ({ tx }) => {
      await tx.group.create({ data: { id: randomUUID(), name: "silent" } });
      return done(null);
    });
    await expect(silent).rejects.toThrow("must record what it changed");
    expect(await written()).toEqual([0, 0, 0]);
  });

  it("is carried out again when another one was in its way", async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await unitOfWork(systemActor, async (work) => {
      await makeGroup(work, one);
      await makeGroup(work, other);
      return done(null);
    });
    // Each holds what the other wants next: Postgres undoes one of them.
    const bothIn = meeting(2);
    const rename = (first: string, second: string) =>
      unitOfWork(systemActor, async ({ tx, record }) => {
        await tx.group.update({ where: { id: first }, data: { version: { increment: 1 } } });
        await bothIn();
        await tx.group.update({ where: { id: second }, data: { version: { increment: 1 } } });
        record({ type: "group.changed", data: { groupId: first, fields: ["name"] } });
        return done(null);
      });
    expect(await Promise.all([rename(one, other), rename(other, one)])).toEqual([done(null), done(null)]);
    const groups = await db.group.findMany();
    expect(groups.map(({ version }) => version)).toEqual([2, 2]);
    expect(await db.auditEntry.count({ where: { type: "group.changed" } })).toBe(2);
  });
});

/** Lets nobody through before so many have come; whoever comes later passes. */
function meeting(size: number): () => Promise<void> {
  let arrived = 0;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    arrived += 1;
    if (arrived >= size) open();
    return opened;
  };
}
