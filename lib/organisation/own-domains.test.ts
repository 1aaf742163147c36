import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDomainProblem, isOwnAddress, splitDomains } from "./own-domains";

describe("domains as they are typed", () => {
  test.each([
    ["example.jp", ["example.jp"]],
    ["@Example.JP", ["example.jp"]],
    ["＠ｅｘａｍｐｌｅ．ｊｐ", ["example.jp"]],
    [
      "a.example, b.example\nc.example、d.example; e.example",
      ["a", "b", "c", "d", "e"].map((x) => `${x}.example`),
    ],
    ["a.example\r\n\r\n a.example. \n", ["a.example"]],
    ["　\n", []],
  ])("%j are %j", (typed, domains) => {
    expect(splitDomains(typed)).toEqual(domains);
  });
});

describe("what cannot be an own domain", () => {
  test.each([
    "株式会社テスト",
    "example",
    "a..example",
    "-a.example",
    "a_b.example",
    "user@example.jp",
    "https://example.jp/",
    "192.0.2.1",
    "a\u200b.example",
    `${"a".repeat(64)}.example`,
    `${"abcdefgh.".repeat(30)}jp`,
  ])("cannot be read: %s", (domain) => {
    expect(findDomainProblem(["ok.example", domain])).toEqual({ code: "domain-unreadable", domain });
  });

  test.each(["gmail.com", "docomo.ne.jp", "i.softbank.jp", "co.jp", "lg.jp", "tokyo.jp"])(
    "belongs to others too: %s",
    (domain) => {
      expect(findDomainProblem([domain])).toEqual({ code: "domain-shared", domain });
    },
  );

  test("is one too many", () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => `a${at}.example`);
    expect(findDomainProblem(many(50))).toBeNull();
    expect(findDomainProblem(many(51))).toMatchObject({ code: "too-many-domains" });
  });

  test.each([
    "example.jp",
    "example.co.jp",
    "city.chiyoda.tokyo.jp",
    "例え.jp",
    "xn--r8jz45g.jp",
    "a-1.example",
  ])("is not this: %s", (domain) => {
    expect(findDomainProblem([domain])).toBeNull();
  });
});

describe("an own address", () => {
  const domains = ["example.jp", "例え.jp"];

  test.each([
    "taro@example.jp",
    "Taro@EXAMPLE.jp",
    "taro@sales.example.jp",
    "taro@example.jp.",
    "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ",
    "taro@例え.jp",
    "taro@xn--r8jz45g.jp",
  ])("is %s", (address) => {
    expect(isOwnAddress(address, domains)).toBe(true);
  });

  test.each([
    "example.jp",
    "@example.jp",
    "taro@badexample.jp",
    "taro@example.jp.evil.example",
    "taro@evil.example＠example.jp",
    "taro@evil.example@example.jp",
    "taro@evil.example,x@example.jp",
    "taro evil@example.jp",
    "taro\n@example.jp",
    "taro@.example.jp",
    "taro@jp",
    "taro@",
    "",
  ])("is not %j", (address) => {
    expect(isOwnAddress(address, domains)).toBe(false);
  });

  test("is none where no domain is registered", () => {
    expect(isOwnAddress("taro@example.jp", [])).toBe(false);
  });

  test("is never one whose mail goes elsewhere", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
        const address = `${before}@evil.example${after}`;
        fc.pre(!/example\.jp/iu.test(after.normalize("NFKC")));
        expect(isOwnAddress(address, domains)).toBe(false);
      }),
    );
  });
});
