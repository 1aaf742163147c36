import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { places, read, refused } from "./made/nasty/all";

const MANY = 200;

test("more than two hundred nasty files, no two of them alike", () => {
  const files = [read, places, refused].flatMap((tables) => Object.values(tables).flat());
  const names = new Set(files.map(([name]) => name));
  const contents = new Set(
    files.map(([, fileName, bytes]) => createHash("sha256").update(fileName).update(bytes()).digest("hex")),
  );
  expect(names.size).toBe(files.length);
  expect(contents.size).toBe(files.length);
  expect(files.length).toBeGreaterThan(MANY);
});
