import { emptyDatabase } from "@/lib/testing/database";
import { enrolHere } from "./enrol";
import { axe, complaint, expect, test } from "./fixtures";

test.describe("the first run", () => {
  test.beforeEach(emptyDatabase);

  test("leads from the code in the log to a home that says what to prepare", { tag: "@phone" }, async ({
    page,
    serverLog,
  }) => {
    await page.goto("/");
    await expect(page).toHaveURL("/setup");
    await axe(page);

    await page.getByLabel("設定コード").fill("AAAA-AAAA-AAAA");
    await page.getByLabel("組織の名前").fill("株式会社サンプル電力");
    await page.getByLabel("あなたの名前").fill("古賀 陸");
    await page.getByLabel("あなたのメールアドレス").fill("Ｋｏｇａ＠sample.example");
    await page.getByRole("button", { name: "登録して" }).click();
    await expect(complaint(page)).toContainText("設定コードが違います");
    await expect(page.getByLabel("組織の名前")).toHaveValue("株式会社サンプル電力");

    const code = /\b([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}\b/.exec(serverLog())?.[0] ?? "";
    await page.getByLabel("設定コード").fill(code.toLowerCase().replaceAll("-", " "));
    await page.getByRole("button", { name: "登録して" }).click();

    await page.getByRole("heading", { name: "パスワードを設定する" }).waitFor();
    await page.getByLabel("新しいパスワード", { exact: true }).fill("four quiet words here");
    await page.getByRole("button", { name: "設定する" }).click();

    await page.getByRole("heading", { name: "ログイン" }).waitFor();
    await page.getByLabel("メールアドレス").fill("koga@sample.example");
    await page.getByLabel("パスワード", { exact: true }).fill("four quiet words here");
    await page.getByRole("button", { name: "ログインする" }).click();

    await page.getByRole("heading", { name: "認証アプリを登録する" }).waitFor();
    await axe(page);
    await enrolHere(page);
    await expect(page.getByRole("heading", { name: "部署を登録する" })).toBeVisible();
    await axe(page);

    await page.goto("/setup");
    await expect(page).toHaveURL(/\/sign-in|\/$/);
  });
});
