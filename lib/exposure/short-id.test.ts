import fc from "fast-check";
import { expect, it } from "vitest";
import { readId, shortId } from "./short-id";

it("is the same id again", () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(shortId(id)).toMatch(/^[\w-]{22}$/);
      expect(readId(shortId(id))).toBe(id);
      expect(readId(id)).toBe(id);
    }),
  );
});

it.each(["", "x", "' OR 1=1", "0f8fad5b-d9cb-469f-a165", "0".repeat(23)])("is none: %j", (said) => {
  expect(readId(said)).toBeNull();
});
