import { describe, expect, it } from "vitest";
import { hashOfLinkCode, newLinkCode } from "./link-code";

describe("the code in the address of a poster", () => {
  it("has 128 random bits, and its hash finds it again", () => {
    const codes = Array.from({ length: 200 }, () => newLinkCode());
    expect(new Set(codes.map(({ code }) => code)).size).toBe(200);
    for (const { code, hash } of codes) {
      expect(Buffer.from(code, "base64url")).toHaveLength(16);
      expect(hashOfLinkCode(code)).toEqual(hash);
    }
  });

  it.each([
    "",
    "state",
    "a".repeat(21),
    "a".repeat(23),
    "a".repeat(21).concat("!"),
    null,
    undefined,
    {},
    ["a"],
  ])("is nothing else: %j", (code) => {
    expect(hashOfLinkCode(code)).toBeNull();
  });
});
