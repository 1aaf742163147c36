import { describe, expect, it } from "vitest";
import { envelopeOf } from "./exposure";

describe("the envelope of an exposure", () => {
  it.each([
    ["nobody", [], "unknown"],
    ["one who looked", ["viewed"], "open"],
    ["one who gave it back after looking", ["recovered_opened"], "back-open"],
    ["one who gave it back", ["recovered"], "back"],
    ["several who deleted it unopened", ["deleted_unopened", "deleted_unopened"], "closed"],
    ["one who looked among others", ["unknown", "viewed"], "some-open"],
    [
      "one who gave it back after looking, among others",
      ["deleted_unopened", "recovered_opened"],
      "some-open",
    ],
    ["several of whom nobody looked for certain", ["deleted_unopened", "recovered", "unknown"], "unknown"],
  ] as const)("of %s", (_who, accesses, state) => {
    expect(envelopeOf(accesses)).toBe(state);
  });
});
