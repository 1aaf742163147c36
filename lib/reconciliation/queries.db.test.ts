import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aFileOf } from "@/lib/testing/lists";
import { compareLists } from "./compare-lists.job";
import { getDifference, listDifferences } from "./difference-queries";
import { layDownList } from "./lay-down-list";
import { getReconcile } from "./queries";

const HEAD = "氏名,メール,電話\r\n";
const person = (at: number, name = `山田 花子${at}`) =>
  `${name},hanako${at}@x.example,0312340${100 + at}\r\n`;
const people = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => person(from + at));

let a: UserActor;
let b: UserActor;
let incidentId: string;
let reconciliationId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  [a, b] = [await anActor({ name: "鈴木 花" }), await anActor({ name: "井上 学" })];
  ({ id: incidentId } = await anIncident({ members: [a, b].map(({ userId }) => ({ userId })) }));
  await layDown(a, [person(0, "佐藤 花子"), ...people(1, 75)].join(""));
  await layDown(b, [person(0, "高橋 優子"), ...people(73, 75), ...people(75, 80)].join(""));
  ({ id: reconciliationId } = await db.reconciliation.findFirstOrThrow());
  await compareLists.run({ reconciliationId });
});

async function layDown(actor: UserActor, rows: string) {
  const evidenceId = await aFileOf(incidentId, HEAD + rows, "名簿.csv");
  await layDownList(actor, { incidentId, evidenceId, way: "log", words: "11月の送信記録" });
}
const differences = (actor: UserActor, wish: Partial<Parameters<typeof listDifferences>[2]> = {}) =>
  listDifferences(actor, { incidentId, reconciliationId }, { kind: null, isOpen: false, after: 0, ...wish });

describe("what a member sees", () => {
  test("is both lists with who made them how, the counts, and between what the number lies", async () => {
    const view = await getReconcile(a, incidentId);
    expect(view?.current).toMatchObject({
      ...{ state: "open", both: 2, least: 3, most: 81, open: 78, differences: 78 },
      lists: {
        a: { by: "鈴木 花", isYours: true, rows: 75, people: 75, fileName: "名簿.csv" },
        b: { by: "井上 学", isYours: false, rows: 8, made: { way: "log", words: "11月の送信記録" } },
      },
      kinds: [
        { kind: "only_in_a", count: 72, open: 72 },
        { kind: "only_in_b", count: 5, open: 5 },
        { kind: "same_mail_other_name", count: 1, open: 1 },
        { kind: "maybe_same", count: 0, open: 0 },
      ],
    });
  });

  test("is every difference once, fifty a page, narrowed as asked for", async () => {
    const first = await differences(a);
    expect([first.rows.length, first.next]).toEqual([50, 50]);
    const second = await differences(a, { after: first.next ?? 0 });
    expect([second.rows.length, second.next]).toEqual([28, null]);
    const numbers = [...first.rows, ...second.rows].map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 78 }, (_, at) => at + 1));
    expect((await differences(a, { kind: "only_in_b" })).rows).toHaveLength(5);
  });

  test("is masked, and says what differs where the mask would hide it", async () => {
    const shown = await differences(a, { kind: "same_mail_other_name" });
    expect(shown.rows).toMatchObject([
      {
        a: [{ name: "佐藤 ●●", mail: "h●●●@x.example", phone: "●●●0100" }],
        b: [{ name: "高橋 ●●" }],
        differing: ["name"],
      },
    ]);
    const all = JSON.stringify([await differences(a), await getReconcile(a, incidentId)]);
    for (const hidden of ["花子", "優子", "hanako", "0312340100"]) expect(all).not.toContain(hidden);
  });

  test("is sealed where it is kept: moved to another row it does not open", async () => {
    const [one, other] = await db.listDifference.findMany({ take: 2, orderBy: { number: "asc" } });
    await db.listDifference.update({
      where: { id: one?.id ?? "" },
      data: { sealed: other?.sealed ?? Buffer.of() },
    });
    await expect(getDifference(a, { incidentId, differenceId: one?.id ?? "" })).rejects.toThrow();
  });
});

test("a stranger, management and admin see neither lists nor counts, and a closed incident is only read", async () => {
  const strangers = [
    await anActor(),
    await anActor({ roles: ["management"] }),
    await anActor({ roles: ["admin"] }),
  ];
  const [{ id: differenceId = "" } = {}] = (await differences(a)).rows;
  for (const stranger of strangers) {
    expect(await getReconcile(stranger, incidentId)).toBeNull();
    expect((await differences(stranger)).rows).toEqual([]);
    expect(await getDifference(stranger, { incidentId, differenceId })).toBeNull();
  }
  await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
  expect(await getReconcile(a, incidentId)).toMatchObject({ isOver: true, canRun: false, canReveal: true });
});
