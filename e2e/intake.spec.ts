import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { countParties } from "@/lib/disclosures/counts";
import { axe, expect, test } from "./fixtures";

const sample = (name: string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: readFileSync(`lib/intake/samples/${name}`),
});
const people = async () => {
  const { id } = await db.incident.findFirstOrThrow();
  return countParties(db, id);
};

async function lay(page: Page, name: string): Promise<void> {
  await page.goto("/incidents/new");
  await page.locator("input[type=file]").first().setInputFiles(sample(name));
  await page.getByRole("button", { name: "ファイルを置く" }).click();
  await page.waitForURL(/\/intake/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("読み取りました", { timeout: 30_000 });
}

const proposalOf = (page: Page, kind: string) =>
  page.locator("li[data-pair]").filter({ has: page.getByText(kind, { exact: true }) });

async function take(page: Page, kind: string): Promise<void> {
  const proposal = proposalOf(page, kind);
  await proposal.getByRole("button").click();
  await expect(proposal).toContainText(/使います|書き込んでいます/);
}

test.describe("a file that was laid down", () => {
  test.beforeEach(async ({ signedIn }) => {
    await signedIn({ name: "鈴木 彩", roles: ["responder"] });
  });

  test("the wrong attachment: 1,288 of 1,305 rows are proposed, taken over, and the incident holds them", async ({
    page,
  }) => {
    await lay(page, "wrong-attachment.eml");
    const proposal = proposalOf(page, "本人の数");
    await expect(proposal).toContainText("1,288人");
    await expect(proposal).toContainText("1,305行から、同じ人と思われる 17行を除きました");
    await expect(proposal).toContainText("千人を超えるので");
    await axe(page);
    await take(page, "間違いの種類");
    await expect(page.getByRole("button", { name: "このまま使う 本人の数" })).toBeFocused();
    await take(page, "本人の数");
    await take(page, "受け取った方");
    await take(page, "渡った項目");
    await expect(proposal).toContainText("使います", { timeout: 30_000 });
    expect(await people()).toEqual({ principals: 1288, recipients: 1, outstanding: 1 });

    await page
      .getByRole("link", { name: "概要" })
      .or(page.getByRole("link", { name: /^INC-/ }))
      .first()
      .click();
    await expect(page.getByRole("heading", { name: "添付ファイルの誤り" })).toBeVisible();
    await page.getByRole("link", { name: /^事実/ }).click();
    await expect(page.getByText("1,288人の 8項目が、1件に渡りました")).toBeVisible();
    await axe(page);
    await page.goto("/incidents");
    await expect(page.getByRole("row").filter({ hasText: "1,288人" })).toBeVisible();
    await axe(page);
    await page.goto("/");
    await expect(page.getByRole("link", { name: /読み取りを確かめる/ })).toBeVisible();
  });

  test("Cc instead of Bcc: the same people stand on both sides", { tag: "@phone" }, async ({ page }) => {
    await lay(page, "cc-instead-of-bcc.eml");
    await take(page, "受け取った方");
    await take(page, "互いに見えたアドレス");
    await axe(page);
    expect(await people()).toEqual({ principals: 34, recipients: 41, outstanding: 41 });
  });

  test("a complaint with the mail in it tells of the mail that went wrong", async ({ page }) => {
    await lay(page, "reported-by-recipient.eml");
    await expect(page.getByText("このメールを知らせてきたメール")).toBeVisible();
    await expect(page.getByText("ポイント獲得のお知らせ")).toBeVisible();
    await expect(proposalOf(page, "間違いの種類")).toContainText("宛先の誤り");
  });

  test("the 900 in Bcc beside the list that was meant", async ({ page }) => {
    await lay(page, "template-bcc.eml");
    await page.locator("summary", { hasText: "送るはずだった名簿を置く" }).click();
    const door = page.locator("#add-list");
    await door.locator("input[type=file]").setInputFiles(sample("template-bcc.intended.csv"));
    await door.getByRole("button", { name: "ファイルを置く" }).click();
    const proposal = proposalOf(page, "受け取った方");
    await expect(proposal).toContainText("社外の 918件", { timeout: 30_000 });
    await expect(proposal).toContainText("送るはずだった 10件は除きました");
    await take(page, "受け取った方");
    expect(await people()).toMatchObject({ recipients: 918 });
  });

  test("with the keyboard alone: Enter takes over, e corrects, the focus goes on", async ({ page }) => {
    await lay(page, "wrong-attachment.eml");
    await page.getByRole("button", { name: "このまま使う 間違いの種類" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "このまま使う 本人の数" })).toBeFocused();
    await page.keyboard.press("e");
    await expect(page.getByLabel("分かっている人数")).toBeFocused();
    await page.keyboard.type("１，３００");
    await page.keyboard.press("Enter");
    const proposal = proposalOf(page, "本人の数");
    await expect(proposal).toContainText("直した値を使います");
    await expect(proposal).toContainText("1,300人");
    // Not under way any more when the next story begins.
    await expect.poll(async () => (await people()).principals).toBe(1288);
  });

  test("nothing that is not theirs: others get the page of what does not exist", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    await lay(page, "wrong-attachment.eml");
    const { id } = await db.incident.findFirstOrThrow();
    const theirs = await otherBrowser();
    await signedIn({ name: "二宮 遥", roles: ["responder"] }, theirs.context());
    // The same page as for an incident that does not exist.
    for (const path of [`/incidents/${crypto.randomUUID()}`, `/incidents/${id}`, `/incidents/${id}/intake`])
      expect((await theirs.goto(path))?.status()).toBe(404);
    await theirs.goto("/incidents");
    await expect(theirs.getByText("事案は、まだありません")).toBeVisible();
  });
});
