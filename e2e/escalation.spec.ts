import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { sweepEscalations } from "@/lib/escalations/sweep-escalations.job";
import { clearCase, letMinutesPass, stateFacts } from "@/lib/testing/escalations";
import { aGroup, anIncident, type aUser } from "@/lib/testing/factories";
import { axe, complaint, expect, test } from "./fixtures";

type Signing = (
  wishes: NonNullable<Parameters<typeof aUser>[0]>,
  context?: ReturnType<Page["context"]>,
) => ReturnType<typeof aUser>;

/** A responder in one browser and the supervisor in another, with a list of 1,288 people sent to one firm. */
async function story({ page, theirs, signedIn }: { page: Page; theirs: Page; signedIn: Signing }) {
  const { user: supervisor } = await signedIn({ name: "山口 恵", roles: ["supervisor"] }, theirs.context());
  const { user: responder } = await signedIn({ name: "鈴木 彩", roles: ["responder"] }, page.context());
  const group = await aGroup({ name: "営業企画", supervisorId: supervisor.id });
  const incident = await anIncident({
    title: "見積書のメールに顧客一覧を添付",
    status: "recorded",
    knownAt: new Date(Date.now() - 52 * 60_000),
    groupId: group.id,
    members: [{ userId: responder.id, relation: "responder" }],
  });
  await stateFacts(incident.id, clearCase);
  return { supervisor, responder, group, incident, place: `/incidents/${incident.id}/escalation` };
}

async function reportTo(page: Page, place: string) {
  await page.goto(place);
  await page.getByRole("button", { name: "山口 恵さんに報告する" }).click();
  await expect(page.getByText("報告しました。")).toBeVisible();
}

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const questions = (page: Page) => page.getByRole("main").getByRole("heading", { level: 2 });

test.describe("an incident at night", () => {
  test("is reported, and decided with one tap for each question", { tag: "@phone" }, async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    const theirs = await otherBrowser();
    const { incident, place } = await story({ page, theirs, signedIn });
    await page.goto(place);
    await expect(page.getByRole("main")).toContainText("本人は1,288人です");
    await expect(page.getByRole("main")).toContainText("千人を超えるため");
    await axe(page);
    expect(await width(page)).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: "山口 恵さんに報告する" }).dblclick();
    await expect(page.getByText("山口 恵さんの判断を待っています").first()).toBeVisible();
    expect(await db.escalation.count()).toBe(1);

    await theirs.goto("/approvals");
    const asked = await questions(theirs).count();
    expect(asked).toBeGreaterThanOrEqual(2);
    expect(asked).toBeLessThanOrEqual(3);
    await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(`判断を ${asked}つ、お願いします`);
    await axe(theirs);
    expect(await width(theirs)).toBeLessThanOrEqual(0);
    const yes = theirs.getByRole("main").getByRole("listitem").getByRole("button");
    for (let left = asked; left > 0; left -= 1) {
      await expect(yes).toHaveCount(left);
      await yes.first().click();
      await expect(yes).toHaveCount(left - 1);
    }
    await expect(theirs.getByText("判断は、すべて済みました")).toBeVisible();
    await expect(theirs.getByText(/に承認しました/)).toHaveCount(asked);
    expect(await db.incident.findUnique({ where: { id: incident.id } })).toMatchObject({
      status: "in_progress",
    });

    await page.goto(place);
    await expect(page.getByText("判断は済みました")).toBeVisible();
    await expect(page.getByText(/山口 恵さんが .* に承認しました/)).toHaveCount(asked);
  });

  test("is asked back about, answered, and then decided", async ({ page, signedIn, otherBrowser }) => {
    const theirs = await otherBrowser();
    const { place } = await story({ page, theirs, signedIn });
    await reportTo(page, place);

    await theirs.goto("/approvals");
    await theirs.getByText("ほかの選択", { exact: true }).first().click();
    await theirs.getByRole("link", { name: "聞き返す" }).first().click();
    await theirs.getByRole("button", { name: "鈴木 彩さんに聞き返す" }).click();
    await expect(complaint(theirs)).toContainText("1つ");
    await theirs.getByLabel("聞きたいこと").fill("受け取った方は取引先ですか。");
    await axe(theirs);
    await theirs.getByRole("button", { name: "鈴木 彩さんに聞き返す" }).click();
    await expect(theirs.getByText("聞き返しました。返事を待っています")).toBeVisible();

    await page.goto("/alerts");
    await expect(page.getByText("質問が1件あります: 対応の開始", { exact: true })).toBeVisible();
    await axe(page);
    await page.getByRole("button", { name: "開く: 質問が1件あります: 対応の開始" }).click();
    await expect(page.getByText("受け取った方は取引先ですか。")).toBeVisible();
    await expect(page.getByRole("button", { name: "対応を始める" })).toHaveCount(0);
    await page.getByLabel("返事").fill("はい、取引先です。");
    await axe(page);
    await page.getByRole("button", { name: "返事を送る" }).click();
    await expect(page.getByText("返事を送りました。")).toBeVisible();

    await theirs.goto("/approvals");
    await expect(theirs.getByText("聞き返しました。返事を待っています")).toHaveCount(0);
    await theirs.getByRole("button", { name: "対応を始める" }).click();
    await expect(theirs.getByText(/に承認しました/)).toBeVisible();
  });

  test("goes to the deputy when its time has come", async ({ page, signedIn, otherBrowser }) => {
    const [theirs, third] = [await otherBrowser(), await otherBrowser()];
    const { group, place } = await story({ page, theirs, signedIn });
    const { user: deputy } = await signedIn({ name: "安東 拓", roles: ["supervisor"] }, third.context());
    await db.group.update({ where: { id: group.id }, data: { deputyId: deputy.id } });
    await reportTo(page, place);
    await third.goto("/approvals");
    await expect(third.getByText("いま、判断をお願いするものはありません")).toBeVisible();

    await theirs.goto("/approvals");
    const { id } = await db.escalation.findFirstOrThrow();
    await letMinutesPass(id, 31);
    await sweepEscalations.run({});
    await third.goto("/approvals");
    await third.getByRole("button", { name: "対応を始める" }).click();
    await expect(third.getByText(/に承認しました/)).toBeVisible();

    // The supervisor's page from before still shows the buttons.
    await theirs.getByRole("button", { name: "対応を始める" }).click();
    await expect(complaint(theirs)).toContainText("先に決まっています");
    await theirs.goto("/approvals");
    await expect(theirs.getByText(/安東 拓さんが .* に承認しました/)).toBeVisible();
    await page.goto(place);
    await expect(page.getByText(/代理の安東 拓さんへ移りました/)).toBeVisible();
  });
});

test.describe("one's own request", () => {
  test("is offered to nobody who made it, and shown to no stranger", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    const theirs = await otherBrowser();
    const { incident, responder, group, place } = await story({ page, theirs, signedIn });
    await db.user.update({ where: { id: responder.id }, data: { roles: ["responder", "supervisor"] } });
    await reportTo(page, place);
    await page.goto("/approvals");
    await expect(page.getByText("いま、判断をお願いするものはありません")).toBeVisible();
    const approval = await db.approval.findFirstOrThrow({ where: { incidentId: incident.id } });
    await page.goto(`/approvals/${approval.id}`);
    await expect(page.getByText("自分では承認できません")).toBeVisible();
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    expect((await page.goto(`/approvals/${approval.id}/delegate`))?.status()).toBe(404);

    const third = await otherBrowser();
    await signedIn({ roles: ["supervisor"] }, third.context());
    for (const path of [place, `/approvals/${approval.id}`, `/approvals/${approval.id}/ask`])
      expect((await third.goto(path))?.status(), path).toBe(404);
    expect(group.deputyId).toBeNull();
  });

  test("finds the way on where no supervisor is set", async ({ page, signedIn, otherBrowser }) => {
    const theirs = await otherBrowser();
    const { group, place } = await story({ page, theirs, signedIn });
    await page.goto(place);
    await db.group.update({ where: { id: group.id }, data: { supervisorId: null } });
    await page.getByRole("button", { name: "山口 恵さんに報告する" }).click();
    await expect(complaint(page)).toContainText("報告を届ける上司がいません");
    await page.goto(place);
    await expect(page.getByText("報告を届ける上司がいません")).toBeVisible();
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    await axe(page);
  });
});

test("without JavaScript it is reported by mouth, confirmed, and taken over", async ({
  plainPage,
  signedIn,
  otherBrowser,
}) => {
  const theirs = await otherBrowser();
  const { supervisor, place } = await story({ page: plainPage, theirs, signedIn });
  const third = await otherBrowser();
  await signedIn({ name: "安東 拓", roles: ["supervisor"] }, third.context());
  await plainPage.goto(`${place}/told`);
  await plainPage.getByLabel("話した相手").selectOption(supervisor.id);
  await plainPage.getByLabel("話した日").fill("きょう");
  await plainPage.getByLabel("話した時刻").fill("25時");
  await plainPage.getByLabel("決まったこと").fill("すぐ始めてよい");
  await plainPage.getByRole("button", { name: "口頭での報告を記録する" }).click();
  await expect(complaint(plainPage)).toContainText("1つ");
  await expect(plainPage.getByLabel("決まったこと")).toHaveValue("すぐ始めてよい");
  await plainPage.getByLabel("話した時刻").fill(timeInJapan(new Date(Date.now() - 60_000)));
  await plainPage.getByLabel("話した日").fill(dayInJapan(new Date(Date.now() - 60_000)));
  await plainPage.getByRole("button", { name: "口頭での報告を記録する" }).click();
  await expect(plainPage.getByText("口頭での報告を記録しました。")).toBeVisible();
  await expect(plainPage.getByText("すぐ始めてよい")).toBeVisible();

  const approval = await db.approval.findFirstOrThrow({ where: { subjectKind: "start-response" } });
  await theirs.goto(`/approvals/${approval.id}/take-over`);
  await theirs.getByRole("button", { name: "代わりに受け持つ" }).click();
  await expect(theirs.getByText("あなたが受け持ちました。")).toBeVisible();
  await expect(theirs.getByRole("button", { name: "対応を始める" })).toHaveCount(0);
  await third.goto("/approvals");
  await expect(third.getByText(/山口 恵さんから/)).toBeVisible();
  await third.getByRole("button", { name: "対応を始める" }).click();
  await expect(third.getByText(/に承認しました/)).toBeVisible();
});

const inJapan = (at: Date) => new Date(at.getTime() + 9 * 3_600_000).toISOString();
const timeInJapan = (at: Date) => inJapan(at).slice(11, 16);
const dayInJapan = (at: Date) => inJapan(at).slice(0, 10);
