import type { Page } from "@playwright/test";
import { totpCode } from "@/lib/auth/totp";
import { db } from "@/lib/db/client";
import { aUser } from "@/lib/testing/factories";
import { enrolHere, shownSecret } from "./enrol";
import { axe, complaint, expect, test } from "./fixtures";

const password = "four quiet words here";

async function passwordStep(page: Page, email: string, typed = password) {
  await page.goto("/sign-in");
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByLabel("パスワード", { exact: true }).fill(typed);
  await page.getByRole("button", { name: "ログインする" }).click();
}

async function signOut(page: Page) {
  await page.context().clearCookies({ name: "sokuho.session" });
}

/** A code works once; the one of the next half minute would keep the story waiting. */
const forgetLastStep = (id: string) => db.user.update({ where: { id }, data: { totpLastStep: 1 } });

test.describe("signing in", () => {
  test("with the authenticator app, then with a recovery code that works once", { tag: "@phone" }, async ({
    page,
    organisation: _,
  }) => {
    const { user } = await aUser({ name: "長谷 圭吾", password });
    await passwordStep(page, user.email);
    const { secret, codes } = await enrolHere(page);
    await expect(page.getByText("いま、することはありません")).toBeVisible();

    await signOut(page);
    await forgetLastStep(user.id);
    await page.goto("/settings/account");
    await expect(page).toHaveURL(/next=%2Fsettings%2Faccount/);
    await page.getByLabel("メールアドレス").fill(user.email);
    await page.getByLabel("パスワード", { exact: true }).fill(password);
    await page.getByRole("button", { name: "ログインする" }).click();
    await page.getByRole("heading", { name: "確認コード" }).waitFor();
    await axe(page);
    await page.getByLabel("6桁の数字").fill("000000");
    await page.getByRole("button", { name: "確認する" }).click();
    await expect(complaint(page)).toContainText("数字が違う");
    await page.getByLabel("6桁の数字").fill(totpCode(secret, new Date()));
    await page.getByRole("button", { name: "確認する" }).click();
    await page.waitForURL("/settings/account");

    for (const [round, expected] of [
      ["first", "/"],
      ["again", "alert"],
    ] as const) {
      await signOut(page);
      await passwordStep(page, user.email);
      await page.getByRole("link", { name: /回復コードを使う/ }).click();
      await page.getByLabel("回復コード").fill(codes[0] ?? round);
      await page.getByRole("button", { name: "確認する" }).click();
      if (expected === "/") await page.waitForURL("/");
      else await expect(complaint(page)).toContainText("使い終わった");
    }
  });

  test("without JavaScript, from the password to the recovery codes and back", async ({
    plainPage: page,
    organisation: _,
  }) => {
    const { user } = await aUser({ password });
    await passwordStep(page, user.email, "not the right words");
    await expect(complaint(page)).toContainText("ログインできませんでした");
    await expect(page.getByLabel("メールアドレス")).toHaveValue(user.email);
    await expect(page.getByLabel("パスワード", { exact: true })).toHaveValue("");

    await passwordStep(page, user.email);
    const secret = await shownSecret(page);
    await page.getByLabel("6桁の数字").fill(totpCode(secret, new Date()));
    await page.getByRole("button", { name: "登録する" }).click();
    await expect(page.getByRole("list", { name: "回復コード" }).getByRole("listitem")).toHaveCount(10);
    await page.getByRole("link", { name: "先へ進む" }).click();
    await expect(page.getByText("いま、することはありません")).toBeVisible();
  });

  test("says the same for a wrong password and an unknown address, and pauses after ten tries", async ({
    page,
    organisation: _,
  }) => {
    const { user } = await aUser({ password });
    const said: string[] = [];
    for (const email of [user.email, "nobody@sokuho.example"]) {
      await passwordStep(page, email, "not the right words");
      said.push(await complaint(page).innerText());
    }
    expect(said[0]).toBe(said[1]);

    for (let n = 0; n < 10; n++) await passwordStep(page, user.email, `not the right words ${n}`);
    await expect(complaint(page)).toContainText("分後にお試しください");
  });

  test("ends by signing out, and the old cookie opens nothing", async ({ page, context, signedIn }) => {
    await signedIn({ name: "二宮 遥" });
    await page.goto("/");
    const cookies = await context.cookies();
    await page.getByText("二宮 遥").click();
    await page.getByRole("button", { name: "ログアウト" }).first().click();
    await expect(page.getByText("ログアウトしました")).toBeVisible();

    await context.addCookies(cookies);
    await page.goto("/");
    await expect(page).toHaveURL(/\/sign-in/);
  });
});
