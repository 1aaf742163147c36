import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeyTree, leafOf, newKeyTree, withoutLeaf } from "./key-tree";

const without = (tree: KeyTree, names: readonly string[]) => names.reduce(withoutLeaf, tree);

describe("the keys of a tree", () => {
  it("are another one for each name, and the same every time", () => {
    const tree = newKeyTree();
    const names = Array.from({ length: 500 }, () => randomUUID());
    const keys = names.map((name) => leafOf(tree, name)?.toString("hex"));
    expect(new Set(keys).size).toBe(500);
    expect(names.map((name) => leafOf(tree, name)?.toString("hex"))).toEqual(keys);
    expect(leafOf(newKeyTree(), names[0] ?? "")?.toString("hex")).not.toBe(keys[0]);
  });

  it("stay what they were when others are taken away, in whatever order, and those are gone", () => {
    const name = fc.uuid();
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 12 }),
        fc.uniqueArray(name, { maxLength: 12 }),
        (some, others) => {
          const gone = some.filter((one) => !others.includes(one));
          const tree = newKeyTree();
          const left = without(tree, gone);
          for (const one of gone) expect(leafOf(left, one)).toBeNull();
          for (const other of others) expect(leafOf(left, other)).toEqual(leafOf(tree, other));
          const sorted = (of: KeyTree) => of.map(({ path }) => path).sort();
          expect(sorted(without(tree, gone.toReversed()))).toEqual(sorted(left));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("leave no seed behind from which the one that is gone could be made", () => {
    const tree = newKeyTree();
    const left = withoutLeaf(tree, "gone");
    expect(left).toHaveLength(64);
    expect(left.every(({ path, seed }) => path !== "" && !tree.some((one) => one.seed.equals(seed)))).toBe(
      true,
    );
    const paths = left.map(({ path }) => path);
    expect(paths.some((one) => paths.some((other) => one !== other && other.startsWith(one)))).toBe(false);
  });

  it("are taken away once: a second time changes nothing", () => {
    const left = withoutLeaf(newKeyTree(), "gone");
    expect(withoutLeaf(left, "gone")).toBe(left);
  });
});
