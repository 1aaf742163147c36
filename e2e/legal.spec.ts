import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { countFact } from "@/lib/facts/fact-draft";
import { aJudgedIncident, few, stateFacts } from "@/lib/testing/findings";
import { axe, complaint, expect, test } from "./fixtures";

const mori = { name: "森 由美", roles: ["legal"] as const };
const yamaguchi = { name: "山口 恵", roles: ["supervisor"] as const };
const TITLE = "見積書のメールに顧客一覧を添付";
const REASON = "一覧は公開済みの名刺情報で、本人の同意を得て掲載していたため。";

const shot = async (page: Page, name: string) => {
  if (!process.env.SHOTS) return;
  const file = `${process.env.SHOTS}/legal-${name}-${page.viewportSize()?.width}`;
  await page.screenshot({ path: `${file}.png`, fullPage: true });
};
const legalPart = (page: Page) => page.locator("#legal");
const join = (incidentId: string, userId: string) =>
  db.incidentMember.create({
    data: { id: crypto.randomUUID(), incidentId, userId, relation: "supervisor", addedAt: new Date() },
  });

test("legal finds in the queue what to confirm, and confirms it with one button", { tag: "@phone" }, async ({
  page,
  signedIn,
}) => {
  await signedIn(mori);
  const { incidentId } = await aJudgedIncident();
  await page.goto("/legal");
  await expect(page.getByRole("heading", { level: 2, name: "確認を待っている" })).toBeVisible();
  await expect(page.getByText("報告の義務があります。法務の確認がまだです")).toBeVisible();
  await shot(page, "queue");
  await axe(page);
  await page.getByRole("link", { name: TITLE }).click();
  await expect(legalPart(page).getByText("まだ確認していません")).toBeVisible();
  await shot(page, "confirm");
  await legalPart(page).getByRole("button", { name: "この判定を確認する" }).click();
  await expect(page.getByText("判定を確認しました。判断メモを残しました。")).toBeVisible();
  await expect(legalPart(page).getByText("森 由美さんが確認しました")).toBeVisible();
  await axe(page);
  await shot(page, "confirmed");
  await page.goto("/legal");
  await expect(page.getByText("確認を待っている事案は、いまありません")).toBeVisible();
  await page.goto(`/incidents/${incidentId}`);
  // On the phone what is done stands folded.
  await expect(page.getByText("森 由美さんが確かめました").first()).toBeAttached();
});

test("a departure waits for somebody else, counts once approved, and is reopened by a new fact", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  await signedIn(mori);
  const phone = await otherBrowser();
  await phone.setViewportSize({ width: 390, height: 844 });
  const boss = await signedIn(yamaguchi, phone.context());
  const { incidentId, suzuki } = await aJudgedIncident();
  await join(incidentId, boss.user.id);

  await page.goto(`/incidents/${incidentId}/law`);
  await page.getByRole("link", { name: "異なる判断をする" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "義務を判断する" })).toBeVisible();
  await shot(page, "depart");
  await axe(page);
  const submit = page.getByRole("button", { name: "この判断を残す" });
  await page.getByLabel("理由").fill(REASON);
  await submit.click();
  await expect(complaint(page)).toContainText("決まりの判定と、すべて同じです");
  const report = page.getByRole("group", { name: "委員会・大臣への報告(速報と確報)" });
  await report.getByLabel("不要").check();
  await page.getByRole("group", { name: "本人への通知", exact: true }).getByLabel("不要").check();
  await expect(page.getByLabel("理由")).toHaveValue(REASON);
  await submit.click();
  await expect(page.getByText("承認に出しました。承認されるまで、義務は軽くなりません。")).toBeVisible();
  await expect(legalPart(page).getByText("承認できる人を待っています")).toBeVisible();
  await shot(page, "asked");
  await page.goto(`/incidents/${incidentId}`);
  await expect(page.getByText("法務の判断が、承認を待っています", { exact: false }).first()).toBeVisible();

  await phone.goto("/approvals");
  await phone.getByRole("link", { name: "この判断を見る" }).click();
  const asks = "委員会への報告は要らない、という法務の判断を承認しますか";
  await expect(phone.getByRole("heading", { level: 1, name: asks })).toBeVisible();
  await expect(phone.getByText(REASON)).toBeVisible();
  await expect(phone.getByRole("link", { name: "判断メモ 第1号を読む" })).toBeVisible();
  await shot(phone, "approve");
  await axe(phone);
  await phone.getByRole("button", { name: "この判断を承認する" }).click();
  await expect(phone).toHaveURL(/\/approvals$/);

  await page.goto(`/incidents/${incidentId}`);
  await expect(page.getByText("報告は要らない、と法務が確かめました").first()).toBeVisible();
  await page.goto(`/incidents/${incidentId}/law`);
  await expect(legalPart(page).getByText("山口 恵さんが承認しました")).toBeVisible();
  await shot(page, "departed");

  await stateFacts(incidentId, suzuki.userId, [countFact("principals.max", 1400)]);
  await page.goto("/legal");
  await expect(page.getByRole("heading", { level: 2, name: "事実が変わった" })).toBeVisible();
  await expect(
    page.getByText("確かめたあとで「本人の数(最大)」が変わりました", { exact: false }),
  ).toBeVisible();
  await shot(page, "queue-changed");
  await page.getByRole("link", { name: TITLE }).click();
  await expect(legalPart(page).getByText("変わった事実: 本人の数の最大", { exact: false })).toBeVisible();
  await shot(page, "outdated");
});

test("no report is confirmed with a reason, told voluntarily, and asked back, also without JavaScript", async ({
  plainPage: page,
  signedIn,
}) => {
  const { user } = await signedIn(mori, page.context());
  const { incidentId, boss } = await aJudgedIncident({ drafts: few });
  await page.goto(`/incidents/${incidentId}/law`);
  await page.getByRole("link", { name: "理由を書いて確認する" }).click();
  await expect(page.getByText("委員会への報告は要りません")).toBeVisible();
  await shot(page, "free");
  await page.getByLabel("任意の報告をする", { exact: true }).check();
  await page.getByRole("button", { name: "承認に出す" }).click();
  await expect(complaint(page)).toContainText("「理由」が空です");
  await page.getByLabel(/^理由/).fill("3人で、類型に当たらないため。");
  await page.getByRole("button", { name: "承認に出す" }).click();
  await expect(complaint(page)).toContainText("理由を書いてください");
  await page.getByLabel("任意の報告をする理由").fill("委員会から問い合わせを受けたため。");
  await page.getByLabel("承認する人").selectOption({ label: boss.name });
  await page.getByRole("button", { name: "承認に出す" }).click();
  await expect(page.getByText("承認に出しました。", { exact: false })).toBeVisible();
  expect(await db.determination.findFirst()).toMatchObject({
    state: "awaiting",
    isVoluntary: true,
    preparedById: user.id,
  });
  await page.getByRole("button", { name: "承認の頼みを取り下げる" }).click();
  await expect(page.getByText("承認の頼みを取り下げました。")).toBeVisible();
  expect(await db.determination.findFirst()).toMatchObject({ state: "void" });
});

test.describe("in English", () => {
  test.use({ locale: "en-GB" });

  test("the queue is for legal alone", async ({ page, signedIn, otherBrowser }) => {
    await signedIn(mori);
    await aJudgedIncident();
    await page.goto("/legal");
    await expect(page.getByRole("heading", { level: 2, name: "To confirm" })).toBeVisible();
    await shot(page, "queue-en");
    await page.getByRole("link", { name: TITLE }).click();
    await expect(page.getByRole("button", { name: "Confirm this finding" })).toBeVisible();
    await shot(page, "confirm-en");
    await page.getByRole("link", { name: "Decide otherwise" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Decide on the duties" })).toBeVisible();
    await shot(page, "depart-en");
    const other = await otherBrowser();
    await signedIn(yamaguchi, other.context());
    expect((await other.goto("/legal"))?.status()).toBe(404);
  });
});
