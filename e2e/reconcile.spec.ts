import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { localeCookie } from "@/lib/i18n/locale";
import { layDownList } from "@/lib/reconciliation/lay-down-list";
import { anActor, anIncident } from "@/lib/testing/factories";
import { aFileOf } from "@/lib/testing/lists";
import { HEAD, LIST_A, LIST_B } from "@/lib/testing/reconciling";
import { axe, expect, test } from "./fixtures";

const sample = (name: string) => ({
  name,
  mimeType: "text/csv",
  buffer: readFileSync(`lib/intake/samples/${name}`),
});

/** Two responders and whoever signs, each with a browser of their own, in one incident. */
async function three(
  signedIn: (wishes: object, context?: BrowserContext) => Promise<{ user: { id: string } }>,
  pages: readonly [Page, Page, Page],
) {
  const wishes = [
    { name: "鈴木 花" },
    { name: "井上 学" },
    { name: "山口 直子", roles: ["supervisor"] as const },
  ];
  const users = [];
  for (const [at, wish] of wishes.entries()) {
    const { user } = await signedIn({ ...wish, language: "ja" }, pages[at]?.context());
    users.push({ userId: user.id });
  }
  const { id } = await anIncident({ members: users });
  return `/incidents/${id}/people/reconcile`;
}

async function layDown(page: Page, here: string, file: string, way: string) {
  await page.goto(here);
  await page.getByLabel("名簿のファイル").setInputFiles(sample(file));
  await page.getByRole("button", { name: "ファイルを追加する" }).click();
  await expect(page.getByRole("radio", { name: file })).toBeChecked();
  await page.getByRole("radio", { name: way }).check();
  await page.getByRole("button", { name: "この名簿を置く" }).click();
}

async function decideOne(page: Page, decision: string) {
  await page.getByRole("radio", { name: decision, exact: true }).check();
  await page.getByLabel("理由").fill("元の申込書で確かめた");
  await page.getByRole("button", { name: "決めて、次へ進む" }).click();
}

async function decideKind(page: Page, kind: string, decision: string) {
  await page.getByRole("link", { name: kind }).first().click();
  await page.getByRole("link", { name: /まとめて決める/ }).click();
  await page.getByRole("radio", { name: decision, exact: true }).check();
  await page.getByLabel("理由").fill("退会した方の記録で確かめた");
  const decide = page.getByRole("button", { name: /件を決める$/ });
  await decide.click();
  await expect(decide).toHaveCount(0);
}

test("two people make a list each, decide what differs, and a third signs it off", { tag: "@phone" }, async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  // Three people, each with a page that is looked over.
  test.setTimeout(180_000);
  const [second, boss] = [await otherBrowser(), await otherBrowser()];
  const here = await three(signedIn, [page, second, boss]);

  await layDown(page, here, "list-a.csv", "システムから書き出した");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ほかの人が、2つ目の名簿を置く番です");
  await expect(page.getByText("400行、400人")).toBeVisible({ timeout: 20_000 });

  await layDown(second, here, "list-b.csv", "送信や作業の記録から作った");
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("あと12件の違いを決める", {
    timeout: 30_000,
  });
  await expect(second.getByRole("row", { name: /両方にいる/ })).toContainText("392人");
  await expect(second.getByText("本人は394人から406人です")).toBeVisible();
  await axe(second);

  await decideKind(second, "名簿Aだけにいる", "名簿Aの人を載せる");
  await decideKind(second, "名簿Bだけにいる", "載せない");
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("あと2件の違いを決める");

  await page.goto(here);
  await page.getByRole("link", { name: "1件ずつ決める" }).click();
  await expect(page.getByRole("form", { name: "違い 11 を決める" })).toBeVisible();
  await axe(page);
  await decideOne(page, "名簿Aの人を載せる");
  await expect(page.getByRole("form", { name: "違い 12 を決める" })).toBeVisible();
  await decideOne(page, "別の2人として、両方を載せる");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ほかの人に確かめてもらう");
  await expect(page.getByText("本人は401人です")).toBeVisible();

  await page.getByLabel("確かめる人").selectOption("山口 直子");
  await page.getByRole("button", { name: "確認を頼む" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("山口 直子さんの確認を待っています");

  await boss.goto("/approvals");
  await boss
    .getByRole("main")
    .getByRole("link", { name: /確かめる|決める|見る/ })
    .first()
    .click();
  await expect(boss.getByRole("heading", { level: 1 })).toHaveText("この名簿でよいか確かめる");
  // They give it back instead of taking lists of others away.
  await expect(boss.getByText("この名簿を取り下げる")).toHaveCount(0);
  await axe(boss);
  await boss.getByRole("button", { name: "401人の名簿を承認する" }).click();
  await expect(boss.getByRole("heading", { level: 1 })).toHaveText("401人で確定しました", {
    timeout: 30_000,
  });
  await axe(boss);

  await page.goto(here);
  await page.getByRole("link", { name: "別の名簿を突き合わせる" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1つ目の名簿を置く");
  await expect(page.getByRole("heading", { name: "前の突き合わせは、401人で確定しています" })).toBeVisible();
  await expect(page.getByRole("link", { name: "別の名簿を突き合わせる" })).toHaveCount(0);
  await axe(page);
  await page.getByRole("link", { name: "前の結果に戻る" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("401人で確定しました");
});

test("whoever laid the first list down cannot lay the second, and a list without people says so", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  const second = await otherBrowser();
  const here = await three(signedIn, [page, second, await otherBrowser()]);
  await layDown(page, here, "list-a.csv", "システムから書き出した");
  await expect(page.getByRole("button", { name: "この名簿を置く" })).toHaveCount(0);

  await second.goto(here);
  const goods = { name: "goods.csv", mimeType: "text/csv", buffer: Buffer.from("品名,数\r\n鉛筆,3\r\n") };
  await second.getByLabel("名簿のファイル").setInputFiles(goods);
  await second.getByRole("button", { name: "ファイルを追加する" }).click();
  await expect(second.getByRole("radio", { name: "goods.csv" })).toBeChecked();
  await second.getByRole("radio", { name: "手で数えて作った" }).check();
  await second.getByRole("button", { name: "この名簿を置く" }).click();
  await expect(second.getByText("置かれた名簿を読めませんでした")).toBeVisible({ timeout: 30_000 });
  await expect(second.getByText(/氏名かメールアドレスの列/)).toBeVisible();
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("2つ目の名簿を置く");
  await axe(second);
});

test("a stranger and management see neither the lists nor a count", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  const here = await three(signedIn, [page, await otherBrowser(), await otherBrowser()]);
  for (const roles of [["responder"], ["management"], ["admin"]] as const) {
    const other = await otherBrowser();
    await signedIn({ roles }, other.context());
    const response = await other.goto(here);
    expect(response?.status()).toBe(404);
  }
});

test("without JavaScript, in English, a difference is decided; who comes later sees both answers", async ({
  page,
  plainPage,
  signedIn,
}) => {
  const [a, b] = [await anActor({ name: "Suzuki" }), await anActor({ name: "Inoue" })];
  const { user } = await signedIn({ name: "Mori" }, plainPage.context());
  const other = await signedIn({ name: "Okada" }, page.context());
  for (const context of [plainPage.context(), page.context()])
    await context.addCookies([{ name: localeCookie, value: "en", url: process.env.E2E_URL ?? "" }]);
  const members = [a.userId, b.userId, user.id, other.user.id].map((userId) => ({ userId }));
  const { id: incidentId } = await anIncident({ members });
  for (const [actor, rows] of [
    [a, LIST_A],
    [b, LIST_B],
  ] as const) {
    const evidenceId = await aFileOf(incidentId, HEAD + rows.join(""));
    await layDownList(actor, { incidentId, evidenceId, way: "log", words: null });
  }
  const here = `/incidents/${incidentId}/people/reconcile`;
  await page.goto(here);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Decide on 3 more differences", {
    timeout: 30_000,
  });
  await page.getByRole("link", { name: "Decide one by one" }).click();
  await page.getByRole("radio", { name: "Leave out" }).check();
  await page.getByLabel("Reason").fill("Cancelled in October");

  await plainPage.goto(`${here}?decide=first`);
  await plainPage.getByRole("radio", { name: "Take the person of list A" }).check();
  await plainPage.getByRole("button", { name: "Decide and go on" }).click();
  await expect(plainPage.getByRole("radio", { name: "Take the person of list A" })).toBeChecked();
  await plainPage.getByLabel("Reason").fill("Signed form of November");
  await plainPage.getByRole("button", { name: "Decide and go on" }).click();
  await expect(plainPage.getByRole("heading", { level: 1 })).toHaveText("Decide on 2 more differences");

  await page.getByRole("button", { name: "Decide and go on" }).click();
  await expect(page.getByText("Signed form of November")).toBeVisible();
  await expect(page.getByText("Cancelled in October")).toBeVisible();
  await axe(page);
});
