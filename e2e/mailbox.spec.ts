import { db } from "@/lib/db/client";
import { aMail } from "@/lib/testing/mails";
import { axe, complaint, expect, test } from "./fixtures";

test.describe("the mailbox", () => {
  test("an admin without a mail server tries it and reads what would have gone out", {
    tag: "@phone",
  }, async ({ page, signedIn }) => {
    const { user } = await signedIn({ name: "古賀 陸", roles: ["admin"], email: "koga@sokuho.example" });
    await page.goto("/settings");
    await page.getByRole("main").getByRole("link", { name: "メールの控え" }).click();
    await expect(page.getByText("メールは、いま外へ出ません")).toBeVisible();
    await expect(page.getByText("メールはまだありません")).toBeVisible();
    await axe(page);

    await page.getByRole("button", { name: "試しに自分へ送る" }).click();
    await expect(page.getByText("外へ出していません")).toBeVisible();
    const paper = page.getByRole("region", { name: "メール", exact: true });
    await expect(paper).toContainText("Sokuho 試しのメール");
    await expect(paper).toContainText(user.email);
    await expect(paper).toContainText("返信は要りません。");
    expect(await page.title()).not.toContain("試し");
    await axe(page);

    await page.getByRole("link", { name: "メールの控えに戻る" }).click();
    await expect(page.getByRole("row").filter({ hasText: user.email })).toContainText("試しのメール");
    await axe(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  test("shows no text of a mail that left, and works without JavaScript", async ({ plainPage, signedIn }) => {
    await signedIn({ roles: ["admin"] }, plainPage.context());
    const sent = await aMail({ state: "sent", to: "nitta@sokuho.example", text: "canary 123456" });
    await aMail({ state: "unknown", problem: "timeout" });
    await aMail({ state: "failed", problem: "550" });
    await plainPage.goto("/settings/mailbox");
    await expect(plainPage.getByText("届いているかもしれません")).toBeVisible();
    await expect(plainPage.getByText("受け取りませんでした(550)")).toBeVisible();
    await plainPage.goto(`/settings/mailbox/${sent}`);
    await expect(plainPage.getByText("件名と本文は見られません")).toBeVisible();
    expect(await plainPage.content()).not.toMatch(/canary|nitta/);

    await plainPage.goto("/settings/mailbox");
    await plainPage.getByRole("button", { name: "試しに自分へ送る" }).click();
    await expect(plainPage.getByText("Sokuho 試しのメール")).toBeVisible();
  });

  test("is there for nobody else", async ({ page, signedIn }) => {
    await signedIn({ roles: ["legal", "responder"] });
    const mailId = await aMail();
    for (const path of ["/settings/mailbox", `/settings/mailbox/${mailId}`]) {
      expect((await page.goto(path))?.status()).toBe(404);
    }
    await signedIn({ roles: ["admin"] });
    for (const path of ["/settings/mailbox/x", "/settings/mailbox/5f0c2a9e-1f6b-4c58-8f0e-0d7a3f1b0001"]) {
      expect((await page.goto(path))?.status()).toBe(404);
    }
  });
});

test.describe("the own mail domains", () => {
  test("are folded, refused by name, and settled between two admins", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    await signedIn({ name: "古賀 陸", roles: ["admin"] });
    const theirs = await otherBrowser();
    await signedIn({ name: "井上 文", roles: ["admin"] }, theirs.context());
    for (const each of [page, theirs]) await each.goto("/settings/organisation");
    const field = page.getByLabel("自社のメールのドメイン");
    await expect(field).toHaveValue("sokuho.example");

    await field.fill("sample.example\ngmail.com");
    await page.getByRole("button", { name: "変更を保存する" }).click();
    await expect(complaint(page)).toContainText("「gmail.com」は、ほかの会社や個人も使うドメインです");
    await expect(field).toHaveValue("sample.example\ngmail.com");
    await axe(page);

    await theirs.getByLabel("自社のメールのドメイン").fill("@Sokuho.Example、ｓａｍｐｌｅ．ｅｘａｍｐｌｅ");
    await theirs.getByRole("button", { name: "変更を保存する" }).click();
    await expect(theirs.getByText("組織の変更を保存しました")).toBeVisible();
    expect(await db.organisation.findMany()).toMatchObject([
      { mailDomains: ["sokuho.example", "sample.example"] },
    ]);

    await field.fill("sample.example");
    await page.getByRole("button", { name: "変更を保存する" }).click();
    await expect(page.getByRole("heading", { name: /井上 文さんが/ })).toBeVisible();
    await axe(page);
    await page.getByRole("radio", { name: "sample.example", exact: true }).check();
    await page.getByRole("main").getByRole("button").last().click();
    await expect(page.getByText("組織の変更を保存しました")).toBeVisible();
    expect(await db.organisation.findMany()).toMatchObject([{ mailDomains: ["sample.example"], version: 2 }]);
  });
});
