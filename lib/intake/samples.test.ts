import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toAnswer } from "./exposure-answer";
import { encode, makeMail } from "./made/make-mail";
import { makeMsg } from "./made/make-msg";
import { makeWorkbook } from "./made/make-workbook";
import { makeZip } from "./made/make-zip";
import { decodeBody } from "./mail/decode-body";
import { scanParts } from "./mail/scan-parts";
import { readExposure } from "./read-file";
import type { ListBeside } from "./read-list";
import expected from "./samples/expected.json";
import { decodeText } from "./text/decode-text";

const folder = join(process.cwd(), "lib/intake/samples");
const read = (fileName: string) => readFileSync(join(folder, fileName));

function beside(fileName: string): ListBeside | undefined {
  const intended = fileName.replace(/\.eml$/, ".intended.csv");
  if (intended !== fileName && existsSync(join(folder, intended))) {
    return { is: "intended", fileName: intended, bytes: read(intended) };
  }
  return fileName === "list-b.csv"
    ? { is: "other", fileName: "list-a.csv", bytes: read("list-a.csv") }
    : undefined;
}

test.each(Object.entries(expected))("%s is read as it is", async (fileName, truth) => {
  const answer = toAnswer(await readExposure(read(fileName), { fileName, beside: beside(fileName) }));
  expect(answer).toMatchObject(truth);
  if (!("mistake" in truth)) expect(answer).not.toHaveProperty("mistake");
});

test("each thing read from a mail carries its place", async () => {
  const { proposals } = await readExposure(read("wrong-attachment.eml"), {
    fileName: "wrong-attachment.eml",
  });
  expect(proposals).toContainEqual({
    field: "visible_address",
    value: "tanaka@client-b.example",
    place: { part: "1", header: "to", nth: 1 },
  });
  expect(proposals).toContainEqual({
    field: "data_item",
    value: "birth_date",
    place: { part: "1.2", file: "顧客一覧_202611.csv", row: 1, column: 8 },
  });
  expect(proposals.find(({ field }) => field === "mistake")?.place).toMatchObject({ part: "1.2" });
});

test("an attachment keeps the fingerprint of its bytes", async () => {
  const { attachments } = await readExposure(read("partner-secret.eml"), { fileName: "partner-secret.eml" });
  expect(attachments[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(attachments[0]?.fileName).toBe("A社_価格表_社外秘.csv");
});

describe("the same list in any other wrapping", () => {
  const { text } = decodeText(csvOf("wrong-attachment.eml"));
  const cells = text
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  const joined = (delimiter: string) => `${cells.map((row) => row.join(delimiter)).join("\r\n")}\r\n`;
  const message = (name: string, bytes: Buffer) =>
    makeMsg({
      subject: "お見積書の送付",
      sender: "eigyo@sender.example",
      text: "お見積書をお送りいたします。",
      recipients: [{ kind: "to", name: "田中 健一", address: "tanaka@client-b.example" }],
      files: [{ name, bytes }],
    });

  test.each<[string, string, () => Buffer]>([
    ["UTF-8 with a mark", "a.csv", () => Buffer.from(`\ufeff${joined(",")}`)],
    ["EUC-JP", "a.csv", () => encode(joined(","), "euc-jp")],
    ["tabs in Shift_JIS", "a.tsv", () => encode(joined("\t"), "shift_jis")],
    ["tabs in UTF-16", "a.csv", () => Buffer.from(`\ufeff${joined("\t")}`, "utf16le")],
    ["semicolons", "a.csv", () => Buffer.from(joined(";"))],
    ["a workbook", "a.xlsx", () => makeWorkbook([{ name: "名簿", rows: cells }])],
    [
      "a workbook of two sheets",
      "a.xlsx",
      () =>
        makeWorkbook([
          { name: "一", rows: cells.slice(0, 700) },
          { name: "二", rows: [cells[0] ?? [], ...cells.slice(700)] },
        ]),
    ],
    ["a zip", "a.zip", () => makeZip([{ name: "顧客一覧.csv", bytes: encode(joined(","), "shift_jis") }])],
    ["an Outlook message", "a.msg", () => message("顧客一覧.csv", encode(joined(","), "shift_jis"))],
    [
      "a mail in ISO-2022-JP",
      "a.eml",
      () =>
        makeMail({
          charset: "iso-2022-jp",
          files: [{ name: "顧客一覧.csv", bytes: Buffer.from(joined(",")) }],
        }),
    ],
    [
      "a mail inside a complaint",
      "a.eml",
      () =>
        makeMail({
          nested: makeMail({ files: [{ name: "顧客一覧.csv", bytes: Buffer.from(joined(",")) }] }),
          from: "x@home.example",
        }),
    ],
  ])("%s", async (_name, fileName, bytes) => {
    const { mistake: _mistake, recipients: _recipients, ...truth } = expected["wrong-attachment.eml"];
    const { people } = await readExposure(bytes(), { fileName });
    expect(people).toBe(truth.distinct_principals);
    expect(toAnswer(await readExposure(bytes(), { fileName }))).toMatchObject(truth);
  });
});

function csvOf(fileName: string): Buffer {
  const { children } = scanParts(read(fileName), { parts: 0, headerBytes: 0 });
  const part = children.find(({ type }) => type.value === "text/csv");
  return part ? decodeBody(part).bytes : Buffer.alloc(0);
}
