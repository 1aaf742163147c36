import { describe, expect, it } from "vitest";
import { searchEntries } from "./rule-search";

const found = (typed: string, locale: "ja" | "en" = "ja") => [...(searchEntries(locale, typed) ?? [])];

describe("the search over the rule base", () => {
  it("finds an article of the law in any width, with or without 第", () => {
    for (const typed of ["26条", "２６条", "第26条", "26条2項"])
      expect(found(typed)).toContain("appi.notify");
    expect(found("26条")).toContain("appi.report");
    expect(found("26条")).not.toContain("gdpr.authority");
  });

  it("finds a chapter of the guideline and an item of the rules", () => {
    expect(found("3-5-3-1(4)")).toEqual(["appi.category-4"]);
    expect(found("規則7条4号")).toEqual(["appi.category-4"]);
    expect(found("３－５－３－１（４）")).toEqual(["appi.category-4"]);
  });

  it("finds words of titles, questions, answers and facts", () => {
    expect(found("要配慮")).toContain("appi.category-1");
    expect(found("鍵 遠隔")).toEqual(["breach.encrypted"]);
    expect(found("まいなんばー")).toContain("my-number.information");
    expect(found("ﾗﾝｻﾑｳｪｱ")).toContain("advice.common-form");
    expect(found("不正の目的をもって行われた")).toContain("appi.category-3");
  });

  it("finds clocks", () => {
    expect(found("確報")).toContain("clock.final");
    expect(found("72時間")).toContain("clock.hours");
    expect(found("行政機関の休日")).toEqual(["clock.final"]);
  });

  it("finds in English what stands in English, and articles of Japanese texts", () => {
    expect(found("article 26", "en")).toContain("appi.notify");
    expect(found("Article 33", "en")).toContain("gdpr.authority");
    expect(found("SPECIAL-CARE", "en")).toContain("appi.category-1");
  });

  it("finds nothing where nothing stands, and all where nothing was typed", () => {
    expect(found("養鶏場")).toEqual([]);
    expect(searchEntries("ja", " 　")).toBeUndefined();
    expect(found("要配慮 養鶏場")).toEqual([]);
  });
});
