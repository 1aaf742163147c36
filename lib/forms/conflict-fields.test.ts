import { expect, test } from "vitest";
import { conflictFields } from "./conflict-fields";

test("only what differs is asked, with both values in words; what is missing is empty", () => {
  const fields = conflictFields({
    mine: { note: "a", time: "9:00", place: "", only: "x" },
    theirs: { note: "b", time: "9:00", more: "y" },
    label: (name) => name.toUpperCase(),
    say: (name, value) => `${name}=${value}`,
  });
  expect(fields).toEqual([
    { name: "note", label: "NOTE", mine: "a", theirs: "b", mineText: "note=a", theirsText: "note=b" },
    { name: "only", label: "ONLY", mine: "x", theirs: "", mineText: "only=x", theirsText: "only=" },
    { name: "more", label: "MORE", mine: "", theirs: "y", mineText: "more=", theirsText: "more=y" },
  ]);
});
