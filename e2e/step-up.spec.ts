import { db } from "@/lib/db/client";
import { owner } from "@/lib/testing/database";
import { enrolHere } from "./enrol";
import { complaint, expect, test } from "./fixtures";

const password = "four quiet words here";

test.describe("an act that asks again who it is", () => {
  test("keeps what was typed, is confirmed in another tab, and then goes through", async ({
    page,
    context,
    signedIn,
  }) => {
    await signedIn({ name: "古賀 陸", roles: ["admin"], password });
    await owner.query("UPDATE sessions SET authenticated_at = now() - interval '11 minutes'");
    await page.goto("/settings/people/invite");
    await page.getByLabel("名前").fill("二宮 遥");
    await page.getByLabel("メールアドレス").fill("ninomiya@sample.example");
    await page.getByLabel("対応者").check();
    await page.getByRole("button", { name: "登録してリンクを作る" }).click();
    await expect(complaint(page)).toContainText("ご本人の確認が必要です");
    expect(await db.user.count()).toBe(1);

    const opened = context.waitForEvent("page");
    await page.getByRole("link", { name: "確認の画面を開く" }).click();
    const tab = await opened;
    await tab.getByLabel("パスワード", { exact: true }).fill("not the right words");
    await tab.getByRole("button", { name: "確認する" }).click();
    await expect(complaint(tab)).toContainText("確認できませんでした");
    await tab.getByLabel("パスワード", { exact: true }).fill(password);
    await tab.getByRole("button", { name: "確認する" }).click();
    await expect(tab.getByText("元の画面に戻って")).toBeVisible();

    await expect(page.getByLabel("名前")).toHaveValue("二宮 遥");
    await expect(page.getByLabel("対応者")).toBeChecked();
    await page.getByRole("button", { name: "登録してリンクを作る" }).click();
    await expect(page.getByText("リンクができました")).toBeVisible();
  });

  test("keeps what was typed when the session ran out, and goes through after signing in again", async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn({ name: "古賀 陸", roles: ["admin"] });
    await page.goto("/settings/groups/new");
    await page.getByLabel("部署の名前").fill("営業部");
    const again = await page.context().cookies();
    await owner.query("UPDATE sessions SET last_seen_at = now() - interval '31 minutes'");
    await page.getByRole("button", { name: "部署を登録する" }).click();
    await expect(complaint(page)).toContainText("ログインが切れました");
    await expect(page.getByRole("link", { name: "ログインの画面を開く" })).toHaveAttribute(
      "target",
      "_blank",
    );
    expect(await db.group.count()).toBe(0);

    await owner.query("UPDATE sessions SET last_seen_at = now() WHERE user_id = $1", [user.id]);
    await page.context().addCookies(again);
    await expect(page.getByLabel("部署の名前")).toHaveValue("営業部");
    await page.getByRole("button", { name: "部署を登録する" }).click();
    await expect(page.getByText("部署を登録しました")).toBeVisible();
  });

  test("on the own account: another place is listed, and ended at once", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    const theirs = await otherBrowser();
    const { user } = await signedIn({ name: "森 由美", roles: ["legal"], password });
    await page.goto("/sign-in");
    await theirs.goto("/sign-in");
    await theirs.getByLabel("メールアドレス").fill(user.email);
    await theirs.getByLabel("パスワード", { exact: true }).fill(password);
    await theirs.getByRole("button", { name: "ログインする" }).click();
    await theirs.getByRole("heading", { name: "認証アプリを登録する" }).waitFor();
    await enrolHere(theirs);

    await page.goto("/settings/account");
    await expect(page.getByRole("region", { name: "ログイン中の場所" }).getByRole("listitem")).toHaveCount(2);
    await page.getByRole("button", { name: "終了する", exact: true }).click();
    await expect(page.getByText("終了しました。")).toBeVisible();
    await theirs.goto("/");
    await expect(theirs).toHaveURL(/\/sign-in/);
  });
});
