import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentHash } from "./content-hash";

describe("the hash of what is approved", () => {
  test("does not hang on the order in which it was put together", () => {
    expect(contentHash({ a: 1, b: ["x", { c: null, d: "é" }] })).toEqual(
      contentHash({ b: ["x", { d: "é", c: null }], a: 1 }),
    );
    expect(contentHash({})).toHaveLength(32);
  });

  test.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: "1" }],
    [{ a: ["x", "y"] }, { a: ["y", "x"] }],
    [{ a: null }, {}],
    [{ a: "が" }, { a: "か\u3099" }],
  ])("differs where one thing differs: %j, %j", (one, other) => {
    expect(contentHash(one).equals(contentHash(other))).toBe(false);
  });

  test("is another for every other content", () => {
    const content = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(content, content, (one, other) => {
        const isSame = JSON.stringify(sort(one)) === JSON.stringify(sort(other));
        expect(contentHash(one).equals(contentHash(other))).toBe(isSame);
      }),
      { numRuns: 300 },
    );
  });
});

function sort(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sort);
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? 0 : value;
  const entries = Object.entries(value).map(([name, inner]) => [name, sort(inner)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
