import { expect, test } from "vitest";
import { intakeSentence, sentenceOfError } from "./error-sentences";
import { IntakeError } from "./intake-error";
import { LIMITS } from "./limits";

test("a sentence names the file, the place and what to do, in both languages", () => {
  const problem = { code: "cut-off", place: { part: "1.2", file: "顧客.csv", row: 7 } } as const;
  const { ja, en } = intakeSentence(problem, "mail.eml");
  expect(ja).toBe(
    "mail.eml (部分 1.2、顧客.csv、7行目): 途中で切れています。人数が足りなくなるため読みません。元のファイルを置き直してください。",
  );
  expect(en).toBe(
    "mail.eml (part 1.2, 顧客.csv, row 7): It breaks off here, so people would be missing. Please add the whole file.",
  );
});

test.each([
  [new IntakeError("too-large", {}, LIMITS.bytes), "50 MB"],
  [new IntakeError("too-many-parts", {}, LIMITS.parts), "1,000"],
  [new IntakeError("took-too-long", {}, LIMITS.milliseconds), "10"],
  [new IntakeError("headers-too-long", {}, LIMITS.headerBytes), "2 MB"],
])("%s says its limit %s", (error, limit) => {
  expect(sentenceOfError(error, "a").ja).toContain(limit);
  expect(sentenceOfError(error, "a").en).toContain(limit);
});

test("a name out of a file cannot move the cursor or turn the line around", () => {
  const { ja } = intakeSentence(
    { code: "unreadable", place: { file: "a\u001b[2J\u202efdp.csv\r\n" } },
    "x\u0007.eml",
  );
  expect(ja).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test("what is thrown by others says no more than that it could not be read", () => {
  expect(sentenceOfError(new Error("林 修"), "a.eml").ja).not.toContain("林");
});
