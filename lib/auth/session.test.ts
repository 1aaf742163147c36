import { describe, expect, it } from "vitest";
import { ownPath } from "./session";

describe("where to go on after signing in", () => {
  it.each([["/"], ["/settings/people?cursor=abc"], ["/incidents/5f0c7a52-6a3f-4c1e-9f0e-2f2f6f0a1b2c"]])(
    "is %s as it was",
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  it.each([
    ["//evil.example"],
    ["/\\evil.example"],
    ["\\\\evil.example"],
    ["https://evil.example"],
    ["/%09/evil.example\t"],
    ["/\n/evil.example"],
    ["/.//evil.example"],
    ["/..//evil.example"],
    ["/%2e//evil.example"],
    ["/a/..//evil.example"],
    ["javascript:alert(1)"],
    ["/a b"],
    [""],
    [undefined],
    [["/a", "/b"]],
    [`/${"a".repeat(600)}`],
  ])("is home for %j", (path) => {
    expect(ownPath(path)).toBe("/");
  });
});
