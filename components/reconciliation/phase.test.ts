import { describe, expect, test } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import type { ComparisonView } from "@/lib/reconciliation/queries";
import { phaseWords } from "./phase";

const t = translatorFor("ja", "reconciliation");

const comparison = (state: ComparisonView["state"], open = 0) =>
  ({
    ...{ state, open, most: 401, isWritten: state === "agreed", problem: null },
    agreement: { asked: null, signers: [] },
  }) as unknown as ComparisonView;

const heading = (current: ComparisonView | null, canRun: boolean, wantsAgain = false) =>
  phaseWords(t, { waiting: null, current, canRun }, wantsAgain);

describe("what the page of two lists says first", () => {
  test.each([
    ["nothing yet", null, true, "1つ目の名簿を置く"],
    ["nothing, and nobody can any more", null, false, "名簿の突き合わせ"],
    ["differences are open", comparison("open", 3), true, "あと3件の違いを決める"],
    ["differences stay open", comparison("open", 3), false, "名簿の突き合わせ"],
    ["agreed", comparison("agreed"), true, "401人で確定しました"],
    ["agreed, and the incident is over", comparison("agreed"), false, "401人で確定しました"],
  ] as const)("%s", (_name, current, canRun, now) => {
    expect(heading(current, canRun).now).toBe(now);
  });

  test("after an agreement other lists are asked for, where somebody wants them and may", () => {
    expect(heading(comparison("agreed"), true, true)).toMatchObject({
      ...{ isAgain: true, now: "1つ目の名簿を置く", next: t("next.first") },
    });
    expect(heading(comparison("agreed"), false, true)).toMatchObject({ isAgain: false });
    expect(heading(comparison("open", 3), true, true)).toMatchObject({ isAgain: false });
  });
});
