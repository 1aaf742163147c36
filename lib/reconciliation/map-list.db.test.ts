import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { makeWorkbook } from "@/lib/intake/made/make-workbook";
import { readListMapping } from "@/lib/people-import/read-mapping";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor } from "@/lib/testing/factories";
import { aFileOf } from "@/lib/testing/lists";
import { aReconciling, differencesOf, reconciliationOf } from "@/lib/testing/reconciling";
import { askAgreement } from "./ask-agreement";
import { compareLists } from "./compare-lists.job";
import { layDownList } from "./lay-down-list";
import { openRows } from "./list-difference";
import { mapList } from "./map-list";
import { getReconcile } from "./queries";
import { readList } from "./read-list.job";
import type { MapListInput } from "./schema";
import { takeBackList } from "./take-back-list";

/** Who the list is about stands in kana; the name beside it is that of whoever deals with them. */
const IN_KANA =
  "番号,氏名カナ,担当者名,連絡先\r\n1,サトウ ハナコ,田中,a@x.example\r\n2,スズキ イチロウ,田中,b@x.example\r\n";
const KANA = ["record", "kana", "unknown", "email"] as const;
const NAMELESS = "甲,乙\r\nハナコ,x1\r\nイチロウ,x2\r\n";

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

async function laid(actor: UserActor, content: string | Uint8Array, name?: string): Promise<string> {
  const evidenceId = await aFileOf(incidentId, content, name);
  const result = await layDownList(actor, { incidentId, evidenceId, way: "export", words: null });
  if (!result.ok) throw new Error(result.code);
  return result.value.listId;
}
const listOf = (id: string) => db.peopleImport.findUniqueOrThrow({ where: { id } });
const compare = async () => {
  const { id } = await db.reconciliation.findFirstOrThrow({ where: { state: "comparing" } });
  await compareLists.run({ reconciliationId: id });
  return id;
};
async function map(actor: UserActor, listId: string, change: Partial<MapListInput> = {}) {
  const { version } = await listOf(listId);
  const reading = { charset: "utf-8", delimiter: "comma", headerRow: 1, columns: [...KANA] } as const;
  return mapList(actor, { incidentId, listId, version, ...reading, columns: [...KANA], ...change });
}

describe("a list whose columns were recognised", () => {
  test("tells what they were taken for, and is proposed so", async () => {
    const listId = await laid(a, IN_KANA);
    await readList.run({ listId });
    const view = await getReconcile(a, incidentId);
    expect(view?.waiting).toMatchObject({
      ...{ canMap: true, isMapped: false, columns: ["record", "kana", "name", "email"] },
    });
    expect(await readListMapping(a, { incidentId, listId }, {})).toMatchObject({
      ...{ charset: "utf-8", delimiter: "comma", headerRow: 1, isAsked: false, problem: null },
      columns: ["record", "kana", "name", "email"],
    });
    const tabs = await readListMapping(a, { incidentId, listId }, { delimiter: "tab" });
    expect(tabs).toMatchObject({ delimiter: "tab", isAsked: true });
    expect(await readListMapping(await anActor(), { incidentId, listId }, {})).toBeNull();
  });

  test("wrongly is read anew as somebody says", async () => {
    const listId = await laid(a, IN_KANA);
    await readList.run({ listId });
    expect(await map(b, listId)).toMatchObject({ ok: true });
    expect(await listOf(listId)).toMatchObject({ state: "checking", isMapped: true, people: 0 });
    await readList.run({ listId });
    const read = { state: "checked", rows: 2, people: 2, badRows: 0, columns: [...KANA] };
    expect(await listOf(listId)).toMatchObject(read);
    expect(await db.auditEntry.count({ where: { type: "list.mapped", actorId: b.userId } })).toBe(1);

    await laid(b, "氏名,メール\r\nサトウ ハナコ,a@x.example\r\n高橋,d@x.example\r\n");
    const id = await compare();
    expect(await reconciliationOf(id)).toMatchObject({ both: 1 });
    const { data } = await incidentKeys(db, incidentId);
    const [first] = await differencesOf(id);
    const rows = openRows(data, first?.id ?? "", first?.sealed ?? Buffer.alloc(0));
    expect(rows.a).toMatchObject([{ row: 3, name: "", kana: "スズキ イチロウ", mails: ["b@x.example"] }]);
  });

  test("and compared already is compared again, with what was decided, and voids what was asked", async () => {
    const [listId] = [await laid(a, IN_KANA), await laid(b, "氏名,メール\r\n高橋,d@x.example\r\n")];
    const first = await compare();
    for (const [at, way] of (["take_a", "take_a", "leave_out"] as const).entries())
      await of.decide(a, first, at + 1, way);
    const { version } = await reconciliationOf(first);
    const asking = { incidentId, reconciliationId: first, version, disclosureId: null };
    expect(await askAgreement(a, { ...asking, askedOfId: boss.userId })).toMatchObject({ ok: true });
    expect(await map(boss, listId)).toEqual({ ok: false, code: "yours-to-sign" });
    expect(await map(b, listId)).toMatchObject({ ok: true });
    expect(await db.approval.findFirst()).toMatchObject({ state: "void" });
    expect(await reconciliationOf(first)).toMatchObject({ state: "void" });
    const second = await compare();
    expect(await reconciliationOf(second)).toMatchObject({ listAId: listId, startedById: a.userId });
    expect((await differencesOf(second)).map(({ kind, decision }) => [kind, decision])).toEqual([
      ["only_in_a", null],
      ["only_in_a", null],
      ["only_in_b", "leave_out"],
    ]);
  });

  test("counts the rows that it cannot read, and loses nobody by a broken mail address", async () => {
    const rows =
      "氏名,メール\r\n佐藤,なし\r\n鈴木,b@x.example\r\n,\r\n,これは備考\r\n高橋,c@x.example,余分\r\n";
    const listId = await laid(a, rows);
    await readList.run({ listId });
    await map(a, listId, { columns: ["name", "email"] });
    await readList.run({ listId });
    expect(await listOf(listId)).toMatchObject({ rows: 2, people: 2, badRows: 2, problemLine: 5 });
  });
});

test("a workbook is read as somebody says too; rows of its other sheets are counted as not read", async () => {
  const table = [
    ["番号", "氏名カナ", "担当者名", "連絡先"],
    ["1", "サトウ ハナコ", "田中", "a@x.example"],
  ];
  const book = makeWorkbook([
    { name: "会員", rows: table },
    { name: "ほか", rows: [["残り", "ほかの人"]] },
  ]);
  const listId = await laid(a, book, "list.xlsx");
  await readList.run({ listId });
  const mapping = await readListMapping(a, { incidentId, listId }, {});
  expect(mapping).toMatchObject({ delimiter: null, headerRow: 1 });
  expect(await map(a, listId, { delimiter: null })).toMatchObject({ ok: true });
  await readList.run({ listId });
  expect(await listOf(listId)).toMatchObject({ state: "checked", rows: 1, people: 1, badRows: 1 });
});

describe("a list that could not be read", () => {
  test("takes its place again once somebody says what its columns hold", async () => {
    const first = await laid(a, "氏名,メール\r\nハナコ,a@x.example\r\n");
    await readList.run({ listId: first });
    const listId = await laid(b, NAMELESS);
    await compare();
    expect((await getReconcile(b, incidentId))?.refused).toMatchObject({ id: listId, canMap: true });
    expect(await map(b, listId, { columns: ["unknown", "unknown"] })).toMatchObject({
      code: "no-person-column",
    });
    expect(await map(b, listId, { columns: ["kana", "record"] })).toMatchObject({ ok: true });
    const id = await compare();
    expect(await reconciliationOf(id)).toMatchObject({ state: "open", listAId: first, listBId: listId });
    expect(await listOf(listId)).toMatchObject({ state: "checked", people: 2, problem: null });
  });

  test("stays out where another one stands in its place, and where it was taken back", async () => {
    const first = await laid(a, NAMELESS);
    await readList.run({ listId: first });
    expect(await listOf(first)).toMatchObject({ state: "refused", problem: "no-people" });
    const second = await laid(a, "氏名,メール\r\nハナコ,a@x.example\r\n");
    await readList.run({ listId: second });
    expect(await map(a, first, { columns: ["kana", "record"] })).toMatchObject({ code: "list-replaced" });
    await laid(b, "氏名,メール\r\nハナコ,b@x.example\r\n");
    expect(await map(a, first, { columns: ["kana", "record"] })).toMatchObject({ code: "list-replaced" });
    await takeBackList(a, { incidentId, listId: second });
    const columns = ["name", "email"] as const;
    expect(await map(a, second, { columns: [...columns] })).toMatchObject({ code: "list-over" });
  });
});

test("what somebody said of headings is remembered for the next list that has them", async () => {
  const first = await laid(a, IN_KANA);
  await readList.run({ listId: first });
  await map(a, first);
  await readList.run({ listId: first });
  await takeBackList(a, { incidentId, listId: first });
  const again = await laid(a, IN_KANA.replace("サトウ", "サイトウ"));
  expect(await listOf(again)).toMatchObject({ isMapped: true, columns: [...KANA] });
  await readList.run({ listId: again });
  expect(await listOf(again)).toMatchObject({ state: "checked", people: 2 });
});

test("nobody else says how a list is read, nor with a stale form", async () => {
  const listId = await laid(a, IN_KANA);
  await readList.run({ listId });
  await expect(map(await anActor(), listId)).rejects.toThrow(NotFound);
  await expect(map(await anActor({ roles: ["management"] }), listId)).rejects.toThrow(Forbidden);
  expect(await map(a, listId, { version: 0 })).toMatchObject({ code: "list-changed" });
  expect(await listOf(listId)).toMatchObject({ state: "checked", isMapped: false });
});
