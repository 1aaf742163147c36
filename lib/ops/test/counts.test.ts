import { describe, expect, test } from "vitest";
import { countPlaywright, countVitest, judged, onePassed, sentence, sum } from "./counts";

const vitest = (files: { status: string; assertions: string[] }[], numbers: number[]) => ({
  numPassedTests: numbers[0],
  numFailedTests: numbers[1],
  numPendingTests: numbers[2],
  numTodoTests: 0,
  testResults: files.map(({ status, assertions }) => ({
    status,
    assertionResults: assertions.map((assertion) => ({ status: assertion })),
  })),
});

describe("the counts of a run", () => {
  test("a file that cannot be loaded counts as one failure", () => {
    expect(countVitest(vitest([{ status: "failed", assertions: [] }], [3, 0, 0]))).toEqual({
      passed: 3,
      failed: 1,
      skipped: 0,
    });
  });

  test("a file with a failed test is not counted twice", () => {
    expect(countVitest(vitest([{ status: "failed", assertions: ["passed", "failed"] }], [1, 1, 2]))).toEqual({
      passed: 1,
      failed: 1,
      skipped: 2,
    });
  });

  test("a journey that passed at the second try has failed", () => {
    const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 0 };
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  test("a program that ends badly without a failed test is a failure", () => {
    expect(judged(onePassed, 1).failed).toBe(1);
    expect(judged(onePassed, 0).failed).toBe(0);
  });

  test("the last line has exactly the agreed form", () => {
    expect(sentence(sum([onePassed, onePassed, { passed: 0, failed: 2, skipped: 0 }]))).toBe(
      "2 passed, 2 failed",
    );
    expect(sentence({ passed: 9, failed: 0, skipped: 1 })).toBe("9 passed, 0 failed, 1 skipped");
  });

  test("a report of another form is refused, not counted as nothing", () => {
    expect(() => countVitest({})).toThrow();
    expect(() => countPlaywright({ stats: {} })).toThrow();
  });
});
