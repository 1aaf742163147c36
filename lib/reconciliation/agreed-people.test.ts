import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DECISIONS_OF, peopleOfDecision, peopleOfDifference, personOfBoth } from "./agreed-people";
import type { ListRow } from "./list-person";
import { reconcileLists } from "./reconcile-lists";

const values = fc.record({
  name: fc.constantFrom("", "佐藤花子", "佐藤 花子", "鈴木一郎", "高崎学", "髙﨑 学"),
  mail: fc.constantFrom("", "a@x.example", "A@x.example", "b@x.example", "c@x.example"),
  phone: fc.constantFrom("", "09012345678", "090-1234-5678", "0312345678"),
  birthDate: fc.constantFrom("", "1985-04-01", "1990-01-01"),
});
const somebody = values.filter(({ name, mail, phone }) => `${name}${mail}${phone}` !== "");
/** Each row carries a postcode that no other one has, so that it can be found again in what came of it. */
const list = (side: string) =>
  fc.array(somebody, { maxLength: 25 }).map((people) =>
    people.map(
      ({ name, mail, phone, birthDate }, at): ListRow => ({
        ...{ name, birthDate, kana: "", address: "", postalCode: `${side}${at + 1}`, row: at + 1 },
        mails: mail ? [mail] : [],
        phones: phone ? [phone] : [],
        items: ["name"],
      }),
    ),
  );

describe("the agreed list", () => {
  it("is who is in both and whom the decisions name: nobody is lost or there twice", () => {
    fc.assert(
      fc.property(list("a"), list("b"), fc.nat(), (a, b, seed) => {
        const { same, differences } = reconcileLists(a, b);
        const decided = differences.map((difference, at) => {
          const ways = DECISIONS_OF[difference.kind];
          return { difference, decision: ways[(seed + at) % ways.length] ?? "leave_out" };
        });
        const people = [
          ...same.map(personOfBoth),
          ...decided.flatMap(({ difference, decision }) => peopleOfDecision(difference, decision)),
        ];
        const counted = decided.reduce(
          (sum, { difference, decision }) => sum + peopleOfDifference(difference.kind, decision)[0],
          same.length,
        );
        expect(people).toHaveLength(counted);
        const firstRows = people.map(({ postalCode }) => postalCode);
        expect(new Set(firstRows).size).toBe(firstRows.length);
        const left = decided.flatMap(({ difference, decision }) =>
          decision === "leave_out" ? [...difference.a, ...difference.b] : [],
        );
        for (const { mails } of [...a, ...b])
          for (const mail of mails)
            if (
              left.length === 0 &&
              decided.every(({ decision }) => decision !== "take_a" && decision !== "take_b")
            )
              expect(
                people.some((person) => person.mails.some((one) => one.toLowerCase() === mail.toLowerCase())),
              ).toBe(true);
      }),
    );
  });

  it("has no fewer and no more people than was said while its differences were open", () => {
    fc.assert(
      fc.property(list("a"), list("b"), fc.nat(), (a, b, seed) => {
        const { same, differences } = reconcileLists(a, b);
        for (const [at, { kind, ...rows }] of differences.entries()) {
          const [least, most] = peopleOfDifference(kind, null);
          const ways = DECISIONS_OF[kind].filter((way) => way !== "leave_out");
          const count = peopleOfDecision(rows, ways[(seed + at) % ways.length] ?? "take_a").length;
          expect(count).toBeGreaterThanOrEqual(least);
          expect(count).toBeLessThanOrEqual(most);
        }
        expect(same.every((rows) => rows.a.length > 0 && rows.b.length > 0)).toBe(true);
      }),
    );
  });

  it("says of one person what all their rows say", () => {
    const row = (more: Partial<ListRow>): ListRow => ({
      ...{
        row: 1,
        name: "佐藤 花子",
        kana: "",
        mails: [],
        phones: [],
        postalCode: "",
        address: "",
        birthDate: "",
      },
      items: [],
      ...more,
    });
    const rows = {
      a: [row({ mails: ["a@x.example"], items: ["email"] })],
      b: [row({ name: "佐藤花子", mails: ["b@x.example"], phones: ["0312345678"], items: ["phone"] })],
    };
    expect(peopleOfDecision(rows, "one_person")).toMatchObject([
      {
        name: "佐藤 花子",
        mails: ["a@x.example", "b@x.example"],
        phones: ["0312345678"],
        items: ["email", "phone"],
      },
    ]);
    expect(peopleOfDecision(rows, "take_b")).toMatchObject([{ name: "佐藤花子", mails: ["b@x.example"] }]);
    expect(peopleOfDecision(rows, "take_both")).toHaveLength(2);
    expect(peopleOfDecision(rows, "leave_out")).toEqual([]);
  });
});
