import { text } from "node:stream/consumers";
import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { countParties } from "@/lib/disclosures/counts";
import { countFact } from "@/lib/facts/fact-draft";
import { makeWorkbook } from "@/lib/intake/made/make-workbook";
import { stateFacts } from "@/lib/testing/escalations";
import { anIncident } from "@/lib/testing/factories";
import { recordedTypes } from "@/lib/testing/recorded";
import { axe, complaint, expect, test } from "./fixtures";

const HEAD = "会員番号,お名前,フリガナ,メール,電話番号,生年月日";
const person = (at: number) =>
  `M${at},佐藤 花子${at},サトウ,member${at}@shop.example,090-1111-${String(at).padStart(4, "0")},1985/4/${1 + (at % 28)}`;
const ROWS = [
  ...Array.from({ length: 30 }, (_, at) => person(at + 1)),
  // The same person again, in other widths.
  "M1,佐藤　花子1,サトウ,ＭＥＭＢＥＲ1@shop.example,,",
  "M31,田中 太郎,タナカ,tanaka.shop.example,,",
  ",,,,,1990/1/1",
  "M32,鈴木 一郎,スズキ,suzuki@shop.example,なし,,余り",
  "M33,高橋 優子,タカハシ,taka@shop.example,番号なし,",
];
type Laid = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const list = (rows: readonly string[], name = "会員名簿.csv"): Laid => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`\ufeff${[HEAD, ...rows].join("\r\n")}\r\n`),
});

async function anOwn(userId: string) {
  const { id } = await anIncident({
    title: "会員名簿の誤送信",
    members: [{ userId, relation: "responder" }],
  });
  return { id, start: `/incidents/${id}/people/import` };
}

async function lay(page: Page, start: string, file: Laid): Promise<void> {
  await page.goto(start);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "ファイルを置く" }).click();
  await page.waitForURL(/\/people\/import\?file=/);
}

/** Until the page says it, which without JavaScript it does by loading itself again. */
const comes = (page: Page, title: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible({ timeout: 45_000 });

test("a list with errors: its rows are checked, the good ones imported, the others named", {
  tag: "@phone",
}, async ({ page, signedIn }) => {
  test.setTimeout(180_000);
  const { user } = await signedIn({ name: "鈴木 彩", roles: ["responder"] });
  const { id, start } = await anOwn(user.id);
  await page.goto(start);
  await axe(page);
  await lay(page, start, list(ROWS));
  await expect(page.getByRole("radio", { name: "会員名簿.csv" })).toBeChecked();
  await page.getByRole("button", { name: "この名簿を読む" }).click();
  await expect(complaint(page)).toContainText("名簿には、だれが載っていますか");
  await page.getByRole("radio", { name: /^本人/ }).check();
  await axe(page);
  await page.getByRole("button", { name: "この名簿を読む" }).click();

  await comes(page, "列の中身を確かめてください");
  await expect(page.getByLabel("文字コード")).toHaveValue("utf-8");
  await expect(page.getByLabel("2列目 お名前")).toHaveValue("name");
  await expect(page.getByLabel("4列目 メール")).toHaveValue("email");
  const preview = page.getByRole("table");
  await expect(preview.getByRole("row")).toHaveCount(21);
  await expect(preview).toContainText("佐藤");
  await expect(preview).not.toContainText("花子");
  await axe(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await page.getByLabel("4列目 メール").selectOption("使わない");
  await page.getByLabel("2列目 お名前").selectOption("使わない");
  await page.getByLabel("3列目 フリガナ").selectOption("使わない");
  await page.getByLabel("5列目 電話番号").selectOption("使わない");
  await page.getByRole("button", { name: "読めない行を確かめる" }).click();
  await expect(complaint(page)).toContainText("どれかの列が要ります");
  for (const [label, kind] of [
    ["2列目 お名前", "氏名"],
    ["4列目 メール", "メールアドレス"],
    ["5列目 電話番号", "電話番号"],
  ] as const)
    await page.getByLabel(label).selectOption(kind);
  await page.getByRole("button", { name: "読めない行を確かめる" }).click();

  await comes(page, "3行が読めません");
  await expect(page.getByRole("row").filter({ hasText: "「@」がない" })).toContainText("33行目の4列目");
  await expect(page.getByRole("row").filter({ hasText: "だれのことか分からない" })).toContainText("34行目");
  await expect(page.getByRole("row").filter({ hasText: "電話番号として読めない" })).toContainText("36行目");
  await axe(page);
  expect(await db.person.count()).toBe(0);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /一覧を取り出す/ }).click(),
  ]);
  expect(download.suggestedFilename()).toContain("読めない行.csv");
  const report = await text(await download.createReadStream());
  expect(report).toContain("33,4,メールアドレス,メールアドレスに「@」がない行,しない");
  expect(report).not.toContain("tanaka");
  expect(await recordedTypes()).toContain("people-import.report-downloaded");

  await expect(page.getByText("3行は取り込みません")).toBeVisible();
  await page.getByRole("button", { name: "読めた行の 31人を取り込む" }).click();
  await comes(page, "31人を取り込みました");
  await expect(page.getByRole("definition").filter({ hasText: "会員名簿.csv" })).toBeVisible();
  await expect(page.getByText("食い違っています")).toHaveCount(0);
  await axe(page);
  await stateFacts(id, [countFact("principals.known", 7)]);
  await page.reload();
  await expect(page.getByText("本人の人数が、前に分かっていた数と食い違っています")).toBeVisible();
  await expect(page.getByRole("link", { name: "どこが違うかを見る" })).toHaveAttribute("href", /\/facts$/);
  await axe(page);
  await page.getByRole("link", { name: "渡った先と人数を見る" }).click();
  await expect(page).toHaveURL(/\/exposure$/);
  expect(await countParties(db, id)).toMatchObject({ principals: 31, recipients: 0 });
  await page.goto(start);
  await expect(page.getByRole("listitem").filter({ hasText: "会員名簿.csv" })).toContainText("31人");
  // The only file, but done.
  await expect(page.getByText("取り込み済み")).toBeVisible();
  await expect(page.getByRole("radio", { name: "会員名簿.csv" })).not.toBeChecked();
  await axe(page);
});

test.describe("in English", () => {
  test.use({ locale: "en-GB" });

  test("a list in another text encoding, read otherwise and back", { tag: "@phone" }, async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn({ roles: ["responder"] });
    const { start } = await anOwn(user.id);
    // 「氏名」 in CP932, and a name.
    const cp932 = Buffer.concat([
      Buffer.from([0x8e, 0x81, 0x96, 0xbc]),
      Buffer.from(";mail\r\n"),
      Buffer.from([0x8d, 0xb2, 0x93, 0xa1]),
      Buffer.from(";a@shop.example\r\n"),
    ]);
    await page.goto(start);
    await page.locator("input[type=file]").setInputFiles({ ...list([]), name: "list.csv", buffer: cp932 });
    await page.getByRole("button", { name: "Add the files" }).click();
    await page.waitForURL(/\/people\/import\?file=/);
    await axe(page);
    await page.getByRole("radio", { name: /^Recipients/ }).check();
    await page.getByRole("button", { name: "Read this list" }).click();
    await comes(page, "Check what the columns hold");
    await expect(page.getByLabel("Text encoding")).toHaveValue("shift_jis");
    await expect(page.getByLabel("Column 1 氏名")).toHaveValue("name");
    await page.getByLabel("Text encoding").selectOption("utf-8");
    await page.getByRole("button", { name: "Show it read this way" }).click();
    await expect(page.getByText("氏名")).toHaveCount(0);
    await page.getByRole("link", { name: "Back to how it is read now" }).click();
    await expect(page.getByLabel("What separates the columns")).toHaveValue("semicolon");
    await axe(page);
    await page.getByRole("button", { name: "Look for rows that cannot be read" }).click();
    await comes(page, "1 person can be imported");
    await axe(page);
  });
});

test("without JavaScript, from the file to its people", { tag: "@phone" }, async ({
  plainPage,
  signedIn,
}) => {
  const page = plainPage;
  const { user } = await signedIn({ roles: ["responder"] }, page.context());
  const { id, start } = await anOwn(user.id);
  await lay(page, start, list([person(1), person(2)]));
  await page.getByRole("radio", { name: /^受け取った方/ }).check();
  await page.getByRole("button", { name: "この名簿を読む" }).click();
  await comes(page, "列の中身を確かめてください");
  await page.getByLabel("見出しのある行").selectOption("2行目");
  await page.getByRole("button", { name: "この読み方で見る" }).click();
  // A row of people that is taken for headings is masked.
  await expect(page.getByRole("table")).not.toContainText("member1@");
  await page.getByRole("link", { name: "いまの読み方に戻す" }).click();
  await page.getByRole("button", { name: "読めない行を確かめる" }).click();
  await comes(page, "2人を取り込めます");
  await page.getByRole("button", { name: "2人を取り込む" }).click();
  await comes(page, "2人を取り込みました");
  expect(await countParties(db, id)).toMatchObject({ principals: 0, recipients: 2 });
});

test("what cannot be read says where, and a cancelled import leaves nobody", async ({ page, signedIn }) => {
  const { user } = await signedIn({ roles: ["responder"] });
  const { start } = await anOwn(user.id);
  await lay(page, start, list(['M1,"佐藤', "M2,鈴木,,b@shop.example,,"], "切れた名簿.csv"));
  await page.getByRole("radio", { name: /^本人/ }).check();
  await page.getByRole("button", { name: "この名簿を読む" }).click();
  await expect(complaint(page)).toContainText("2行目の2列目: 引用符");

  await lay(page, start, list(ROWS));
  await page.getByRole("radio", { name: /^本人/ }).check();
  await page.getByRole("button", { name: "この名簿を読む" }).click();
  await comes(page, "列の中身を確かめてください");
  await page.locator("summary", { hasText: "取り込みをやめる" }).click();
  await page.getByRole("button", { name: "やめる", exact: true }).click();
  await comes(page, "取り込みをやめました");
  expect(await db.person.count()).toBe(0);
});

test("a workbook is read like any list, and one that is none says so", async ({ page, signedIn }) => {
  const { user } = await signedIn({ roles: ["responder"] });
  const { start } = await anOwn(user.id);
  const cells = [HEAD, person(1), person(2)].map((row) => row.split(","));
  const book = makeWorkbook([{ name: "会員", rows: cells }]);
  await lay(page, start, { ...list([]), name: "会員名簿.xlsx", buffer: book });
  await page.getByRole("radio", { name: /^本人/ }).check();
  await page.getByRole("button", { name: "この名簿を読む" }).click();
  await comes(page, "列の中身を確かめてください");
  await expect(page.getByLabel("文字コード")).toBeHidden();
  await expect(page.getByLabel("4列目 メール")).toHaveValue("email");
  await page.getByRole("button", { name: "読めない行を確かめる" }).click();
  await comes(page, "2人を取り込めます");

  await lay(page, start, { ...list([]), name: "壊れた名簿.xlsx", buffer: book.subarray(0, 500) });
  await page.getByRole("radio", { name: /^本人/ }).check();
  await page.getByRole("button", { name: "この名簿を読む" }).click();
  await expect(complaint(page)).toContainText("壊れているか、対応しない形式です");
});

test("how far an import is stands on a page that can be left, and cancelled while it runs", {
  tag: "@phone",
}, async ({ page, signedIn }) => {
  const { user } = await signedIn({ roles: ["responder"] });
  const { start } = await anOwn(user.id);
  await lay(page, start, list(ROWS));
  await page.getByRole("radio", { name: /^本人/ }).check();
  await page.getByRole("button", { name: "この名簿を読む" }).click();
  await comes(page, "列の中身を確かめてください");
  // As the worker leaves it in the middle of a long list.
  const now = Date.now();
  await db.peopleImport.updateMany({
    data: {
      state: "writing",
      total: 150_000_000,
      done: 60_000_000,
      phaseAt: new Date(now - 60_000),
      aliveAt: new Date(now),
    },
  });
  await page.reload();
  await comes(page, "取り込んでいます");
  await expect(page.getByRole("status").filter({ hasText: "150.0 MBのうち 60.0 MB" })).toBeVisible();
  await expect(page.getByText(/あと約1分/)).toBeVisible();
  await axe(page);
  await page.goto(start);
  await page.getByRole("link", { name: "会員名簿.csv" }).click();
  await comes(page, "取り込んでいます");
  await db.peopleImport.updateMany({ data: { done: 90_000_000 } });
  await expect(page.getByText("150.0 MBのうち 90.0 MB")).toBeVisible();
  await db.peopleImport.updateMany({ data: { aliveAt: new Date(now - 50_000) } });
  await expect(page.getByText("しばらく進んでいません", { exact: false })).toBeVisible();
  await expect(page.getByText(/あと約/)).toHaveCount(0);
  await page.locator("summary", { hasText: "取り込みをやめる" }).click();
  await page.getByRole("button", { name: "やめる", exact: true }).click();
  await comes(page, "取り込みをやめました");
});

test("others find nothing of it: no page, no report, no count", async ({ page, signedIn, otherBrowser }) => {
  const { user } = await signedIn({ roles: ["responder"] });
  const { start } = await anOwn(user.id);
  await lay(page, start, list(ROWS));
  await page.getByRole("radio", { name: /^本人/ }).check();
  await page.getByRole("button", { name: "この名簿を読む" }).click();
  await comes(page, "列の中身を確かめてください");
  await page.getByRole("button", { name: "読めない行を確かめる" }).click();
  await comes(page, "3行が読めません");

  for (const roles of [["responder"], ["management"], ["admin"]] as const) {
    const theirs = await otherBrowser();
    await signedIn({ roles }, theirs.context());
    const { id } = await db.peopleImport.findFirstOrThrow();
    for (const address of [start, `${start}/${id}`, `/api/people-imports/${id}/report`])
      expect((await theirs.request.get(address)).status()).toBe(404);
  }
});
