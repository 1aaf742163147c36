import { describe, expect, test } from "vitest";
import { parseTestArguments } from "./arguments";

describe("npm test", () => {
  test.each([
    ["", ["lint", "types", "unit", "db", "build", "journeys"]],
    ["--check", ["lint", "types", "unit", "db", "build"]],
    ["journeys unit", ["unit", "journeys"]],
    ["--only lib/people", ["unit", "db", "journeys"]],
    ["--check --only lib/people", ["unit", "db"]],
    ["db --only lib/people", ["db"]],
  ])("with %j runs %j, always in the order of a full run", (words, names) => {
    expect(parseTestArguments(words.split(" ").filter(Boolean)).names).toEqual(names);
  });

  test("hands on what follows --only", () => {
    expect(parseTestArguments(["db", "--only", "a", "b"]).only).toEqual(["a", "b"]);
  });

  test("names the lanes where one is misspelt", () => {
    expect(() => parseTestArguments(["untit"])).toThrow(
      'There is no lane "untit". There are: lint, types, unit',
    );
  });
});
