import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { complaint, expect, test } from "./fixtures";
import { formOf, sendForm } from "./form-of";
import { closeBehind, decide, IN_CONFLICT, twoEditors } from "./two-editors";

const record = (page: Page) => page.getByRole("button", { name: "記録する", exact: true });

async function fillMail(page: Page, room: string) {
  await page.goto(`${room}/mailings`);
  await page.getByRole("radio", { name: "本人へ" }).check();
  await page.getByLabel("人数").fill("12");
  await page.getByLabel("覚え書き").fill("午前に送った");
}

test.describe("a page that was left open", () => {
  for (const way of ["with JavaScript", "without JavaScript"] as const) {
    test(`says who closed the incident meanwhile, and keeps the text, ${way}`, async ({
      page: alive,
      plainPage,
      signedIn,
      otherBrowser,
    }) => {
      const page = way === "with JavaScript" ? alive : plainPage;
      const { inoue, room, id } = await twoEditors({ page, signedIn, otherBrowser });
      await fillMail(page, room);
      await closeBehind(id, inoue.id);
      await record(page).click();
      await expect(complaint(page)).toContainText(/\d+:\d\d に、井上 葵さんがこの事案を閉じました/);
      await expect(complaint(page).getByRole("link", { name: "事案を再び開くかを考える" })).toBeVisible();
      // Without JavaScript the page is new and has no form for an incident that is over: the text stands there.
      const kept = page === alive ? page.getByLabel("覚え書き") : page.getByText("午前に送った");
      await expect(kept).toBeVisible();
      expect(await db.stepRecord.count()).toBe(0);
    });
  }

  test("shows nothing any more to whoever was taken out, and records nothing", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    const { suzuki, room } = await twoEditors({ page, signedIn, otherBrowser });
    await fillMail(page, room);
    await db.incidentMember.updateMany({ where: { userId: suzuki.id }, data: { removedAt: new Date() } });
    await record(page).click();
    await expect(page.getByRole("heading", { name: "見つかりません" })).toBeVisible();
    await expect(page.getByText("午前に送った")).toHaveCount(0);
    expect(await db.stepRecord.count()).toBe(0);
  });
});

test("who restricted the incident meanwhile is said, and the reason stays", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  const { theirs, room, id, suzuki, inoue } = await twoEditors({ page, signedIn, otherBrowser });
  const roles = ["supervisor"] as const;
  await db.user.updateMany({ where: { id: { in: [suzuki.id, inoue.id] } }, data: { roles: [...roles] } });
  for (const tab of [page, theirs]) await tab.goto(`${room}/members`);
  for (const [tab, reason] of [
    [theirs, "従業者に関わる"],
    [page, "人事の相談がある"],
  ] as const) {
    await tab.getByText("関係者だけに限定する").nth(1).click();
    await tab.getByLabel("理由").fill(reason);
    await tab.getByRole("button", { name: "関係者だけに限定する" }).click();
    if (tab === theirs) await expect(tab.getByText("関係者だけに限定しました")).toBeVisible();
  }
  await expect(complaint(page)).toContainText(/に、井上 葵さんが事案を関係者だけに限定しました/);
  await expect(page.getByLabel("理由")).toHaveValue("人事の相談がある");
  expect(await db.auditEntry.count({ where: { incidentId: id, type: "incident.restricted" } })).toBe(1);
});

test.describe("a press too many", () => {
  test("on a button that is pressed twice quickly records once", async ({ page, signedIn, otherBrowser }) => {
    const { room, id } = await twoEditors({ page, signedIn, otherBrowser });
    await fillMail(page, room);
    await record(page).dblclick();
    await expect(page.getByRole("status").filter({ hasText: "記録しました" })).toBeVisible();
    expect(await db.stepRecord.count({ where: { incidentId: id } })).toBe(1);
    await page.goto(`${room}/containment`);
    await page.getByRole("button", { name: /加える.*記録を保全する/ }).dblclick();
    await expect(page.getByRole("status").filter({ hasText: "加えました" })).toBeVisible();
    expect(await db.containmentAction.count({ where: { incidentId: id } })).toBe(1);
  });

  test("of the same form, at once and again later, records once", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    const { room, id } = await twoEditors({ page, signedIn, otherBrowser });
    const path = `${room}/mailings`;
    const hidden = await formOf(page.request, path, "receivers");
    const typed = { receivers: "principals", count: "12", note: "", day: "きのう", time: "9:00" };
    const send = (more: Record<string, string> = {}) =>
      sendForm(page.request, path, { ...hidden, ...typed, ...more });
    const answers = await Promise.all([send(), send(), send()]);
    answers.push(await send());
    expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303, 303]);
    expect(await db.stepRecord.count({ where: { incidentId: id } })).toBe(1);
    expect(await db.auditEntry.count({ where: { incidentId: id, type: "record.added" } })).toBe(1);

    // The same page with other content is another thing, and says so.
    expect(await (await send({ count: "13" })).text()).toContain("この画面からは送信済みです");
    expect(await db.stepRecord.count({ where: { incidentId: id } })).toBe(1);
  });
});

test("a conflict is answered without JavaScript too", async ({ plainPage: page, signedIn, otherBrowser }) => {
  const { theirs, suzuki, room, id } = await twoEditors({ page, signedIn, otherBrowser });
  await page.goto(`${room}/containment`);
  await page.getByRole("button", { name: /加える.*記録を保全する/ }).click();
  await theirs.goto(`${room}/containment`);
  for (const [tab, how] of [
    [theirs, "岡田が写しを取った"],
    [page, "井上と確かめた"],
  ] as const) {
    await tab.getByLabel("誰が、どのように止めましたか").fill(how);
    await tab.getByRole("radio", { name: "閲覧については、何も示さない" }).check();
    await tab.getByLabel("止めた日付").first().fill("きのう");
    await tab.getByLabel("時刻", { exact: true }).first().fill("9:00");
    await tab.getByRole("button", { name: "止めたことを記録する" }).click();
    if (tab === theirs) await expect(tab.getByText("止めたことを記録しました")).toBeVisible();
  }
  await expect(page.getByRole("heading", { name: IN_CONFLICT })).toBeVisible();
  await decide(page, { "誰が、どのように止めましたか": "井上と確かめた" });
  await expect(page.getByText("止めたことを記録しました")).toBeVisible();
  const action = await db.containmentAction.findFirstOrThrow({ where: { incidentId: id } });
  expect(action).toMatchObject({ state: "done", version: 2, recordedById: suzuki.id });

  await page.goto(`${room}/mailings`);
  await page.getByRole("radio", { name: "本人へ" }).check();
  await page.getByLabel("人数").fill("120");
  await record(page).click();
  const fix = async (tab: Page) => {
    await tab.getByRole("link", { name: /の記録を直す/ }).click();
    await expect(tab.getByRole("heading", { name: /の記録を直しています/ })).toBeVisible();
  };
  await fix(page);
  await theirs.goto(`${room}/mailings`);
  await fix(theirs);
  for (const [tab, count] of [
    [theirs, "119"],
    [page, "118"],
  ] as const) {
    await tab.getByLabel("人数").fill(count);
    await tab.getByLabel("直す理由").fill("不達があった");
    await record(tab).click();
    if (tab === theirs) await expect(tab.getByText("記録を直しました")).toBeVisible();
  }
  await expect(page.getByRole("heading", { name: IN_CONFLICT })).toBeVisible();
  await decide(page, { 人数: "118" });
  await expect(page.getByText("記録を直しました")).toBeVisible();
  const inForce = { incidentId: id, supersededBy: null };
  expect(await db.stepRecord.findMany({ where: inForce })).toMatchObject([{ count: 118 }]);
});
