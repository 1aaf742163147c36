import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cells, squaresOf } from "./exposure-squares";

const count = (cells: readonly Cells[]) => cells.reduce((sum, { width, height }) => sum + width * height, 0);

describe("the squares of an exposure", () => {
  it.each([
    [1, 1, 1, 1, 0, 0],
    [1000, 1000, 1, 1000, 0, 0],
    [1001, 1001, 1, 1000, 1, 0],
    [1288, 1288, 1, 1000, 288, 0],
    [800, 1200, 1, 800, 0, 400],
    [2000, 2000, 1, 1000, 1000, 0],
    [2001, 2001, 10, 100, 101, 0],
    [20_001, 20_001, 100, 10, 191, 0],
    [1_000_000, 1_000_000, 1000, 1, 999, 0],
    [0, 0, 1, 0, 0, 0],
  ])("of %i to %i people stand for %i each", (least, most, unit, light, dark, open) => {
    const squares = squaresOf(least, most);
    expect([squares.unit, count(squares.light), count(squares.dark), count(squares.open)]).toEqual([
      unit,
      light,
      dark,
      open,
    ]);
  });

  it("cover each place of their rows once", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.integer({ min: 1, max: 60 }), (least, more, perRow) => {
        const { light, dark, open, unit, perRow: width } = squaresOf(least, least + more, perRow);
        const places = [...light, ...dark, ...open].flatMap((cells) =>
          Array.from(
            { length: cells.width * cells.height },
            (_, at) => (cells.y + Math.floor(at / cells.width)) * width + cells.x + (at % cells.width),
          ),
        );
        const total = Math.ceil((least + more) / unit);
        expect([...places].sort((one, other) => one - other)).toEqual(
          Array.from({ length: total }, (_, at) => at),
        );
      }),
    );
  });
});
