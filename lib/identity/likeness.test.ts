import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PersonRecord } from "@/lib/people/person-record";
import { compare, foldPerson, likenessOf } from "./likeness";
import { COMMON, pairPeople } from "./pair-people";

const nobody = { name: "", kana: "", mails: [], phones: [], postalCode: "", address: "", birthDate: "" };
const person = (more: Partial<PersonRecord>) => foldPerson({ ...nobody, ...more });

describe("why two people may be one", () => {
  it.each([
    [
      "the same name and day of birth",
      { birthDate: "1978/5/18" },
      { birthDate: "S53.5.18" },
      "name_and_birth",
    ],
    [
      "the same name and address",
      { address: "東京都千代田区1丁目2番地" },
      { address: "千代田区1-2" },
      "name_and_address",
    ],
    [
      "one address in two widths",
      { mails: ["A@example.jp"] },
      { name: "別人", mails: ["ａ＠example.jp"] },
      "same_mail",
    ],
    [
      "one number with and without hyphens",
      { phones: ["03-1234-5678"] },
      { name: "別人", phones: ["0312345678"] },
      "same_phone",
    ],
    ["the name alone", { mails: ["a@x.jp"] }, { mails: ["b@x.jp"] }, "same_name"],
    ["the name alone, born on other days", { birthDate: "1978/5/18" }, { birthDate: "1979/5/18" }, null],
    ["nothing", {}, { name: "別人" }, null],
  ] as const)("is %s", (_, one, other, likeness) => {
    const named = { name: "髙橋 花子" };
    expect(likenessOf(person({ ...named, ...one }), person({ name: "高橋花子", ...other }))).toBe(likeness);
  });

  it("is the name in kana in the column of the name, too", () => {
    expect(
      likenessOf(person({ name: "サトウ ハナ" }), person({ name: "佐藤 花", kana: "さとう はな" })),
    ).toBe("same_name");
  });

  it("does not depend on who is asked first", () => {
    const text = fc.constantFrom("", "佐藤", "鈴木", "さとう");
    const some = fc.record({
      name: text,
      kana: text,
      mails: fc.subarray(["a@x.jp", "b@x.jp"]),
      phones: fc.subarray(["0312345678", "0398765432"]),
      postalCode: fc.constant(""),
      address: fc.constantFrom("", "千代田区1-2", "港区3-4"),
      birthDate: fc.constantFrom("", "1978/5/18", "1979/1/1"),
    });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [a, b] = [foldPerson(one), foldPerson(other)];
        expect(likenessOf(a, b)).toBe(likenessOf(b, a));
        expect([...compare(a, b)]).toEqual([...compare(b, a)]);
      }),
    );
  });
});

describe("a group who share a value", () => {
  const group = (count: number, birthDate: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => ({
      id: `id-${String(at).padStart(6, "0")}`,
      folded: person({ name: "佐藤 太郎", mails: [`m${at}@x.jp`], birthDate: birthDate(at) }),
    }));

  it("is compared each with each where it is small", () => {
    expect(pairPeople(group(COMMON, () => ""))).toHaveLength((COMMON * (COMMON - 1)) / 2);
  });

  it("of a common name says nothing by the name alone", () => {
    expect(pairPeople(group(2_000, () => ""))).toEqual([]);
  });

  it("of a common name shows those born on one day", () => {
    const days = group(2_000, (at) => (at === 7 || at === 1_800 ? "1978/5/18" : ""));
    expect(pairPeople(days)).toEqual([
      { firstId: "id-000007", secondId: "id-001800", likeness: "name_and_birth" },
    ]);
  });

  it("stays small where all were given one day of birth", () => {
    expect(pairPeople(group(2_000, () => "1900/1/1")).length).toBeLessThan(200);
  });
});
