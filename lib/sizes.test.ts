import { expect, test } from "vitest";
import { isTest, readSources } from "./testing/sources";

const MOST_LINES = 250;
const MOST_LINES_OF_A_TEST = 300;
const USUAL_LINES = 150;

const linesOf = (text: string) => text.trimEnd().split("\n").length;

// Catalogues are lists of sentences: longer makes them no harder to read.
const measured = readSources()
  .filter(({ path }) => !path.startsWith("lib/i18n/messages/") && !path.startsWith("prisma/migrations/"))
  .map(({ path, text }) => ({
    path,
    lines: linesOf(text),
    most: isTest(path) ? MOST_LINES_OF_A_TEST : MOST_LINES,
  }));

test("no file is longer than a person reads in one go", () => {
  const tooLong = measured.filter(({ lines, most }) => lines > most);
  expect(tooLong.map(({ path, lines, most }) => `${path}: ${lines} of at most ${most} lines`)).toEqual([]);
});

test("nine of ten files are much shorter", () => {
  const code = measured.filter(({ path }) => !isTest(path));
  const usual = code.filter(({ lines }) => lines <= USUAL_LINES);
  expect(usual.length / code.length).toBeGreaterThanOrEqual(0.9);
});
