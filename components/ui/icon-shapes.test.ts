import { describe, expect, it } from "vitest";
import { iconNames, iconShape } from "./icon-shapes";

describe("the icons", () => {
  it.each(iconNames)("%s has lines", (name) => {
    expect(iconShape(name).length).toBeGreaterThan(0);
  });
});
