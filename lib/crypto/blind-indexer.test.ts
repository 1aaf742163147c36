import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { blindIndexer } from "./blind-indexer";
import { blindIndex } from "./sealing";

test("many values at once are indexed as one is", () => {
  const key = randomBytes(32);
  for (const use of ["mail", "phone"]) {
    const index = blindIndexer(key, use);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.string({ unit: "grapheme", minLength: 150, maxLength: 300 }),
        ),
        (value) => {
          expect(index(value)).toEqual(blindIndex(key, use, value));
        },
      ),
    );
  }
});

test("an index keeps its value when the next one is made", () => {
  const index = blindIndexer(randomBytes(32), "mail");
  const first = index("a@example.jp");
  const before = Buffer.from(first);
  index("b@example.jp");
  expect(first).toEqual(before);
});
