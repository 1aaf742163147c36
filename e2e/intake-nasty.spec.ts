import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { makeLockedZip } from "@/lib/intake/made/make-locked-zip";
import { makeMail, word } from "@/lib/intake/made/make-mail";
import { makeList } from "@/lib/intake/made/make-people";
import { axe, complaint, expect, test } from "./fixtures";

const CANARY = `<img src=x onerror="window.__ran=1"><script>window.__ran=1</script>"'><svg onload=window.__ran=1>`;

async function lay(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto("/incidents/new");
  const file = { name, mimeType: "application/octet-stream", buffer };
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.getByRole("button", { name: "ファイルを置く" }).click();
  await page.waitForURL(/\/intake/);
  await expect(page.getByText("読んでいます。")).toBeHidden({ timeout: 30_000 });
}

test.beforeEach(async ({ signedIn }) => {
  await signedIn({ name: "鈴木 彩", roles: ["responder"] });
});

test("a locked zip asks for its password, says when it is wrong, and is read once it is right", async ({
  page,
}) => {
  const password = "Sokuho-2026";
  const zip = await makeLockedZip(
    [{ name: "名簿.csv", bytes: Buffer.from(makeList(30)) }],
    password,
    "zip-crypto",
  );
  await lay(page, "名簿.zip", zip);
  await page.getByLabel("ファイルのパスワード", { exact: true }).fill("wrong");
  await page.getByRole("button", { name: "開いて中身を読む" }).click();
  await expect(complaint(page)).toBeVisible();
  expect(await page.content()).not.toContain('value="wrong"');
  // The bar at the top stays in view and would lie over half of a link.
  await page.evaluate("scrollTo(0, 0)");
  await axe(page);
  await page.getByLabel("ファイルのパスワード", { exact: true }).fill(password);
  await page.getByRole("button", { name: "開いて中身を読む" }).click();
  await expect(page.getByText("「名簿.zip」から取り出しました")).toBeVisible();
  await expect(page.locator("li[data-pair=people]")).toContainText("30人", { timeout: 30_000 });
  await expect(page.getByLabel("ファイルのパスワード", { exact: true })).toBeHidden();
});

test("a file that cannot be read says so by its name, and stays as evidence", async ({ page }) => {
  await lay(page, "壊れた名簿.xlsx", Buffer.from("no workbook at all"));
  await expect(page.getByText(/壊れた名簿\.xlsx.*: (読めませんでした|名前と中身が違います)/)).toBeVisible();
  await expect(page.getByText("元のファイルは、証拠として保管しました。")).toBeVisible();
  await axe(page);
  await lay(page, "契約書.pdf", Buffer.from("%PDF-1.7\n1 0 obj"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("証拠として保管しました");
  await expect(page.getByRole("link", { name: "次の質問へ進む" })).toBeVisible();
  expect(await db.evidence.count({ where: { state: "sealed" } })).toBe(2);
});

test("what a mail carries never runs, and shows as text", async ({ page }) => {
  const heading = CANARY.replaceAll('"', "");
  const csv = `氏名,メール,${heading}\r\n${heading} 太郎,a@example.jp,${heading}\r\n林 修,b@example.jp,x\r\n`;
  const mail = makeMail({
    from: `${word(CANARY)} <eigyo@sender.example>`,
    to: `${word(CANARY)} <tanaka@client.example>`,
    cc: `"<script>window.__ran=1</script>" <"<script>"@client.example>`,
    subject: CANARY,
    text: `${CANARY}\n<script>window.__ran=1</script>`,
    files: [{ name: `${CANARY.replaceAll("/", "")}.csv`, bytes: Buffer.from(csv) }],
  });
  await lay(page, `${CANARY.replaceAll("/", "")}.eml`, mail);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("読み取りました");
  await expect(page.getByText("onerror=").first()).toBeVisible();
  for (const kind of ["people", "recipients", "sender"]) {
    const proposal = page.locator(`li[data-pair=${kind}]`);
    await proposal.getByRole("button").click();
    await expect(proposal).toContainText(/使います|書き込んでいます/);
  }
  await page.getByRole("button", { name: "見る" }).click();
  await page.getByRole("radio", { name: "読み取った内容を確かめる" }).check();
  await page.getByRole("button", { name: "理由を残して見る" }).click();
  await expect(page.getByText("伏せずに表示しています")).toBeVisible();
  await expect(page.locator("li[data-pair=people]")).toContainText("使います", { timeout: 30_000 });
  expect(await page.evaluate("window.__ran")).toBeUndefined();
  for (const place of ["", "/facts", "/evidence"]) {
    await page.goto(page.url().replace(/\/(?:intake|facts).*/, "") + place);
    expect(await page.evaluate("window.__ran")).toBeUndefined();
  }
  await expect(page.getByText("onerror=").first()).toBeVisible();
  expect(await page.evaluate("window.__ran")).toBeUndefined();
});

test("works without JavaScript: taken over, corrected, one by one", async ({ plainPage, page, signedIn }) => {
  await lay(page, "a.eml", makeMail({ to: "tanaka@client.example", subject: "お見積書" }));
  const url = page.url();
  await signedIn({ name: "森 静", roles: ["legal"] }, plainPage.context());
  await plainPage.goto(url);
  const recipients = plainPage.locator("li[data-pair=recipients]");
  await recipients.getByRole("button").click();
  await expect(recipients).toContainText("使います");
  await plainPage.locator("li[data-pair=bcc]").getByRole("link", { name: "直す" }).click();
  await plainPage.getByRole("button", { name: "この値を使う" }).click();
  await expect(complaint(plainPage)).toBeVisible();
  await plainPage.getByLabel("いない").check();
  await plainPage.getByRole("button", { name: "この値を使う" }).click();
  await expect(plainPage.locator("li[data-pair=bcc]")).toContainText("直した値を使います");
});
