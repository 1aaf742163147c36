import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskRecord } from "./mask-record";
import type { PersonRecord } from "./person-record";

const DOTS = /●{1,3}/u;
const text = fc.string({ unit: "grapheme", maxLength: 30 }).filter((typed) => !typed.includes("●"));
const mail = fc.tuple(text, fc.domain()).map(([local, domain]) => `${local}@${domain}`);
const record: fc.Arbitrary<PersonRecord> = fc.record({
  name: fc.oneof(text, fc.constantFrom("佐藤 花子", "髙﨑𠮷子", "林", "Ann Lee", "佐藤　花子")),
  kana: text,
  mails: fc.array(fc.oneof(mail, text), { maxLength: 3 }),
  phones: fc.array(fc.oneof(text, fc.stringMatching(/^0\d{9,10}$/)), { maxLength: 3 }),
  postalCode: text,
  address: fc.oneof(text, fc.constantFrom("東京都港区芝1-2-3", "京都府京都市", "神奈川県", "北海道")),
  birthDate: text,
});

/** How many characters of a masked value are not dots. */
const shown = (masked: string) => Array.from(masked.replaceAll("●", ""));

describe("whatever stands in a record, masked it shows", () => {
  const holds = (says: (masked: PersonRecord, of: PersonRecord) => boolean) =>
    fc.assert(fc.property(record, (of) => says(maskRecord(of), of)));

  test("of a name the first of its words, or its first letter where it has one word", () => {
    holds(({ name }, of) => {
      const words = of.name
        .trim()
        .split(/[\s　]+/u)
        .filter(Boolean);
      const first = words[0] ?? "";
      // An address or a number where a name belongs is no family name: of it the first letter is enough.
      if (words.length > 1 && !/[@＠\p{Nd}]/u.test(first))
        return name.startsWith(`${first} ●`) && shown(name).length <= Array.from(first).length + 1;
      return shown(name).length <= 1;
    });
  });

  test("of an address of a mail its first letter and its house", () => {
    holds(({ mails }, of) =>
      mails.every((masked, at) => {
        const typed = of.mails[at] ?? "";
        const house = typed.lastIndexOf("@") > 0 ? Array.from(typed.slice(typed.lastIndexOf("@"))).length : 0;
        return shown(masked).length <= house + 1 && (typed.trim() === "" || DOTS.test(masked));
      }),
    );
  });

  test("of a telephone number its last four digits, and only of a long one", () => {
    holds(({ phones }, of) =>
      phones.every((masked, at) => {
        const digits = (of.phones[at] ?? "").normalize("NFKC").replace(/\D/g, "");
        return /^●●●\d{0,4}$/u.test(masked) && (digits.length > 7 || masked === "●●●");
      }),
    );
  });

  test("of where somebody lives the prefecture, and of the rest nothing", () => {
    holds(
      ({ address, postalCode, birthDate }) =>
        /^(?:[^●]{2,4}[都道府県])?●{0,3}$/u.test(address) &&
        [postalCode, birthDate].every((masked) => ["", "●●●"].includes(masked)),
    );
  });
});

test("what is not known stays empty", () => {
  const nobody = { name: "", kana: "", mails: [], phones: [], postalCode: "", address: "", birthDate: "" };
  expect(maskRecord(nobody)).toEqual(nobody);
});
