import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { listLooks } from "@/lib/people/list-looks";
import { revealPerson } from "@/lib/people/reveal-person";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident } from "@/lib/testing/factories";
import { numbered, principalsOf } from "@/lib/testing/people";
import { aReconciling, differencesOf } from "@/lib/testing/reconciling";
import { recorded } from "@/lib/testing/recorded";
import { revealDifference } from "./reveal-difference";
import { showDifferences } from "./shown-differences";

let of: Awaited<ReturnType<typeof aReconciling>>;
let a: UserActor;
let incidentId: string;
let differenceId: string;

beforeEach(async () => {
  await emptyDatabase();
  of = await aReconciling();
  ({ a, incidentId } = of);
  const [, , other] = await differencesOf(await of.compared());
  differenceId = other?.id ?? "";
});

type Wish = { reason?: "check" | "other"; words?: string; id?: string };
const look = (by = a, { reason = "check", words, id = differenceId }: Wish = {}) =>
  revealDifference(by, { incidentId, differenceId: id, reason, words: words ?? null });
const shown = async (by = a, at = new Date()) =>
  (await showDifferences(by, { incidentId, ids: [differenceId], now: at })).get(differenceId) ?? null;
const alerts = () => db.alert.findMany({ where: { kind: "people-read-in-bulk" } });
const types = async () =>
  (await recorded()).map(({ type }) => type).filter((type) => /reveal|read/.test(type));

describe("looking at a difference", () => {
  test("shows the rows of both lists to this reader for five minutes, and says who looked and why", async () => {
    expect(await shown()).toBeNull();
    expect(await look()).toMatchObject({ ok: true, value: { number: 3 } });
    expect(await shown()).toMatchObject({ a: [{ name: "鈴木 一郎" }], b: [{ name: "鈴木 二郎" }] });
    expect(await shown(of.b)).toBeNull();
    expect(await shown(a, new Date(Date.now() + 5 * 60_000))).toBeNull();
    expect((await recorded()).at(-1)).toMatchObject({
      ...{ type: "difference.revealed", actorId: a.userId },
      data: { differenceId, why: "check" },
    });
    expect(JSON.stringify(await recorded())).not.toContain("一郎");
  });

  test("is listed masked among the looks, also once the lists were compared anew", async () => {
    await look(a, { reason: "other", words: "本人から電話" });
    expect(await listLooks(of.b, incidentId)).toMatchObject([
      {
        ...{ personId: null, person: null, why: "other", words: "本人から電話" },
        difference: { number: 3, people: ["鈴木 ●●"] },
      },
    ]);
    await db.listDifference.deleteMany();
    expect(await listLooks(of.b, incidentId)).toMatchObject([{ difference: { number: null, people: [] } }]);
  });

  test("for another reason asks for it in words", async () => {
    expect(await look(a, { reason: "other" })).toEqual({ ok: false, code: "words-needed" });
    expect([await db.personReveal.count(), await types()]).toEqual([0, []]);
  });

  test("is still possible when the incident is closed", async () => {
    await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
    expect(await look()).toMatchObject({ ok: true });
    expect(await shown()).not.toBeNull();
  });

  test("is not for who does not see the lists or may not work on it, and writes nothing", async () => {
    for (const roles of [["management"], ["admin"], ["reporter"]] as const)
      await expect(look(await anActor({ roles }))).rejects.toThrow(Forbidden);
    await expect(look(await anActor())).rejects.toThrow(NotFound);
    const other = await anIncident({ members: [{ userId: a.userId }] });
    const elsewhere = { incidentId: other.id, differenceId, reason: "check" as const, words: null };
    await expect(revealDifference(a, elsewhere)).rejects.toThrow(NotFound);
    await expect(look(a, { id: randomUUID() })).rejects.toThrow(NotFound);
    await db.reconciliation.updateMany({ data: { state: "void" } });
    await expect(look()).rejects.toThrow(NotFound);
    expect([await db.personReveal.count(), await types()]).toEqual([0, []]);
  });

  test("shows nothing any more to who has left the incident", async () => {
    await look();
    await db.incidentMember.deleteMany({ where: { userId: a.userId } });
    expect(await shown()).toBeNull();
  });
});

test("looks at differences and at people count together, and the tenth is told to others", async () => {
  const userId = of.boss.userId;
  await db.incidentMember.updateMany({ where: { userId }, data: { relation: "supervisor" } });
  await principalsOf(
    incidentId,
    Array.from({ length: 5 }, (_, at) => numbered(at)),
  );
  for (const { id } of await db.person.findMany({ where: { incidentId }, take: 5 }))
    await revealPerson(a, { incidentId, personId: id, reason: "check", words: null });
  for (let at = 0; at < 4; at++) expect(await look()).toMatchObject({ ok: true });
  expect(await alerts()).toEqual([]);
  expect(await look()).toMatchObject({ ok: true });
  expect(await alerts()).toMatchObject([{ userId, incidentId, subjectId: a.userId }]);
  expect(await look()).toEqual({ ok: false, code: "too-many" });
  expect(await db.personReveal.count()).toBe(10);
});
