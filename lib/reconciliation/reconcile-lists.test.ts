import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListRow } from "./list-person";
import { readListRows } from "./read-list-rows";
import { countDifferences, reconcileLists } from "./reconcile-lists";
import { toReconcileAnswer } from "./to-answer";

const sample = (name: string) =>
  readListRows({
    fileName: name,
    bytes: readFileSync(new URL(`../intake/samples/${name}`, import.meta.url)),
  });

let next = 0;
const row = (values: Partial<ListRow>): ListRow => ({
  row: ++next,
  name: "",
  kana: "",
  mails: [],
  phones: [],
  postalCode: "",
  address: "",
  birthDate: "",
  items: [],
  ...values,
});
const sato = { name: "佐藤 花子", mails: ["hanako@example.jp"] };

/** What comes out of one row in each list. */
function oneEach(a: Partial<ListRow>, b: Partial<ListRow>) {
  const reconciled = reconcileLists([row(a)], [row(b)]);
  return reconciled.differences.map(({ kind }) => kind).join(" ") || `both ${reconciled.both}`;
}

describe("the two lists of the sample", () => {
  it("come out as they are", async () => {
    const reconciled = reconcileLists(await sample("list-a.csv"), await sample("list-b.csv"));
    expect(reconciled.rows).toEqual({ a: 400, b: 398 });
    expect(countDifferences(reconciled)).toEqual({
      only_in_a: 6,
      only_in_b: 4,
      same_mail_other_name: 2,
      maybe_same: 0,
    });
    expect(reconciled.both).toBe(392);
  });

  it("are named row by row in the answer of the command", async () => {
    const answer = toReconcileAnswer(reconcileLists(await sample("list-a.csv"), await sample("list-b.csv")));
    expect(answer).toMatchObject({ both: 392, only_in_a: 6, rows_in_b: 398 });
    expect(answer.rows).toHaveLength(12);
    expect(answer.rows.filter(({ kind }) => kind === "same_mail_other_name")).toMatchObject([
      { a: [{ row: 216, name: "高橋 優子" }], b: [{ row: 87, name: "佐藤恵" }] },
      { a: [{ row: 282, name: "佐藤 恵" }], b: [{ row: 30, name: "高橋優子" }] },
    ]);
  });
});

describe("a mail as a list", () => {
  it("is the addresses outside to which it went", async () => {
    const [mail, meant] = [await sample("template-bcc.eml"), await sample("template-bcc.intended.csv")];
    const reconciled = reconcileLists(mail, meant);
    expect(reconciled.both).toBe(10);
    expect(countDifferences(reconciled)).toMatchObject({ only_in_a: 918, only_in_b: 0 });
  });
});

describe("one person in both lists", () => {
  it.each<[string, Partial<ListRow>, Partial<ListRow>, string]>([
    ["alike", sato, sato, "both 1"],
    [
      "in other widths, cases and spaces",
      sato,
      { name: "佐藤花子", mails: ["ＨＡＮＡＫＯ＠Example.JP"] },
      "both 1",
    ],
    [
      "with an old shape of the name",
      { ...sato, name: "髙﨑 花子" },
      { ...sato, name: "高崎花子" },
      "both 1",
    ],
    [
      "by telephone",
      { name: "佐藤花子", phones: ["090-1234-5678"] },
      { name: "佐藤花子", phones: ["09012345678"] },
      "both 1",
    ],
    [
      "by birth date and address",
      { name: "佐藤花子", birthDate: "昭和60年4月1日", address: "東京都千代田区1丁目2番3号" },
      { name: "佐藤花子", birthDate: "1985/04/01", address: "千代田区1-2-3" },
      "both 1",
    ],
    ["without a name in one", sato, { mails: ["hanako@example.jp"] }, "both 1"],
    ["with nothing but a name in both", { name: "佐藤花子" }, { name: "佐藤 花子" }, "both 1"],
    ["under another name", sato, { ...sato, name: "鈴木 一郎" }, "same_mail_other_name"],
    ["with another address", sato, { ...sato, mails: ["sato@example.jp"] }, "maybe_same"],
    ["with an address in one only", sato, { name: "佐藤花子" }, "maybe_same"],
    [
      "with one telephone under two names",
      { name: "佐藤花子", phones: ["0312345678"] },
      { name: "佐藤一郎", phones: ["0312345678"] },
      "maybe_same",
    ],
    [
      "born on two days",
      { ...sato, birthDate: "1985-04-01" },
      { name: "佐藤花子", mails: ["other@example.jp"], birthDate: "1990-01-01" },
      "only_in_a only_in_b",
    ],
    ["and somebody else", sato, { name: "鈴木 一郎", mails: ["ichiro@example.jp"] }, "only_in_a only_in_b"],
  ])("%s", (_how, a, b, expected) => {
    expect(oneEach(a, b)).toBe(expected);
  });

  it("of whom one list has two rows is one person", () => {
    const twice = [
      row({ ...sato, phones: ["0312345678"] }),
      row({ name: "佐藤花子", phones: ["03-1234-5678"] }),
    ];
    const reconciled = reconcileLists(twice, [row(sato)]);
    expect([reconciled.both, reconciled.differences]).toEqual([1, []]);
  });

  it("beside a relative with the same address is not taken for them", () => {
    const family = [row(sato), row({ ...sato, name: "佐藤 一郎" })];
    const reconciled = reconcileLists(family, [row(sato)]);
    expect(reconciled.both).toBe(1);
    expect(reconciled.differences).toMatchObject([{ kind: "only_in_a", a: [{ name: "佐藤 一郎" }] }]);
  });
});

describe("somebody without a name", () => {
  const address = row({ name: "", mails: ["c@x.example"] });
  const [hanako, gaku] = ["佐藤花子", "高崎学"].map((name) => row({ name, mails: ["c@x.example"] }));

  it("is who alone has the address in the other list, whichever list that is", () => {
    expect(reconcileLists([address], [hanako ?? address])).toMatchObject({ both: 1, differences: [] });
    expect(reconcileLists([hanako ?? address], [address])).toMatchObject({ both: 1, differences: [] });
  });

  it("is nobody by themselves where two share the address there: a person decides", () => {
    const two = [hanako ?? address, { ...(gaku ?? address), row: 2 }];
    expect(countDifferences(reconcileLists(two, [address]))).toMatchObject({ maybe_same: 1, only_in_a: 1 });
    expect(countDifferences(reconcileLists([address], two))).toMatchObject({ maybe_same: 1, only_in_b: 1 });
  });
});

const person = fc.record({
  name: fc.constantFrom("", "佐藤花子", "佐藤 花子", "鈴木一郎", "高崎学", "髙﨑 学"),
  mail: fc.constantFrom("", "a@x.example", "A@x.example", "b@x.example", "c@x.example"),
  phone: fc.constantFrom("", "09012345678", "090-1234-5678", "0312345678"),
  birthDate: fc.constantFrom("", "1985-04-01", "1990-01-01"),
});
/** A row of which nothing can be compared is told by itself in either list. */
const somebody = person.filter(({ name, mail, phone }) => `${name}${mail}${phone}` !== "");
const list = fc.array(somebody, { maxLength: 30 }).map((people) =>
  people.map(
    ({ name, mail, phone, birthDate }, at): ListRow => ({
      ...row({ name, mails: mail ? [mail] : [], phones: phone ? [phone] : [], birthDate }),
      row: at + 1,
    }),
  ),
);

describe("whatever the lists", () => {
  it("no row is lost or told twice, and a list beside itself has no difference", () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const { differences } = reconcileLists(a, b);
        for (const side of ["a", "b"] as const) {
          const told = differences.flatMap((difference) => difference[side].map((one) => one.row));
          expect(new Set(told).size).toBe(told.length);
        }
        expect(reconcileLists(a, a).differences).toEqual([]);
      }),
    );
  });

  it("each difference has rows on the sides that its kind says", () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        for (const { kind, a: ofA, b: ofB } of reconcileLists(a, b).differences) {
          expect(ofA.length > 0).toBe(kind !== "only_in_b");
          expect(ofB.length > 0).toBe(kind !== "only_in_a");
        }
      }),
    );
  });

  it("the other way round is the same the other way round", () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const [one, other] = [reconcileLists(a, b), reconcileLists(b, a)];
        expect(other.both).toBe(one.both);
        const [counts, turned] = [countDifferences(one), countDifferences(other)];
        expect(turned.only_in_a - turned.only_in_b).toBe(counts.only_in_b - counts.only_in_a);
      }),
    );
  });
});
