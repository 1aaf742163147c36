import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { complaint, expect, test } from "./fixtures";

const next = (page: Page) => page.getByRole("button", { name: "次の質問へ" }).click();
const asked = (page: Page, question: string) =>
  expect(page.getByRole("heading", { level: 1, name: question })).toBeVisible();

async function choose(page: Page, question: string, answer: string) {
  await asked(page, question);
  await page.getByRole("radio", { name: answer, exact: true }).check();
  await next(page);
}

async function tick(page: Page, question: string, ...answers: string[]) {
  await asked(page, question);
  for (const answer of answers) await page.getByRole("checkbox", { name: answer, exact: true }).check();
  await next(page);
}

test.describe("the questions without JavaScript", () => {
  test("record a mail to the wrong person in six, and the rest later", async ({
    plainPage: page,
    signedIn,
  }) => {
    await signedIn({ name: "鈴木 彩" }, page.context());
    await page.goto("/incidents/new");
    await expect(page.getByText("知っていることだけで始められます")).toBeVisible();
    await next(page);
    await expect(complaint(page)).toContainText("選ばれていません");
    await page.getByRole("radio", { name: "メールの送信" }).check();
    await next(page);

    await expect(page.getByText("質問 2 / 6")).toBeVisible();
    await choose(page, "どの間違いに近いですか", "宛先");
    await asked(page, "いつ起きましたか");
    await page.getByLabel("日付").fill("きのう");
    await page.getByLabel("時刻").fill("夜おそく");
    await next(page);
    await expect(complaint(page)).toContainText("時刻として読めません");
    await expect(page.getByLabel("日付")).toHaveValue("きのう");
    await page.getByLabel("時刻").fill("１６時５９分");
    await next(page);

    await asked(page, "社内で最初に知ったのは、いつ、どの部署ですか");
    await page.getByLabel("日付").fill("きのう");
    await page.getByLabel("時刻").fill("午後3時");
    await page.getByLabel("部署や窓口の名前").fill("営業部");
    await next(page);
    await expect(complaint(page)).toContainText("知った時点が発生日時より前です");
    await page.getByLabel("時刻").fill("午後10時20分");
    await next(page);

    await asked(page, "何人分ですか");
    await page.getByLabel("人数", { exact: true }).fill("１人");
    await next(page);
    await tick(page, "どの情報が含まれますか", "氏名", "住所");

    await asked(page, "登録しました");
    await expect(page.getByText("いま必要なことは記録できました")).toBeVisible();
    await expect(page.getByText("1人", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "残りの質問に答える" }).click();
    await expect(page.getByText("あとの質問 1")).toBeVisible();
    for (
      let left = 30;
      left > 0 && !(await page.getByRole("heading", { name: "登録しました" }).isVisible());
      left--
    ) {
      const unknown = page.getByLabel("まだ分からない");
      if (await unknown.count()) await unknown.check();
      else await page.getByRole("radio").last().check();
      await next(page);
    }
    await expect(page.getByText("質問は、ここまでです")).toBeVisible();
    await expect(page.getByText(/鈴木 彩さんが .* 9:30 までに確かめます/).first()).toBeVisible();

    await page.getByRole("link", { name: "直す: 相手は開きましたか" }).click();
    await expect(page.getByRole("radio", { name: "まだ分からない" })).toBeChecked();
    await choose(page, "相手は開きましたか", "開いた人がいます");
    await asked(page, "登録しました");
    await expect(page.getByText("開いた人がいます")).toBeVisible();
    expect(await db.incident.findFirstOrThrow()).toMatchObject({ title: "宛先の誤り" });
  });

  test("show both answers where somebody else was faster", async ({
    plainPage: page,
    signedIn,
    otherBrowser,
  }) => {
    const theirs = await otherBrowser();
    await signedIn({ name: "鈴木 彩" }, page.context());
    await page.goto("/incidents/new");
    await page.getByRole("radio", { name: "メールの送信" }).check();
    await next(page);
    await asked(page, "どの間違いに近いですか");
    await signedIn({ name: "森 由美", roles: ["legal"] }, theirs.context());
    await theirs.goto(page.url());
    await choose(theirs, "どの間違いに近いですか", "名簿");
    await asked(theirs, "いつ起きましたか");

    await page.getByRole("radio", { name: "添付" }).check();
    await next(page);
    await expect(page.getByText("森 由美さんが先に直しました")).toBeVisible();
    await page.getByRole("radio", { name: "添付" }).check();
    await page.getByRole("button", { name: "選んだ値で保存する" }).click();
    await asked(page, "いつ起きましたか");
    expect(await db.questionAnswer.findFirst({ where: { question: "mail_mistake" } })).toMatchObject({
      codes: ["wrong_attachment"],
      version: 2,
    });
  });
});
