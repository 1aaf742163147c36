import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { anIncident } from "@/lib/testing/factories";
import { aParty, minutesAgo } from "@/lib/testing/records";
import { axe, complaint, expect, test } from "./fixtures";

const record = (page: Page) => page.getByRole("button", { name: "記録する", exact: true }).click();
const isSaid = (page: Page, words: string) =>
  expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();

async function anIncidentOf(userId: string) {
  const { id } = await anIncident({ members: [{ userId, relation: "responder" }], knownAt: minutesAgo(120) });
  await db.incident.update({ where: { id }, data: { occurredAt: minutesAgo(180) } });
  return id;
}

test.describe("what was done elsewhere", () => {
  test("is recorded step by step until the incident can be closed", { tag: "@phone" }, async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn({ name: "鈴木 彩" });
    const id = await anIncidentOf(user.id);
    await aParty(id);
    await page.goto(`/incidents/${id}/containment`);
    await axe(page);
    await page.getByRole("button", { name: /加える.*記録を保全する/ }).click();
    await isSaid(page, "加えました");
    const finish = page.getByRole("form", { name: "「記録を保全する」を済みとして記録する" });
    await finish.getByLabel("誰が、どのように止めましたか").fill("岡田が送信の記録を別の場所に写した");
    await finish.getByRole("radio", { name: "閲覧については、何も示さない" }).check();
    await finish.getByRole("button", { name: "止めたことを記録する" }).click();
    await isSaid(page, "止めたことを記録しました");
    await expect(page.getByText("岡田が送信の記録を別の場所に写した").first()).toBeVisible();

    await page.goto(`/incidents/${id}/calls`);
    await axe(page);
    await page.getByLabel("どなたのことですか").selectOption({ label: "田中 ●●(t●●●@partner.example)" });
    await page.getByRole("radio", { name: "不在・伝言した" }).check();
    await record(page);
    await expect(complaint(page)).toContainText("次にかける日時");
    await page.getByRole("radio", { name: "話せた" }).check();
    await record(page);
    await isSaid(page, "記録しました");
    await expect(page.getByText("t@partner").or(page.getByText("田中 一郎"))).toHaveCount(0);

    await page.goto(`/incidents/${id}/mailings`);
    await page.getByRole("radio", { name: "受け取った方へ" }).check();
    await page.getByLabel("人数").fill("１");
    await record(page);
    await isSaid(page, "記録しました");

    await page.goto(`/incidents/${id}/deletions`);
    await page.getByLabel("どなたのことですか").selectOption({ index: 1 });
    await page.getByRole("radio", { name: "開かずに削除した" }).check();
    await page.getByLabel("何によって確かめましたか").selectOption("signed_reply");
    await record(page);
    await expect(page.getByText("開かずに削除した(署名のある回答)")).toBeVisible();

    await page.goto(`/incidents/${id}/documents`);
    await axe(page);
    await page.getByRole("link", { name: "当局への報告を記録する" }).click();
    await page.getByRole("radio", { name: "速報" }).check();
    await page.getByLabel("どこへ").selectOption("commission");
    await page.getByLabel("受付番号").fill("A-20261109-1");
    await record(page);
    await expect(page.getByText("速報(個人情報保護委員会)")).toBeVisible();
    await expect(page.getByText(/目安・期限のうち/)).toBeVisible();

    await page.goto(`/incidents/${id}/documents/notification`);
    await page.getByRole("radio", { name: "本人" }).check();
    await page.getByRole("radio", { name: "手紙" }).check();
    await page.getByLabel("知らせた人数").fill("12");
    await record(page);
    await isSaid(page, "記録しました");
    await page.goto(`/incidents/${id}/documents/sharing`);
    await page.getByLabel("どの部署へ").fill("営業部");
    await record(page);
    await isSaid(page, "記録しました");
    await page.goto(`/incidents/${id}/documents/publication`);
    await page.getByRole("radio", { name: "公表しないと決めた" }).check();
    await record(page);
    await expect(complaint(page)).toContainText("理由");
    await page.getByLabel("覚え書き").fill("全員に直接お知らせしたため");
    await record(page);
    await isSaid(page, "記録しました");

    await page.goto(`/incidents/${id}/measures`);
    await axe(page);
    await page.getByLabel("何をしますか").fill("添付の前に二人で確かめる");
    await page.getByLabel("担当").fill("総務部");
    await page.getByRole("radio", { name: "実施した" }).check();
    await record(page);
    await isSaid(page, "記録しました");
    await page.getByRole("link", { name: /進み具合を記録する/ }).click();
    await expect(page).toHaveURL(/\?fix=/);
    await page.getByRole("radio", { name: "効果を確かめた" }).check();
    await record(page);
    await isSaid(page, "記録しました");

    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width).toBeLessThanOrEqual(0);
    await page.goto(`/incidents/${id}/timeline`);
    await axe(page);
    await expect(page.getByText("公表: 公表しないと決めた")).toBeVisible();
    await page.getByLabel("何がありましたか").fill("高橋さんが気づいて知らせてくれた");
    await page.getByLabel("何がありましたか").press("Control+Enter");
    await isSaid(page, "書き足しました");
    await expect(page.getByText("高橋さんが気づいて知らせてくれた")).toBeVisible();
  });

  test("is put right with a reason, and withdrawn, without JavaScript", async ({
    plainPage: page,
    signedIn,
  }) => {
    const { user } = await signedIn({ name: "鈴木 彩" }, page.context());
    const id = await anIncidentOf(user.id);
    await page.goto(`/incidents/${id}/mailings`);
    await page.getByLabel("日付").fill("11月31日");
    await page.getByRole("radio", { name: "本人へ" }).check();
    await page.getByLabel("人数").fill("たくさん");
    await record(page);
    await expect(complaint(page)).toContainText("その日はありません");
    await page.getByLabel("日付").fill("あす");
    await page.getByLabel("人数").fill("120");
    await record(page);
    await expect(complaint(page)).toContainText("まだ来ていない時刻");
    await expect(page.getByLabel("人数")).toHaveValue("120");
    await page.getByLabel("日付").fill("きょう");
    await page.getByLabel("時刻").fill("0:00");
    await record(page);
    await expect(page.getByText("120人").or(complaint(page))).toBeVisible();
    await db.incident.update({ where: { id }, data: { occurredAt: null } });
    await page.goto(`/incidents/${id}/mailings`);
    await page.getByRole("radio", { name: "本人へ" }).check();
    await page.getByLabel("人数").fill("121");
    await record(page);
    await expect(page.getByText("121人")).toBeVisible();

    await page
      .getByRole("link", { name: /の記録を直す/ })
      .first()
      .click();
    await page.getByLabel("人数").fill("119");
    await record(page);
    await expect(complaint(page)).toContainText("直す理由");
    await page.getByLabel("直す理由").fill("不達が2通あった");
    await record(page);
    await expect(page.getByText("119人")).toBeVisible();
    await expect(page.getByText("直した理由: 不達が2通あった")).toBeVisible();

    await page
      .getByRole("link", { name: /の記録を直す/ })
      .first()
      .click();
    await page.getByText("この記録を取り消す").click();
    await page.getByLabel("取り消す理由").fill("別の事案でした");
    await page.getByRole("button", { name: "記録を取り消す" }).click();
    await expect(page.getByText("119人")).toHaveCount(0);
  });
});

test.describe("who works on it, and its end", () => {
  test("somebody is added and taken out, and a restricted incident shows nowhere", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    const { user } = await signedIn({ name: "山口 誠", roles: ["supervisor"] });
    const theirs = await otherBrowser();
    const legal = await signedIn({ name: "森 由美", roles: ["legal"] }, theirs.context());
    const id = await anIncidentOf(user.id);
    expect((await theirs.goto(`/incidents/${id}/members`))?.status()).toBe(200);
    await page.goto(`/incidents/${id}/members`);
    await axe(page);
    await page.getByText("関係者だけに限定する").nth(1).click();
    await page.getByLabel("理由").fill("従業者に関わるため");
    await page.getByRole("button", { name: "関係者だけに限定する" }).click();
    await isSaid(page, "関係者だけに限定しました");
    for (const rest of [
      "",
      "/members",
      "/timeline",
      "/calls",
      "/containment",
      "/documents",
      "/measures",
      "/close",
    ])
      expect((await theirs.goto(`/incidents/${id}${rest}`))?.status()).toBe(404);
    await theirs.goto("/incidents");
    await expect(theirs.getByText("名簿の取り違え")).toHaveCount(0);

    await page.getByLabel("加える人").selectOption({ label: "森 由美" });
    await page.getByRole("radio", { name: "法務" }).check();
    await page.getByRole("button", { name: "事案に加える" }).click();
    await isSaid(page, "加えました");
    expect((await theirs.goto(`/incidents/${id}/timeline`))?.status()).toBe(200);
    await page.getByText("森 由美さんを外す").first().click();
    await page.getByRole("button", { name: "森 由美さんを外す" }).click();
    await isSaid(page, "外しました");
    expect((await theirs.goto(`/incidents/${id}/timeline`))?.status()).toBe(404);
    expect(await db.incidentMember.count({ where: { userId: legal.user.id, removedAt: null } })).toBe(0);
  });

  test("closing over what is open waits for another person, and can be undone", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    const { user } = await signedIn({ name: "鈴木 彩" });
    const id = await anIncidentOf(user.id);
    const theirs = await otherBrowser();
    const lead = await signedIn({ name: "山口 誠", roles: ["supervisor"] }, theirs.context());
    const relation = { incidentId: id, userId: lead.user.id, relation: "supervisor" as const };
    await db.incidentMember.create({ data: { id: randomUUID(), ...relation, addedAt: new Date() } });
    await page.goto(`/incidents/${id}/close`);
    await axe(page);
    await expect(page.getByRole("heading", { name: /残りが \d+つあります/ })).toBeVisible();
    await page.getByRole("button", { name: "閉じる承認を頼む" }).click();
    await expect(complaint(page)).toContainText("残りがあるまま閉じる理由");
    await page.getByLabel("残りがあるまま閉じる理由").fill("連絡先がない");
    await page.getByRole("button", { name: "閉じる承認を頼む" }).click();
    await expect(page.getByText("承認を待っています")).toBeVisible();
    await expect(page.getByRole("button", { name: "事案を閉じる" })).toHaveCount(0);

    await expect(page.getByRole("button", { name: "閉じることを承認する" })).toHaveCount(0);
    await theirs.goto(`/incidents/${id}/close`);
    await axe(theirs);
    await expect(theirs.getByText(/理由: 連絡先がない/)).toBeVisible();
    await theirs.getByRole("button", { name: "差し戻す" }).click();
    await expect(complaint(theirs)).toContainText("差し戻す理由が空です");
    await theirs.getByRole("button", { name: "閉じることを承認する" }).click();
    await isSaid(theirs, "決めました");
    await page.reload();
    await page.getByRole("button", { name: "事案を閉じる" }).click();
    await expect(page.getByText("この事案は閉じられています")).toBeVisible();
    await page.goto(`/incidents/${id}/calls`);
    await expect(page.getByText("この事案は見るだけです")).toBeVisible();
    await page.goto(`/incidents/${id}/close`);
    await page.getByLabel("再び開く理由").fill("新しい相談があった");
    await page.getByRole("button", { name: "事案を再び開く" }).click();
    await isSaid(page, "事案を再び開きました");
  });
});

test.describe("in English", () => {
  test.use({ locale: "en-GB" });

  test("the pages say the same", { tag: "@phone" }, async ({ page, signedIn }) => {
    const { user } = await signedIn({ name: "Suzuki" });
    const id = await anIncidentOf(user.id);
    for (const [place, title] of [
      ["containment", "Stop the spread"],
      ["calls", "Record a call of apology"],
      ["deletions", "Record a confirmed deletion"],
      ["documents/report", "Record a report to the authority"],
      ["timeline", "Timeline"],
      ["members", "People"],
      ["close", "Close the incident"],
    ] as const) {
      await page.goto(`/incidents/${id}/${place}`);
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await axe(page);
    }
  });
});
