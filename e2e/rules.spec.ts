import type { Page } from "@playwright/test";
import { axe, complaint, expect, test } from "./fixtures";

const anybody = { name: "高橋 由紀", roles: ["reporter"] as const };
const answerOf = (page: Page, question: string) => page.getByRole("group", { name: question });

/** An ordinary mis-sent mail, all of it known but how many people it concerns. */
async function fillOrdinary(page: Page, people: string) {
  await page.getByLabel("何が起きましたか").selectOption("誤送信");
  await page.getByLabel("だれに届きましたか").selectOption("社外の人");
  await page.getByLabel("不正の目的が疑われますか").selectOption("ない");
  for (const group of ["いつ知ったか", "どのような情報か", "だれの情報か"]) {
    const fold = page.locator("details").filter({ has: page.getByRole("heading", { name: group }) });
    if ((await fold.getAttribute("open")) === null) await fold.locator("summary").first().click();
  }
  const known = answerOf(page, "社内のだれかが最初に知ったのは、いつですか");
  await known.getByLabel("日付").fill("2026/6/1");
  await known.getByLabel("時刻").fill("午前９時");
  await page.getByLabel("どのような情報ですか").selectOption("個人データ");
  await answerOf(page, "病歴や健康診断の結果など").getByLabel("いいえ").check();
  await answerOf(page, "マイナンバーが含まれますか").getByLabel("いいえ").check();
  await page.getByLabel("口座、カード、パスワードなどが含まれますか").selectOption("なし");
  await page.getByLabel("最大で何人の情報ですか").fill(people);
}

const conclusion = (page: Page) => page.getByRole("region", { name: /義務|必要/ }).getByRole("heading");
const judge = (page: Page) => page.getByRole("button", { name: "この事実で判定する" }).click();

test.describe("the rule base", () => {
  test("is read by anybody: a rule with its answers, texts, versions and examples", {
    tag: "@phone",
  }, async ({ page, signedIn }) => {
    await signedIn(anybody);
    await page.goto("/rules");
    await expect(page.getByRole("heading", { level: 1, name: "ルール" })).toBeVisible();
    await expect(page.getByText("118件が期待どおりです")).toBeVisible();
    await axe(page);

    await page.getByRole("link", { name: "千人を超える" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "本人の数が、千人を超えますか" })).toBeVisible();
    await expect(page).toHaveTitle(/千人を超える/);
    await expect(page.getByText("1,001人で、千人を超えます", { exact: true }).first()).toBeVisible();
    await expect(page.getByRole("link", { name: /施行規則 7条4号\(令和6年4月1日施行\)/ })).toHaveAttribute(
      "href",
      /^https:\/\/laws\.e-gov\.go\.jp\//,
    );
    await expect(page.getByText("「個人データに係る本人の数が千人を超える漏えい等」")).toBeVisible();
    await expect(page.getByRole("cell", { name: "使用中" })).toBeVisible();
    await expect(page.getByText(/件とも、いま計算して期待どおりです/)).toBeVisible();
    await axe(page);
  });

  test("says where legal has to confirm, what is not in force, and how time is counted", {
    tag: "@phone",
  }, async ({ page, signedIn }) => {
    await signedIn(anybody);
    await page.goto("/rules/appi.category-2");
    await expect(page.getByText("法務の確認が必要な所があります")).toBeVisible();
    await page.goto("/rules/appi.notify");
    await expect(page.getByRole("cell", { name: "施行前・参考だけ" })).toBeVisible();
    await expect(page.getByText(/2026\/7\/17\(金\) に公布された改正/)).toBeVisible();
    await page.goto("/rules/clock.final");
    const moved = page.getByRole("row").filter({ hasText: "2026/11/30(月)" });
    await expect(moved).toContainText("2027/1/4(月)まで");
    await expect(moved).toContainText("年末年始の閉庁日");
    await axe(page);
    await page.goto("/rules/breach.encrypted");
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(page.viewportSize()?.width);
    await page.getByRole("link", { name: "次の例を見る" }).click();
    await expect(page.getByText(/のうち 9件目から/)).toBeVisible();
    expect((await page.goto("/rules/appi.category-9"))?.status()).toBe(404);
  });

  test("is searched by article or word, with the keyboard alone", async ({ page, signedIn }) => {
    await signedIn(anybody);
    await page.goto("/rules");
    await page.getByRole("searchbox", { name: "条文・言葉で探す" }).focus();
    await page.keyboard.type("２６条２項");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "見つかった決まりは" })).toBeVisible();
    const found = page.getByRole("navigation", { name: "ルールの一覧" });
    await expect(found.getByRole("link", { name: "千人を超える" })).toHaveCount(0);
    await found.getByRole("link", { name: "本人への通知", exact: true }).first().focus();
    await page.keyboard.press("Enter");
    const heading = page.getByRole("heading", { level: 1, name: "本人への通知が必要ですか" });
    await expect(heading).toBeFocused();
    await expect(page.getByRole("searchbox")).toHaveValue("２６条２項");
    await page.goto("/rules?q=養鶏場");
    await expect(page.getByText("「養鶏場」は見つかりませんでした")).toBeVisible();
  });
});

test.describe("a trial", () => {
  test("tells 1,000 people from 1,001, and its address tells somebody else the same", {
    tag: "@phone",
  }, async ({ page, signedIn, otherBrowser }) => {
    await signedIn(anybody);
    await page.goto("/rules/try");
    await axe(page);
    await fillOrdinary(page, "１，０００人");
    await judge(page);
    await expect(conclusion(page)).toHaveText("いまの事実からは、報告の義務は出てきません");
    await expect(page.getByText("最大でも1,000人で、千人を超えません").first()).toBeAttached();

    await page.getByLabel("最大で何人の情報ですか").fill("1,001");
    await judge(page);
    await expect(conclusion(page)).toHaveText("報告と、本人への通知が必要です");
    await expect(page.getByText("2026/6/30(火)まで").first()).toBeVisible();
    await axe(page);
    const address = new URL(page.url());
    expect(address.search).toMatch(/^\?[\w\-.%=&]+$/);
    expect(address.searchParams.get("discovered_at")).toBe("2026-06-01T09:00");

    const other = await otherBrowser();
    await signedIn({ name: "森 由美", roles: ["legal"] }, other.context());
    await other.goto(address.pathname + address.search);
    await expect(conclusion(other)).toHaveText("報告と、本人への通知が必要です");
  });

  test("begins with an example, explains itself and names what contradicts", async ({ page, signedIn }) => {
    await signedIn(anybody);
    await page.goto("/rules/appi.category-4");
    await page.getByRole("link", { name: "この例で試す: 1,001人" }).click();
    await expect(page.getByText("試した例「1,001人」から始めています")).toBeVisible();
    await expect(conclusion(page)).toHaveText("報告と、本人への通知が必要です");
    const reasons = page
      .getByRole("region")
      .or(page.locator("section"))
      .filter({ hasText: "なぜ、そうなるか" });
    await reasons.locator("summary").first().click();
    await expect(reasons.getByText("1,001人で、千人を超えます").first()).toBeVisible();

    await page.goto("/rules/try?principals.known=10&principals.max=5&event_type=lost");
    await expect(page.getByText("分かった人数が、最大の人数を超えています")).toBeVisible();
    await expect(page.getByRole("heading", { name: "分かると変わること" })).toBeVisible();
  });

  test("refuses with a sentence what no rule can answer", async ({ page, signedIn }) => {
    await signedIn(anybody);
    await page.goto("/rules/try?event_type=explosion&weather=rain");
    await expect(page.getByText("「出来事の種類」の答えが、いまの決まりにありません")).toBeVisible();
    await expect(page.getByText("いまの決まりにない事実が入っています")).toBeVisible();
    await expect(page.getByText("explosion")).toHaveCount(0);
    await page.goto("/rules/try?discovered_at=2022-03-31T23%3A59");
    await expect(page.getByText(/「知った日時」が 2022\/3\/31\(木\) です/)).toBeVisible();

    await page.goto("/rules/try");
    await fillOrdinary(page, "たくさん");
    await answerOf(page, "社内のだれかが最初に知ったのは").getByLabel("日付").fill("2099/1/1");
    await judge(page);
    await expect(complaint(page)).toBeFocused();
    await expect(complaint(page)).toContainText("数として読めません");
    await expect(complaint(page)).toContainText("これから先の日時です");
    await expect(page.getByLabel("最大で何人の情報ですか")).toHaveValue("たくさん");
    expect(page.url()).toMatch(/\/rules\/try$/);
  });

  test("works without JavaScript", async ({ plainPage, signedIn }) => {
    await signedIn(anybody, plainPage.context());
    await plainPage.goto("/rules");
    await plainPage.getByRole("searchbox").fill("要配慮");
    await plainPage.getByRole("button", { name: "探す" }).click();
    await plainPage.getByRole("link", { name: "要配慮個人情報を含む" }).first().click();
    await expect(plainPage.getByRole("heading", { level: 1 })).toHaveText("要配慮個人情報が含まれますか");
    await plainPage.goto("/rules/try");
    await fillOrdinary(plainPage, "いっぱい");
    await answerOf(plainPage, "取引先の秘密が含まれますか").getByLabel("はい").check();
    await judge(plainPage);
    await expect(complaint(plainPage)).toContainText("数として読めません");
    await expect(answerOf(plainPage, "取引先の秘密が含まれますか").getByLabel("はい")).toBeChecked();
    await plainPage.getByLabel("最大で何人の情報ですか").fill("1001");
    await judge(plainPage);
    await expect(conclusion(plainPage)).toHaveText("報告と、本人への通知が必要です");
  });
});

test.describe("in English", () => {
  test.use({ locale: "en-US" });

  test("the rules and a trial are read", async ({ page, signedIn }) => {
    await signedIn(anybody);
    await page.goto("/rules?q=article+26");
    await page.getByRole("link", { name: "Report to the commission" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Must the commission or a minister be told?",
    );
    await axe(page);
    await page.goto("/rules/try?event_type=lost&information_type=personal_data&special_care_info=yes");
    await expect(page.getByRole("heading", { name: "A report and a notification" })).toBeVisible();
    await axe(page);
  });
});
