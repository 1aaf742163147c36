import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { systemActor, type UserActor } from "@/lib/auth/actor";
import { done, refuse } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor } from "@/lib/testing/factories";
import { db } from "./client";
import { RequestReused } from "./once";
import { unitOfWork } from "./unit-of-work";

let actor: UserActor;

beforeEach(async () => {
  await emptyDatabase();
  actor = await anActor();
});

const aRequest = (body: unknown = { name: "営業企画" }) => ({
  requestId: randomUUID(),
  command: "group.create",
  body,
});

const submit = (once: ReturnType<typeof aRequest>, by = actor) =>
  unitOfWork(
    by,
    async ({ tx, record }) => {
      const groupId = randomUUID();
      await tx.group.create({ data: { id: groupId, name: groupId } });
      record({ type: "group.created", data: { groupId } });
      return done({ groupId });
    },
    once,
  );

const effects = async () => [await db.group.count(), await db.auditEntry.count()];

describe("a form that is submitted more than once", () => {
  it("has one effect and the same answer, one after the other", async () => {
    const once = aRequest();
    const first = await submit(once);
    expect(await submit(once)).toEqual(first);
    expect(await effects()).toEqual([1, 1]);
  });

  it("has one effect and the same answer, twenty at once", async () => {
    const once = aRequest();
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(once)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await effects()).toEqual([1, 1]);
  });

  it("is taken for new under another request id", async () => {
    await submit(aRequest());
    await submit(aRequest());
    expect(await effects()).toEqual([2, 2]);
  });

  it("is taken for new when someone else sends the same id", async () => {
    const once = aRequest();
    const [one, other] = [await submit(once), await submit(once, await anActor())];
    expect(one).not.toEqual(other);
    expect(await effects()).toEqual([2, 2]);
  });

  it("is refused when it comes back with another body or for another command", async () => {
    const once = aRequest({ name: "営業企画", notes: ["a", "b"] });
    await submit(once);
    for (const changed of [
      { ...once, body: { name: "営業企画", notes: ["b", "a"] } },
      { ...once, body: { name: "営業企画" } },
      { ...once, body: null },
      { ...once, command: "group.rename" },
    ]) {
      await expect(submit(changed)).rejects.toThrow(RequestReused);
    }
    expect(await effects()).toEqual([1, 1]);
  });

  it("is the same whatever the order of its keys", async () => {
    const once = aRequest({ name: "a", version: 1 });
    const first = await submit(once);
    expect(await submit({ ...once, body: { version: 1, name: "a" } })).toEqual(first);
  });

  it("can be sent again after a refusal, which left nothing behind", async () => {
    const once = aRequest();
    const refused = await unitOfWork(actor, async () => refuse("name-taken"), once);
    expect(refused).toEqual({ ok: false, code: "name-taken" });
    expect(await db.submittedRequest.count()).toBe(0);
    expect((await submit(once)).ok).toBe(true);
  });

  it("can be sent again after a failure, which left nothing behind", async () => {
    const once = aRequest();
    const failing = unitOfWork(actor, () => Promise.reject(new Error("no power")), once);
    await expect(failing).rejects.toThrow("no power");
    expect((await submit(once)).ok).toBe(true);
  });

  it("keeps a keyed hash of what was sent, and not what was sent", async () => {
    await submit(aRequest({ name: "秘密の部署" }));
    const [row] = await db.submittedRequest.findMany();
    expect(row?.bodyHash).toHaveLength(32);
    expect(JSON.stringify(row)).not.toContain("秘密");
  });

  it("is not remembered for the system, which submits no forms", async () => {
    const event = { type: "organisation.changed", data: { fields: ["name"] } } as const;
    const run = () =>
      unitOfWork(
        systemActor,
        async ({ record }) => {
          record(event);
          return done(null);
        },
        aRequest(),
      );
    await run();
    expect(await db.submittedRequest.count()).toBe(0);
  });
});
