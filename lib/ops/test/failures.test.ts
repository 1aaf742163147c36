import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { playwrightFailures, vitestFailures } from "./failures";

const file = (status: string, assertionResults: object[], message = "") => ({
  name: resolve("lib/a.test.ts"),
  status,
  message,
  assertionResults,
});

describe("the failed tests of a run, named once more", () => {
  test("with their file and the beginning of their message, without colours", () => {
    const failed = {
      fullName: "a sum is right",
      status: "failed",
      failureMessages: ["\u001b[31mno\u001b[39m\n at x\n at y/node_modules/z"],
    };
    const passed = { fullName: "b", status: "passed", failureMessages: [] };
    expect(
      vitestFailures({ testResults: [file("failed", [passed, failed]), file("passed", [passed])] }),
    ).toEqual(["lib/a.test.ts › a sum is right\n    no\n     at x"]);
  });

  test("a file that cannot be loaded stands with its reason", () => {
    expect(vitestFailures({ testResults: [file("failed", [], "no such module")] })).toEqual([
      "lib/a.test.ts\n    no such module",
    ]);
  });

  test("a message of any length is cut, and a missing one is none", () => {
    const of = (messages: string[] | null) =>
      vitestFailures({
        testResults: [file("failed", [{ fullName: "x", status: "failed", failureMessages: messages }])],
      })[0];
    expect(of(["y".repeat(100_000)])).toHaveLength("lib/a.test.ts › x\n    ".length + 1200 + 2);
    expect(of(null)).toBe("lib/a.test.ts › x");
  });

  test("journeys of suites in suites, also one that passed at the second try", () => {
    const spec = (title: string, status: string) => ({
      title,
      file: "room.spec.ts",
      line: 7,
      tests: [{ projectName: "phone", status, results: [{ error: { message: "not seen" } }, {}] }],
    });
    const suites = [
      {
        title: "room.spec.ts",
        specs: [spec("fine", "expected")],
        suites: [{ title: "the room", specs: [spec("bad", "unexpected"), spec("late", "flaky")] }],
      },
    ];
    expect(playwrightFailures({ suites, errors: [{ message: "no server" }] })).toEqual([
      "[phone] e2e/room.spec.ts:7 › bad\n    not seen",
      "[phone] e2e/room.spec.ts:7 › late\n    not seen",
      "Playwright\n    no server",
    ]);
  });

  test("a report of another form is refused", () => {
    expect(() => vitestFailures({})).toThrow();
    expect(() => playwrightFailures({})).toThrow();
  });
});
