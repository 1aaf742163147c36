import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor } from "@/lib/testing/factories";
import { aFileOf } from "@/lib/testing/lists";
import {
  aReconciling,
  differencesOf,
  factOf,
  HEAD,
  LIST_A,
  LIST_B,
  line,
  reconciliationOf,
} from "@/lib/testing/reconciling";
import { askAgreement } from "./ask-agreement";
import { compareLists } from "./compare-lists.job";
import { decideAll } from "./decide-all";
import { decideDifference } from "./decide-difference";
import { layDownList } from "./lay-down-list";
import { readList } from "./read-list.job";
import { readListRows } from "./read-list-rows";
import { countDifferences, reconcileLists } from "./reconcile-lists";
import { takeBackList } from "./take-back-list";

let of: Awaited<ReturnType<typeof aReconciling>>;
let a: UserActor;
let b: UserActor;
let boss: UserActor;
let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  of = await aReconciling();
  ({ a, b, boss, incidentId } = of);
});

describe("two lists", () => {
  test("wait for each other, are compared, and give the law how many it is at least and at most", async () => {
    const id = await of.compared();
    expect(await reconciliationOf(id)).toMatchObject({
      state: "open",
      both: 1,
      least: 2,
      most: 5,
      startedById: a.userId,
    });
    expect((await differencesOf(id)).map(({ kind }) => kind)).toEqual([
      "only_in_a",
      "only_in_b",
      "same_mail_other_name",
    ]);
    expect([await factOf("principals.known"), await factOf("principals.max")]).toEqual([2, 5]);
    const lists = await db.peopleImport.findMany();
    expect(lists).toMatchObject([
      { state: "checked", rows: 3, people: 3 },
      { state: "checked", rows: 3, people: 3 },
    ]);
  });

  test("of one person, or with the same content, are refused and leave nothing", async () => {
    const evidenceId = await aFileOf(incidentId, HEAD + LIST_A.join(""));
    const input = { incidentId, evidenceId, way: "export" as const, words: null };
    await layDownList(a, input);
    expect(await of.layDown(a, LIST_B)).toMatchObject({ code: "same-person" });
    expect(await layDownList(b, input)).toMatchObject({ code: "same-file" });
    expect([await db.peopleImport.count(), await db.reconciliation.count()]).toEqual([1, 0]);
  });

  test("that are laid down at once become one comparison, and a third is refused", async () => {
    await Promise.all([of.layDown(a, LIST_A), of.layDown(b, LIST_B)]);
    expect(await db.reconciliation.count()).toBe(1);
    expect(await of.layDown(boss, LIST_A)).toMatchObject({ code: "comparing-already" });
  });

  test("sent twice are laid down once", async () => {
    const evidenceId = await aFileOf(incidentId, HEAD);
    const input = { incidentId, evidenceId, way: "export" as const, words: null };
    const submission = { requestId: randomUUID() };
    const [first, second] = [
      await layDownList(a, input, submission),
      await layDownList(a, input, submission),
    ];
    expect(second).toEqual(first);
    expect(await db.peopleImport.count()).toBe(1);
  });

  test("of which one cannot be read say why, and the other one waits", async () => {
    await of.layDown(a, LIST_A);
    await of.layDown(b, ['"佐藤,a@x.example']);
    const { id } = await db.reconciliation.findFirstOrThrow();
    await compareLists.run({ reconciliationId: id });
    expect(await reconciliationOf(id)).toMatchObject({ state: "refused", problem: "cut-off" });
    const bad = await db.peopleImport.findFirstOrThrow({ where: { startedById: b.userId } });
    expect(bad).toMatchObject({ state: "refused", problem: "cut-off", problemLine: 2 });
    expect(await of.layDown(b, LIST_B)).toMatchObject({ ok: true });
    expect(await db.reconciliation.count({ where: { state: "comparing" } })).toBe(1);
  });

  test("of which the first is read at once, or refused where it names nobody", async () => {
    await of.layDown(a, LIST_A);
    const list = await db.peopleImport.findFirstOrThrow();
    await readList.run({ listId: list.id });
    expect(await db.peopleImport.findFirst()).toMatchObject({ state: "checked", rows: 3, people: 3 });
    await takeBackList(a, { incidentId, listId: list.id });
    const evidenceId = await aFileOf(incidentId, "品名,数\r\n鉛筆,3\r\n");
    await layDownList(a, { incidentId, evidenceId, way: "by-hand", words: null });
    const second = await db.peopleImport.findFirstOrThrow({ where: { state: "checking" } });
    await readList.run({ listId: second.id });
    const refused = await db.peopleImport.findUniqueOrThrow({ where: { id: second.id } });
    expect(refused).toMatchObject({ state: "refused", problem: "no-people" });
  });

  test("are compared again by a job that was killed, with the same result", async () => {
    await of.layDown(a, LIST_A);
    await of.layDown(b, LIST_B);
    const { id: reconciliationId } = await db.reconciliation.findFirstOrThrow();
    await Promise.all([compareLists.run({ reconciliationId }), compareLists.run({ reconciliationId })]);
    await compareLists.run({ reconciliationId });
    expect(await differencesOf(reconciliationId)).toHaveLength(3);
    expect(await db.auditEntry.count({ where: { type: "lists.compared" } })).toBe(1);
  });

  test("of the sample come out as the command says", async () => {
    const bytes = (name: string) => readFile(`lib/intake/samples/${name}`);
    const files = { a: await bytes("list-a.csv"), b: await bytes("list-b.csv") };
    for (const [actor, content] of [
      [a, files.a],
      [b, files.b],
    ] as const) {
      const evidenceId = await aFileOf(incidentId, content);
      await layDownList(actor, { incidentId, evidenceId, way: "log", words: "送信記録" });
    }
    const { id: reconciliationId } = await db.reconciliation.findFirstOrThrow();
    await compareLists.run({ reconciliationId });
    const said = reconcileLists(
      await readListRows({ fileName: "a.csv", bytes: files.a }),
      await readListRows({ fileName: "b.csv", bytes: files.b }),
    );
    const rows = await differencesOf(reconciliationId);
    const counts = countDifferences({ differences: rows.map(({ kind }) => ({ kind, a: [], b: [] })) });
    expect(counts).toEqual(countDifferences(said));
    expect((await reconciliationOf(reconciliationId)).both).toBe(said.both);
  });
});

describe("a difference", () => {
  test("is decided with why, moves the range, and can be undone", async () => {
    const id = await of.compared();
    await of.decide(a, id, 1, "take_a");
    expect(await reconciliationOf(id)).toMatchObject({ least: 3, most: 5 });
    const [first] = await differencesOf(id);
    expect(first).toMatchObject({ decision: "take_a", decidedById: a.userId });
    expect(first?.reason?.toString()).not.toContain("電話");
    await of.undo(b, id, 1);
    expect(await reconciliationOf(id)).toMatchObject({ least: 2, most: 5 });
  });

  test("that somebody else decided meanwhile is refused, also in the same moment", async () => {
    const id = await of.compared();
    const [first] = await differencesOf(id);
    const input = { incidentId, reconciliationId: id, differenceId: first?.id ?? "", version: 0 };
    const both = await Promise.all(
      [a, b].map((actor) => decideDifference(actor, { ...input, decision: "take_a", reason: "x" })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await decideDifference(a, { ...input, decision: "leave_out", reason: "x" })).toMatchObject({
      code: "difference-changed",
    });
    expect(
      await decideDifference(a, { ...input, version: 1, decision: "take_b", reason: "x" }),
    ).toMatchObject({ code: "not-possible" });
  });

  test("of one kind are decided at once, those alone that were shown", async () => {
    const id = await of.compared([...LIST_A, line("山本", "e@x.example")], LIST_B);
    const { version } = await reconciliationOf(id);
    const input = { incidentId, reconciliationId: id, kind: "only_in_a" as const, reason: "退会済み" };
    expect(await decideAll(a, { ...input, version, decision: "leave_out" })).toMatchObject({
      value: { count: 2 },
    });
    expect(await decideAll(a, { ...input, version, decision: "take_a" })).toMatchObject({
      code: "lists-changed",
    });
    expect((await differencesOf(id)).map(({ decision }) => decision)).toEqual([
      "leave_out",
      "leave_out",
      null,
      null,
    ]);
  });

  test("is not decided a second time where a list is replaced that says the same", async () => {
    const id = await of.compared();
    await of.decide(b, id, 1, "take_a");
    await of.decide(b, id, 2, "take_b");
    const { listBId } = await reconciliationOf(id);
    expect(await takeBackList(b, { incidentId, listId: listBId })).toMatchObject({ ok: true });
    expect(await reconciliationOf(id)).toMatchObject({ state: "void" });
    await of.layDown(b, [...LIST_B.slice(0, 2), line("山本", "e@x.example")]);
    const next = await db.reconciliation.findFirstOrThrow({ where: { state: "comparing" } });
    expect(next.listAId).toBe((await reconciliationOf(id)).listAId);
    await compareLists.run({ reconciliationId: next.id });
    const rows = await differencesOf(next.id);
    expect(rows).toMatchObject([
      { kind: "only_in_a", decision: "take_a", decidedById: b.userId },
      { kind: "only_in_b", decision: null },
      { kind: "same_mail_other_name", decision: null },
    ]);
    expect(await reconciliationOf(next.id)).toMatchObject({ least: 3, most: 5 });
  });
});

describe("nobody else", () => {
  test("lays a list down, decides or asks: a stranger finds nothing, another role may not", async () => {
    const id = await of.compared();
    const [stranger, management] = [await anActor(), await anActor({ roles: ["management"] })];
    const evidenceId = await aFileOf(incidentId, "x");
    const list = { incidentId, evidenceId, way: "export" as const, words: null };
    await expect(layDownList(stranger, list)).rejects.toThrow(NotFound);
    await expect(layDownList(management, list)).rejects.toThrow(Forbidden);
    await expect(of.decide(stranger, id, 1, "take_a")).rejects.toThrow(NotFound);
    await expect(of.decide(management, id, 1, "take_a")).rejects.toThrow(Forbidden);
    const { listAId } = await reconciliationOf(id);
    await expect(takeBackList(stranger, { incidentId, listId: listAId })).rejects.toThrow(NotFound);
    const asking = { reconciliationId: id, version: 1, askedOfId: boss.userId, disclosureId: null };
    await expect(askAgreement(stranger, { incidentId, ...asking })).rejects.toThrow(NotFound);
  });
});
