import { expect, type Page, test } from "@playwright/test";

/** The styleguide's form answers by the name that is written: 拒む refuses, 先に conflicts, 壊す throws, 進む leads on. */
async function fillAll(page: Page, name: string) {
  await page.goto("/styleguide/forms", { waitUntil: "networkidle" });
  await page.getByLabel("名前").fill(name);
  await page.getByLabel("部署").selectOption("legal");
  await page.getByRole("radio", { name: "まだ分からない" }).check();
  await page.getByRole("checkbox", { name: "なぜ起きたか" }).check();
  await page.getByLabel("聞いたこと").fill("手紙でも\n受け取りたい");
  await page.getByLabel("パスワード", { exact: true }).fill("himitsu");
}

async function expectKept(page: Page) {
  await expect(page.getByLabel("部署")).toHaveValue("legal");
  await expect(page.getByRole("radio", { name: "まだ分からない" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "なぜ起きたか" })).toBeChecked();
  await expect(page.getByLabel("聞いたこと")).toHaveValue("手紙でも\n受け取りたい");
}

const send = (page: Page) => page.getByRole("button", { name: "記録する" }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a form ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled, locale: "ja" });

    test("keeps what was typed, leads to the error and keeps its request id", async ({ page }) => {
      await fillAll(page, "");
      const id = await page.locator("input[name=requestId]").inputValue();
      await send(page);
      const summary = page.getByRole("alert").filter({ hasText: "直すところが" });
      await expect(summary).toBeFocused();
      await expectKept(page);
      expect(await page.locator("input[name=requestId]").inputValue()).toBe(id);
      await summary.getByRole("link").click();
      await expect(page.getByLabel("名前")).toBeFocused();
    });

    test("keeps what was typed when it is refused", async ({ page }) => {
      await fillAll(page, "拒む");
      await send(page);
      await expect(page.getByText("受け付けられません")).toBeVisible();
      await expectKept(page);
      await expect(page.getByLabel("名前")).toHaveValue("拒む");
    });

    test("shows both sides of a conflict and takes an answer for each field", async ({ page }) => {
      await fillAll(page, "先に");
      await send(page);
      await expect(page.getByText("22:51 に、井上さんが先に直しました")).toBeVisible();
      await page.getByRole("radio", { name: "井上の直した名前" }).check();
      await page.getByRole("button", { name: "選んだ値で保存する" }).click();
      await expect(page.getByText("記録しました")).toBeHidden();
      await page.getByRole("radio", { name: "手紙でも" }).check();
      await page.getByRole("button", { name: "選んだ値で保存する" }).click();
      await expect(page.getByText("記録しました: 井上の直した名前")).toBeVisible();
    });

    test("leads on when it is done", async ({ page }) => {
      await fillAll(page, "進む");
      await send(page);
      await expect(page.getByRole("heading", { level: 1, name: "部品と状態" })).toBeVisible();
    });
  });
}

test.describe("a form without JavaScript", () => {
  test.use({ javaScriptEnabled: false, locale: "ja" });

  test("never gets a password back", async ({ page }) => {
    await fillAll(page, "拒む");
    await send(page);
    await expect(page.getByLabel("パスワード", { exact: true })).toHaveValue("");
    expect(await page.content()).not.toContain("himitsu");
  });
});

test.describe("a form with JavaScript", () => {
  test.use({ locale: "ja" });

  test("keeps what was typed when the server fails", async ({ page }) => {
    await fillAll(page, "壊す");
    await send(page);
    await expect(page.getByText("うまくいきませんでした")).toBeVisible();
    await expectKept(page);
  });

  test("keeps what was typed when the connection is gone, and sends it afterwards", async ({
    page,
    context,
  }) => {
    await fillAll(page, "鈴木");
    await context.setOffline(true);
    await send(page);
    await expect(page.getByText("送れませんでした")).toBeVisible();
    await expect(page.getByText("送ったものはサーバーにあります")).toBeVisible();
    await expectKept(page);
    await context.setOffline(false);
    await send(page);
    await expect(page.getByText("記録しました: 鈴木")).toBeVisible();
  });

  test("sends once however often the button is pressed", async ({ page }) => {
    await fillAll(page, "鈴木");
    let posts = 0;
    page.on("request", (request) => {
      if (request.method() === "POST") posts += 1;
    });
    await page.getByRole("button", { name: "記録する" }).dblclick();
    await expect(page.getByText("記録しました: 鈴木")).toBeVisible();
    expect(posts).toBe(1);
  });

  test("is sent by Ctrl+Enter from several lines, and never by the Enter that ends a conversion", async ({
    page,
  }) => {
    await fillAll(page, "鈴木");
    const isStopped = await page.getByLabel("名前").evaluate((field) => {
      const enter = { key: "Enter", isComposing: true, bubbles: true, cancelable: true };
      return !field.dispatchEvent(new KeyboardEvent("keydown", enter));
    });
    expect(isStopped).toBe(true);
    await page.getByLabel("聞いたこと").press("Control+Enter");
    await expect(page.getByText("記録しました: 鈴木")).toBeVisible();
  });
});
