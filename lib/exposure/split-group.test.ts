import { describe, expect, it } from "vitest";
import { groupCode, readGroup, type SplitGroup } from "./split-group";

const id = "0f8fad5b-d9cb-469f-a165-70867728950e";

describe("a group that is split off", () => {
  it.each<SplitGroup>([
    { by: "items", itemSetId: id },
    { by: "access", access: "recovered_opened" },
    { by: "list", batchId: id },
    { by: "pairs", from: 1, to: 300 },
  ])("is read as it was written: $by", (group) => {
    expect(readGroup(groupCode(group))).toEqual(group);
  });

  it("is read in any width", () => {
    expect(readGroup("pairs.１ - ３００")).toEqual({ by: "pairs", from: 1, to: 300 });
  });

  it.each([
    "",
    "items.x",
    "access.gone",
    "access.toString",
    "list.",
    "pairs.3-1",
    "pairs.0-1",
    "all",
    "pairs.1",
  ])("is not %j", (code) => {
    expect(readGroup(code)).toBeNull();
  });
});
