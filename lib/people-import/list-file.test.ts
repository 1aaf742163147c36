import { describe, expect, test } from "vitest";
import { isListFile, isListOrMail } from "./list-file";

const other = "application/octet-stream";

describe("a file that may be a list", () => {
  test.each([
    ["会員名簿.csv", "text/csv", true, true],
    ["会員名簿.XLSX", other, true, true],
    ["名前のない表", "text/csv", true, true],
    ["送信.eml", "message/rfc822", false, true],
    ["送信.msg", other, false, true],
    ["転送", "application/vnd.ms-outlook", false, true],
    ["申込書.pdf", "application/pdf", false, false],
    ["画面.png", "image/png", false, false],
    ["csv", other, false, false],
  ])("%s, %s: imported %s, compared %s", (fileName, mediaType, imported, compared) => {
    const file = { fileName, mediaType };
    expect([isListFile(file), isListOrMail(file)]).toEqual([imported, compared]);
  });
});
