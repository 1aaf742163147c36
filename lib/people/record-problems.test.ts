import { describe, expect, test } from "vitest";
import { type PersonRecord, personOfAddress } from "./person-record";
import { recordProblems } from "./record-problems";

const before: PersonRecord = {
  ...personOfAddress("a@example.jp", "佐藤 花子"),
  phones: ["03-1234-5678"],
};
const now = new Date("2026-11-22T16:00:00Z");
const said = (change: Partial<PersonRecord>, from: Partial<PersonRecord> = {}) => {
  const stored = { ...before, ...from };
  return recordProblems(stored, { ...stored, ...change }, now).map(({ field, what }) => `${field} ${what}`);
};

describe("what is wrong with a corrected record", () => {
  test.each([
    [{ birthDate: "2030/13/45" }, "birthDate birth-date"],
    [{ birthDate: "1990/2/31" }, "birthDate birth-date"],
    [{ birthDate: "2023-02-29" }, "birthDate birth-date"],
    [{ birthDate: "昭和64年2月1日" }, "birthDate birth-date"],
    [{ birthDate: "平成元年1月7日" }, "birthDate birth-date"],
    [{ birthDate: "五月ごろ" }, "birthDate birth-date"],
    [{ birthDate: "2026/11/24" }, "birthDate birth-to-come"],
    [{ birthDate: "令和30年1月1日" }, "birthDate birth-to-come"],
    [{ postalCode: "あいう" }, "postalCode postal-code"],
    [{ postalCode: "123-456" }, "postalCode postal-code"],
    [{ postalCode: "12345678" }, "postalCode postal-code"],
    [{ mails: ["a@example.jp", "no address"] }, "mails mail"],
    [{ phones: ["12"] }, "phones phone"],
    [{ mails: Array.from({ length: 21 }, (_, at) => `a${at}@example.jp`) }, "mails too-many"],
  ])("%o", (change, problem) => {
    expect(said(change)).toEqual([problem]);
  });

  test.each([
    // It is already the 23rd in Japan.
    { birthDate: "2026/11/23" },
    { birthDate: "昭和53年5月18日" },
    { birthDate: "S53.5.18" },
    { birthDate: "R1.5.1" },
    { birthDate: "１９７８／０５／１８" },
    { birthDate: "2024-02-29" },
    { birthDate: "" },
    { postalCode: "〒１２３－４５６７" },
    { postalCode: "1234567" },
    { postalCode: "123 4567" },
    { postalCode: "" },
    { mails: [] },
    { phones: ["+81 90 1234 5678"] },
  ])("nothing with %o", (change) => {
    expect(said(change)).toEqual([]);
  });

  test("names every field, and of several values the first that cannot be read", () => {
    const change = { mails: ["b@example.jp", "x", "y"], postalCode: "1", birthDate: "?" };
    expect(recordProblems(before, { ...before, ...change }, now)).toEqual([
      { field: "mails", what: "mail", value: "x" },
      { field: "postalCode", what: "postal-code" },
      { field: "birthDate", what: "birth-date" },
    ]);
  });

  test("never stops on what a list had brought, only on what is changed", () => {
    const imported = {
      birthDate: " 2030/13/45",
      postalCode: "1-0001",
      mails: ["not known", ...Array.from({ length: 24 }, (_, at) => `a${at}@example.jp`)],
      phones: ["内線 12"],
    };
    expect(said({ name: "佐藤 華子", birthDate: "2030/13/45" }, imported)).toEqual([]);
    expect(said({ mails: imported.mails.slice(0, 23) }, imported)).toEqual([]);
    expect(said({ mails: [...imported.mails, "b@example.jp"] }, imported)).toEqual(["mails too-many"]);
    expect(said({ phones: ["内線 12", "内線 13"] }, imported)).toEqual(["phones phone"]);
  });
});
