import { describe, expect, test } from "vitest";
import { withProcessorTime } from "@/lib/testing/processor-time";
import { parseAddresses } from "./parse-addresses";

const addresses = (header: string) => parseAddresses(header).map(({ address }) => address);

describe("addresses as they are written", () => {
  test.each<[string, string, string[]]>([
    ["a list", "a@b.jp, c@d.jp", ["a@b.jp", "c@d.jp"]],
    ["Outlook's semicolons", "a@b.jp; c@d.jp", ["a@b.jp", "c@d.jp"]],
    ["dots of docomo", "a..b@docomo.ne.jp", ["a..b@docomo.ne.jp"]],
    ["a dot before the @ of au", "a.@ezweb.ne.jp", ["a.@ezweb.ne.jp"]],
    ["a dot at the start", ".abc-@docomo.ne.jp", [".abc-@docomo.ne.jp"]],
    ["those quoted as they must be", '"a..b"@docomo.ne.jp', ["a..b@docomo.ne.jp"]],
    ["a full-width @", "taro＠example.jp", ["taro@example.jp"]],
    ["all in full width", "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", ["taro@example.jp"]],
    ["comments", "(work) a@b.jp (home, office)", ["a@b.jp"]],
    ["nested comments", "a@b.jp (one (two) three), c@d.jp", ["a@b.jp", "c@d.jp"]],
    ["a comment never closed", "Taro (sales <a@b.jp>, c@d.jp", ["a@b.jp", "c@d.jp"]],
    ["a quote never closed", '"Taro <a@b.jp>, c@d.jp', ["a@b.jp", "c@d.jp"]],
    ["a comma in the name", '"Yamada, Taro" <a@b.jp>, c@d.jp', ["a@b.jp", "c@d.jp"]],
    ["a quoted local part", '"taro yamada"@b.jp', ['"taro yamada"@b.jp']],
    ["a group", "Team: a@b.jp, c@d.jp;, e@f.jp", ["a@b.jp", "c@d.jp", "e@f.jp"]],
    ["nobody", "undisclosed-recipients:;", []],
    ["a route", "<@relay.jp,@other.jp:a@b.jp>", ["a@b.jp"]],
    ["mailto", "<mailto:a@b.jp>", ["a@b.jp"]],
    ["an angle never closed", "Taro <a@b.jp, c@d.jp", ["a@b.jp", "c@d.jp"]],
    ["quotes of Outlook", "'a@b.jp' <a@b.jp>", ["a@b.jp"]],
    ["a line break inside", "a@b.jp,\r\n\tc@d.jp", ["a@b.jp", "c@d.jp"]],
    ["a name without an address", "山田太郎", [""]],
    ["two @", "a@b@c.jp", ["a@b"]],
    ["an empty entry", ",,a@b.jp,,", ["a@b.jp"]],
    ["an encoded comma", "=?utf-8?q?A=2C_B?= <a@b.jp>", ["a@b.jp"]],
  ])("%s", (_name, header, found) => {
    expect(addresses(header)).toEqual(found);
  });

  test("names are decoded, also in quotes and in comments", () => {
    expect(parseAddresses('"=?utf-8?B?55Sw5LitIOWBpeS4gA==?=" <a@b.jp>')[0]?.displayName).toBe("田中 健一");
    expect(parseAddresses("a@b.jp (=?iso-2022-jp?B?GyRCRURDZhsoQg==?=)")[0]?.displayName).toBe("田中");
  });
});

describe("headers written to hurt", () => {
  const MANY = 1_000_000;
  test.each([
    ["comments in comments", "(".repeat(MANY / 2) + ")".repeat(MANY / 2)],
    ["open comments", "(".repeat(MANY)],
    ["quotes", '"'.repeat(MANY)],
    ["angles", "<".repeat(MANY)],
    ["at signs", "@".repeat(MANY)],
    ["one long word", `${"a".repeat(MANY)}@`],
    ["words that break", "a@ ".repeat(MANY / 3)],
    ["quoted words", '"a" '.repeat(MANY / 4)],
    ["backslashes", `"${"\\".repeat(MANY)}`],
    ["open comments in every entry", `${"(".repeat(4000)},`.repeat(MANY / 4001)],
    ["blanks", `a${" ".repeat(MANY)}@b.jp`],
  ])("%s", async (_name, header) => {
    const { milliseconds } = await withProcessorTime(() => parseAddresses(header));
    expect(milliseconds).toBeLessThan(2000);
  });
});
