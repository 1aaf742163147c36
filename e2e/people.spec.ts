import { db } from "@/lib/db/client";
import { enrolHere } from "./enrol";
import { axe, complaint, expect, test } from "./fixtures";
import { startSecondWeb } from "./second-web";

test.describe("people", () => {
  test("an admin invites a responder, who sets a password and comes in", { tag: "@phone" }, async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    await signedIn({ name: "古賀 陸", roles: ["admin"] });
    await page.goto("/settings/people");
    await axe(page);
    await page.getByRole("link", { name: "人を招く" }).click();
    await page.getByRole("heading", { name: "人を招く" }).waitFor();
    await page.getByLabel("名前").fill("長谷 圭吾");
    await page.getByLabel("メールアドレス").fill("hase@sample.example");
    await page.getByRole("button", { name: "登録してリンクを作る" }).click();
    await expect(complaint(page)).toContainText("1つ");
    await page.getByLabel("対応者").check();
    await axe(page);
    await page.getByRole("button", { name: "登録してリンクを作る" }).click();
    const link = await page
      .getByRole("main")
      .getByText(/\/set-password\//)
      .innerText();

    const theirs = await otherBrowser();
    await theirs.goto(link.trim());
    await theirs.getByLabel("新しいパスワード", { exact: true }).fill("hase keigo words");
    await theirs.getByRole("button", { name: "設定する" }).click();
    await expect(complaint(theirs)).toContainText("含めないで");
    await theirs.getByLabel("新しいパスワード", { exact: true }).fill("four quiet words here");
    await theirs.getByRole("button", { name: "設定する" }).click();
    await expect(theirs.getByText("パスワードを設定しました")).toBeVisible();

    await theirs.getByLabel("メールアドレス").fill("hase@sample.example");
    await theirs.getByLabel("パスワード", { exact: true }).fill("four quiet words here");
    await theirs.getByRole("button", { name: "ログインする" }).click();
    await enrolHere(theirs);
    await expect(theirs.getByText("いま、することはありません")).toBeVisible();

    expect((await theirs.goto("/settings/people"))?.status()).toBe(404);
    expect((await theirs.goto(link.trim()))?.ok()).toBe(true);
    await expect(theirs.getByRole("heading", { name: "リンクを使えません" })).toBeVisible();
  });

  test("somebody who is disabled while signed in is out at the next request, in another process too", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    const web = await startSecondWeb();
    try {
      const theirs = await otherBrowser();
      const { user } = await signedIn({ name: "新田 みのり", roles: ["reporter"] }, theirs.context());
      await theirs.goto("/");
      await expect(theirs.getByText("いま、することはありません")).toBeVisible();
      const cookies = (await theirs.context().cookies())
        .map(({ name, value }) => `${name}=${value}`)
        .join("; ");
      const elsewhere = () => fetch(`${web.url}/`, { headers: { cookie: cookies }, redirect: "manual" });
      expect((await elsewhere()).status).toBe(200);

      await signedIn({ name: "古賀 陸", roles: ["admin"] });
      await page.goto(`/settings/people/${user.id}`);
      await page.getByText("利用を止める", { exact: true }).first().click();
      await page.getByRole("button", { name: "いますぐ利用を止める" }).click();
      await expect(page.getByText("利用を止めました")).toBeVisible();

      const refused = await elsewhere();
      expect(refused.status).toBe(307);
      expect(refused.headers.get("location")).toContain("/sign-in");
      await theirs.goto("/settings/account");
      await expect(theirs).toHaveURL(/\/sign-in/);
    } finally {
      await web.stop();
    }
  });

  test("two admins who change the same group see both versions and choose", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    await signedIn({ name: "古賀 陸", roles: ["admin"] });
    const theirs = await otherBrowser();
    await signedIn({ name: "井上 文", roles: ["admin"] }, theirs.context());
    await page.goto("/settings/groups/new");
    await page.getByLabel("部署の名前").fill("営業部");
    await page.getByRole("button", { name: "部署を登録する" }).dblclick();
    await expect(page.getByText("部署を登録しました")).toBeVisible();
    expect(await db.group.count()).toBe(1);
    const { id } = await db.group.findFirstOrThrow();

    for (const [who, name] of [
      [theirs, "営業一部"],
      [page, "営業本部"],
    ] as const)
      await who.goto(`/settings/groups/${id}`).then(() => who.getByLabel("部署の名前").fill(name));
    await theirs.getByRole("button", { name: "変更を保存する" }).click();
    await expect(theirs.getByText("部署の変更を保存しました")).toBeVisible();
    await page.getByRole("button", { name: "変更を保存する" }).click();

    await expect(page.getByRole("heading", { name: /井上 文さんが/ })).toBeVisible();
    await expect(page.getByRole("radio", { name: /営業一部/ })).toBeVisible();
    await axe(page);
    await page.getByRole("radio", { name: /営業本部/ }).check();
    await page.getByRole("main").getByRole("button").last().click();
    await expect(page.getByText("部署の変更を保存しました")).toBeVisible();
    expect((await db.group.findFirstOrThrow()).name).toBe("営業本部");
  });
});
