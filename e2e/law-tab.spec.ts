import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { aUser } from "@/lib/testing/factories";
import { aRoom } from "@/lib/testing/rooms";
import { axe, complaint, expect, test } from "./fixtures";

const suzuki = { name: "鈴木 彩", roles: ["responder"] as const };
/** What nobody knows yet: whether it was opened, and whether anybody meant it. */
const OPEN = { drop: ["recovered_unread", "malicious"] };
const REQUIRED = "委員会への報告と、本人への通知が必要です";
const NONE = "いまの事実からは、報告の義務は見当たりません";

const pageOf = (id: string) => `/incidents/${id}/law`;
const shot = async (page: Page, name: string) => {
  if (!process.env.SHOTS) return;
  const file = `${process.env.SHOTS}/law-${name}-${page.viewportSize()?.width}`;
  await page.screenshot({ path: `${file}.png`, fullPage: true });
};
const conclusion = (page: Page) => page.getByRole("heading", { level: 2 }).first();
const question = (page: Page, words: string) => page.getByRole("form", { name: `「${words}」に答える` });
const unread = (page: Page) => question(page, "受け取った方は、開く前に削除しましたか");
const result = (page: Page) => page.locator("#what-if").getByRole("status");

test.describe("the law tab", () => {
  test("says what is due, by when, on which facts and by which text", { tag: "@phone" }, async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn(suzuki);
    const { incident } = await aRoom(user.id, OPEN);
    const answer = await page.goto(pageOf(incident.id));
    if (process.env.SHOTS) writeFileSync(`${process.env.SHOTS}/law.html`, (await answer?.body()) ?? "");
    await expect(conclusion(page)).toHaveText(REQUIRED);
    await expect(page.getByText("1,288人で、千人を超えます。", { exact: false }).first()).toBeVisible();
    await expect(page.getByText("法務の確認待ち").first()).toBeVisible();
    const text = page.getByRole("link", { name: "規則8条1項" }).first();
    await expect(text).toHaveAttribute("href", "/rules/appi.report");
    await shot(page, "ja");
    await axe(page);

    await page.getByRole("link", { name: "なぜ: 確報(委員会・大臣)" }).click();
    const why = page.locator("#why");
    await expect(why.getByRole("heading", { name: "なぜ「委員会への報告」か" })).toBeVisible();
    await expect(why.getByText("本人の数の最大: 1,288人", { exact: false }).first()).toBeVisible();
    await expect(why.getByText("「個人データに係る本人の数が千人を超える漏えい等」")).toBeVisible();
    await axe(page);
  });

  test("makes the findings anew at each answer, marks what changed and remembers how it went", async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn(suzuki);
    const { incident } = await aRoom(user.id, OPEN);
    await page.goto(pageOf(incident.id));
    await expect(unread(page)).toBeVisible();
    const asked = page.getByRole("form", { name: /に答える$/ });
    await expect(asked).toHaveCount(3);

    await unread(page).getByRole("button", { name: "開く前だと確認できた" }).click();
    await expect(conclusion(page)).toHaveText(NONE);
    await expect(page.getByText("「見られる前の回収」を記録し、判定し直しました。")).toBeVisible();
    await expect(page.getByText("自動では外れません", { exact: false }).first()).toBeVisible();
    await expect(page.getByText("変わりました", { exact: true }).first()).toBeVisible();
    const entry = await db.fact.findFirstOrThrow({ where: { name: "recovered_unread" } });
    expect(entry).toMatchObject({ answer: "yes", source: "responder", recordedById: user.id });

    await page.goto(`${pageOf(incident.id)}?fact=recovered_unread#fact`);
    await unread(page).getByText("確かめ方を書き添える").click();
    await unread(page).getByLabel("どう確かめたか").fill("田中さんに電話で聞いた");
    await unread(page).getByRole("button", { name: "開いていた" }).click();
    await expect(conclusion(page)).toHaveText(REQUIRED);

    const malice = page.getByRole("form", { name: "「不正の目的が疑われますか」に答える" });
    await page.goto(`${pageOf(incident.id)}?fact=malicious#fact`);
    await malice.getByRole("button", { name: "疑われる" }).click();
    await expect(page.getByText("不正の目的が疑われ", { exact: false }).first()).toBeVisible();

    const history = page.locator("#history");
    await history.locator("summary").click();
    await expect(history.getByText("見られる前の回収: はい から いいえ")).toBeVisible();
    await expect(history.getByText("見られる前の回収: はい", { exact: true })).toBeVisible();
    // The title comes behind the page, once it was answered.
    await expect(page).toHaveTitle(/./);
    await axe(page);
  });

  test("tries what would be, by the keyboard, and keeps nothing of it", async ({ page, signedIn }) => {
    const { user } = await signedIn(suzuki);
    const { incident } = await aRoom(user.id, OPEN);
    await page.goto(pageOf(incident.id));
    const before = await db.fact.count();
    const unreadSwitch = page.getByRole("switch", { name: "開く前の削除を、確認できたら" });
    await unreadSwitch.focus();
    await page.keyboard.press("Space");
    await expect(result(page)).toContainText("法務の判断が必要");
    await expect(result(page)).toContainText("自動では外れません");
    await expect(result(page)).not.toContainText("不要");
    await expect(unreadSwitch).toBeFocused();
    await expect(unreadSwitch).toBeChecked();
    expect(page.url()).toContain("if=recovered_unread%3Ayes");
    await expect(conclusion(page)).toHaveText(REQUIRED);
    await shot(page, "what-if");
    await axe(page);
    await page.keyboard.press("Space");
    await expect(result(page)).toContainText("上のどれかを入れると");
    expect(await db.fact.count()).toBe(before);
  });

  test("works without JavaScript", async ({ plainPage, signedIn }) => {
    const { user } = await signedIn(suzuki, plainPage.context());
    const { incident } = await aRoom(user.id, OPEN);
    await plainPage.goto(pageOf(incident.id));
    await plainPage.getByRole("switch", { name: "千人以下だったら" }).check();
    await plainPage.getByRole("button", { name: "試してみる" }).click();
    await expect(result(plainPage)).toContainText("法務の判断が必要");
    await unread(plainPage).getByRole("button", { name: "開く前だと確認できた" }).click();
    await expect(conclusion(plainPage)).toHaveText(NONE);
  });

  test("names both answers where somebody else was faster", async ({ page, signedIn, otherBrowser }) => {
    const { user } = await signedIn(suzuki);
    const { incident } = await aRoom(user.id, OPEN);
    const other = await otherBrowser();
    await signedIn({ name: "森 由美", roles: ["legal"] }, other.context());
    await page.goto(pageOf(incident.id));
    await other.goto(pageOf(incident.id));
    await expect(other.getByText("あなたの確認待ち").first()).toBeVisible();
    await unread(other).getByRole("button", { name: "開く前だと確認できた" }).click();
    await expect(conclusion(other)).toHaveText(NONE);

    await unread(page).getByRole("button", { name: "開いていた" }).click();
    await expect(page.getByText("森 由美さんが先に直しました", { exact: false })).toBeVisible();
    await page.getByLabel("開いていた").check();
    await page.getByRole("button", { name: "選んだ値で保存する" }).click();
    await expect(page.getByText("「見られる前の回収」を記録し、判定し直しました。")).toBeVisible();
    await expect(conclusion(page)).toHaveText(REQUIRED);
    expect(await db.fact.count({ where: { name: "recovered_unread" } })).toBe(2);
  });

  test("says at the field what of a time is wrong", async ({ page, signedIn }) => {
    const { user } = await signedIn(suzuki);
    const { incident } = await aRoom(user.id, OPEN);
    await page.goto(`${pageOf(incident.id)}?fact=wrongful_known_at#fact`);
    const form = question(page, "不正の目的を最初に疑ったのは、いつですか");
    await form.getByLabel("日付").fill("2021/3/1");
    await form.getByLabel("時刻").fill("10:00");
    await form.getByRole("button", { name: "答える" }).click();
    await expect(complaint(page)).toContainText("起きた日時より前です");
    await expect(form.getByLabel("日付")).toHaveValue("2021/3/1");
  });

  test("names facts that contradict each other, and legal decides", async ({ page, signedIn }) => {
    const { user } = await signedIn({ name: "森 由美", roles: ["legal"] });
    const { incident } = await aRoom(user.id);
    await db.fact.create({
      data: {
        id: crypto.randomUUID(),
        incidentId: incident.id,
        name: "recovered_unread",
        answer: "yes",
        source: "recipient",
        recordedAt: new Date(),
      },
    });
    await page.goto(pageOf(incident.id));
    await expect(conclusion(page)).toHaveText(REQUIRED);
    const disputes = page.locator("#disputes");
    await expect(disputes.getByText("受け取った方", { exact: false }).first()).toBeVisible();
    await disputes.getByRole("link", { name: "法務として決める" }).click();
    await page.locator("#fact").getByRole("button", { name: "開いていた" }).click();
    await expect(page.locator("#disputes")).toHaveCount(0);
    expect(await db.fact.count({ where: { source: "decision" } })).toBe(1);
  });

  test("keeps a report that somebody else's word would make open, and says what each word would make of it", {
    tag: "@phone",
  }, async ({ page, signedIn }) => {
    const { user } = await signedIn({ name: "森 由美", roles: ["legal"] });
    const { incident } = await aRoom(user.id);
    await page.goto(pageOf(incident.id));
    const clocks = page.getByText(/\d+\/\d+\(.\)まで$/);
    const due = await clocks.allInnerTexts();
    expect(due.length).toBeGreaterThan(1);
    const said = {
      incidentId: incident.id,
      recordedAt: new Date(),
      source: "reporter",
      answer: "yes",
    } as const;
    for (const name of ["encryption.advanced", "encryption.key_protected"])
      await db.fact.create({ data: { ...said, id: crypto.randomUUID(), name } });
    await page.goto(pageOf(incident.id));
    await expect(conclusion(page)).toHaveText(REQUIRED);
    expect(await clocks.allInnerTexts()).toEqual(due);
    await expect(
      page.getByText("は食い違っています。決まるまで、厳しい方で判断しています", { exact: false }),
    ).toBeVisible();
    const disputes = page.locator("#disputes");
    await expect(disputes.getByText("義務も期限も、厳しい方で判断します", { exact: false })).toBeVisible();
    await expect(disputes.getByText("いまの判定のままです", { exact: false })).toHaveCount(1);
    await expect(disputes.getByText(/^これに決まると: /)).toHaveCount(1);
    await shot(page, "disputed");
    await axe(page);
    await page.goto(`/incidents/${incident.id}`);
    await expect(page.getByText("厳しい方で判断します", { exact: false })).toBeVisible();
    await shot(page, "disputed-room");
  });

  test("is there for nobody else, and only to be read once the incident is closed", async ({
    page,
    signedIn,
  }) => {
    const { user } = await aUser({ roles: ["responder"] });
    const { incident } = await aRoom(user.id, OPEN);
    await signedIn({ roles: ["responder"] });
    expect((await page.goto(pageOf(incident.id)))?.status()).toBe(404);
    await signedIn({ roles: ["management"] });
    expect((await page.goto(pageOf(incident.id)))?.status()).toBe(404);
    await db.incident.update({
      where: { id: incident.id },
      data: { status: "closed", closedAt: new Date() },
    });
    await signedIn({ roles: ["legal"] });
    await page.goto(pageOf(incident.id));
    await expect(page.getByText("この事案は閉じています", { exact: false })).toBeVisible();
    await expect(page.getByRole("form", { name: /に答える$/ })).toHaveCount(0);
  });
});

test.describe("the law tab in English", () => {
  test.use({ locale: "en-GB" });

  test("says the same", { tag: "@phone" }, async ({ page, signedIn }) => {
    const { user } = await signedIn(suzuki);
    const { incident } = await aRoom(user.id, OPEN);
    await page.goto(pageOf(incident.id));
    await expect(conclusion(page)).toHaveText(
      "The commission must be told, and so must the people concerned",
    );
    await shot(page, "en");
    await axe(page);
  });
});
