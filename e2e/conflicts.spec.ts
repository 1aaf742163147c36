import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { axe, complaint, expect, test } from "./fixtures";
import { decide, isInConflict, twoEditors } from "./two-editors";

const record = (page: Page) => page.getByRole("button", { name: "記録する", exact: true }).click();
const isSaid = (page: Page, words: string) =>
  expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();

async function finish(page: Page, { time, how }: { time: string; how: string }) {
  await page.getByLabel("止めた日付").first().fill("きのう");
  await page.getByLabel("時刻", { exact: true }).first().fill(time);
  await page.getByLabel("誰が、どのように止めましたか").fill(how);
  await page.getByRole("radio", { name: "閲覧については、何も示さない" }).check();
  await page.getByRole("button", { name: "止めたことを記録する" }).click();
}

/** The incident that was just recorded on a page, with another responder in it. */
async function newest(userId: string) {
  const { id } = await db.incident.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  const member = { incidentId: id, userId, relation: "responder" as const };
  await db.incidentMember.create({ data: { id: crypto.randomUUID(), ...member, addedAt: new Date() } });
  return { id, room: `/incidents/${id}` };
}

test.describe("two who record the same thing at once", () => {
  test("choose field by field what was done to stop it", { tag: "@phone" }, async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    const { theirs, suzuki, room, id } = await twoEditors({ page, signedIn, otherBrowser });
    await page.goto(`${room}/containment`);
    await page.getByRole("button", { name: /加える.*記録を保全する/ }).click();
    await isSaid(page, "加えました");
    await theirs.goto(`${room}/containment`);
    await finish(theirs, { time: "9:05", how: "岡田が写しを取った" });
    await isSaid(theirs, "止めたことを記録しました");

    await finish(page, { time: "9:20", how: "井上と確かめた" });
    await isInConflict(page);
    await axe(page);
    await decide(page, { 時刻: "9:05", "誰が、どのように止めましたか": "井上と確かめた" });
    await isSaid(page, "止めたことを記録しました");
    await expect(page.getByText("井上と確かめた").first()).toBeVisible();
    const [action, ...others] = await db.containmentAction.findMany({ where: { incidentId: id } });
    expect(others).toEqual([]);
    expect(action).toMatchObject({ state: "done", version: 2, recordedById: suzuki.id });
    expect(new Date((action?.doneAt?.getTime() ?? 0) + 9 * 3_600_000).toISOString()).toContain("T09:05");
  });

  test("are told where there is nothing to choose, and go on with what they wrote", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    const { theirs, inoue, room, id } = await twoEditors({ page, signedIn, otherBrowser });
    await page.goto(`${room}/containment`);
    await page.getByRole("button", { name: /加える.*記録を保全する/ }).click();
    await isSaid(page, "加えました");
    await theirs.goto(`${room}/containment`);
    await theirs.getByText("止められないことを記録する").first().click();
    await theirs.getByLabel("止められない理由").fill("古い記録は消えていた");
    await theirs.getByRole("button", { name: "止められないことを記録する" }).click();
    await isSaid(theirs, "止められないことを記録しました");

    await finish(page, { time: "9:20", how: "別の場所に写しがあった" });
    await expect(complaint(page)).toContainText(
      /\d+:\d\d に、井上 葵さんが「止められない」と記録しました\(理由: 古い記録は消えていた\)/,
    );
    const before = await db.containmentAction.findFirstOrThrow({ where: { incidentId: id } });
    expect(before).toMatchObject({ state: "impossible", recordedById: inoue.id });
    await expect(page.getByLabel("誰が、どのように止めましたか")).toHaveValue("別の場所に写しがあった");
    await page.getByRole("button", { name: "止めたことを記録する" }).click();
    await isSaid(page, "止めたことを記録しました");
    expect(await db.containmentAction.findFirstOrThrow({ where: { incidentId: id } })).toMatchObject({
      state: "done",
      version: 2,
    });
  });

  test("put one entry right: both values, the reason kept, and a withdrawn one recorded anew", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    const { theirs, suzuki, inoue, room, id } = await twoEditors({ page, signedIn, otherBrowser });
    const inForce = () => db.stepRecord.findFirstOrThrow({ where: { incidentId: id, supersededBy: null } });
    const fix = async (tab: Page) => {
      await tab.getByRole("link", { name: /の記録を直す/ }).click();
      await expect(tab.getByRole("heading", { name: /の記録を直しています/ })).toBeVisible();
    };
    await page.goto(`${room}/mailings`);
    await page.getByRole("radio", { name: "本人へ" }).check();
    await page.getByLabel("人数").fill("120");
    await record(page);
    await isSaid(page, "記録しました");

    await fix(page);
    await theirs.goto(`${room}/mailings`);
    await fix(theirs);
    for (const [tab, count] of [
      [theirs, "119"],
      [page, "118"],
    ] as const) {
      await tab.getByLabel("人数").fill(count);
      await tab.getByLabel("直す理由").fill(`不達が${120 - Number(count)}通あった`);
      await record(tab);
    }
    await isSaid(theirs, "記録を直しました");
    await isInConflict(page);
    await axe(page);
    await decide(page, { 人数: "118" });
    await isSaid(page, "記録を直しました");
    await expect(page.getByText("直した理由: 不達が2通あった")).toBeVisible();
    expect(await inForce()).toMatchObject({ count: 118, recordedById: suzuki.id });
    expect(await db.stepRecord.count({ where: { incidentId: id } })).toBe(3);

    await fix(page);
    await theirs.goto(`${room}/mailings`);
    await fix(theirs);
    await theirs.getByLabel("人数").fill("117");
    await theirs.getByLabel("直す理由").fill("3通");
    await record(theirs);
    await isSaid(theirs, "記録を直しました");
    await page.getByLabel("人数").fill("116");
    await page.getByLabel("直す理由").fill("4通");
    await record(page);
    await isInConflict(page);
    await decide(page, { 人数: "117" });
    await isSaid(page, "変わったところはありません");
    expect(await inForce()).toMatchObject({ count: 117, recordedById: inoue.id });

    await fix(page);
    await theirs.goto(`${room}/mailings`);
    await fix(theirs);
    await theirs.getByLabel("取り消す理由").fill("別の事案でした");
    await theirs.getByText("この記録を取り消す").click();
    await theirs.getByRole("button", { name: "記録を取り消す" }).click();
    await isSaid(theirs, "取り消しました");
    await page.getByLabel("人数").fill("115");
    await page.getByLabel("直す理由").fill("数え直した");
    await record(page);
    await expect(complaint(page)).toContainText(
      "井上 葵さんがこの記録を取り消しました(理由: 別の事案でした)",
    );
    await expect(page.getByLabel("人数")).toHaveValue("115");
    await record(page);
    await isSaid(page, "記録しました");
    const made = await db.stepRecord.findFirstOrThrow({ where: { incidentId: id, count: 115 } });
    expect(made).toMatchObject({ supersedesId: null, recordedById: suzuki.id });
  });

  test("decide on what was read of a file", { tag: "@phone" }, async ({ page, signedIn, otherBrowser }) => {
    test.setTimeout(120_000);
    const { theirs, inoue } = await twoEditors({ page, signedIn, otherBrowser });
    await page.goto("/incidents/new");
    const buffer = readFileSync("lib/intake/samples/wrong-attachment.eml");
    const file = { name: "wrong-attachment.eml", mimeType: "application/octet-stream", buffer };
    await page.locator("input[type=file]").first().setInputFiles(file);
    await page.getByRole("button", { name: "ファイルを置く" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("読み取りました", {
      timeout: 30_000,
    });
    const { id, room } = await newest(inoue.id);
    const correct = (tab: Page, kind: string) => tab.getByRole("link", { name: `直す ${kind}` }).click();
    const use = (tab: Page) => tab.getByRole("button", { name: "この値を使う" }).click();

    await theirs.goto(`${room}/intake`);
    await correct(page, "本人の数");
    await correct(theirs, "本人の数");
    await theirs.getByLabel("分かっている人数").fill("1300");
    await use(theirs);
    await expect(theirs.getByText("1,300人").first()).toBeVisible();
    await page.getByLabel("分かっている人数").fill("1305");
    await use(page);
    await isInConflict(page);
    await axe(page);
    await decide(page, { 分かっている人数: "1,305人" });
    const people = { incidentId: id, supersededBy: { none: {} }, name: { startsWith: "principals." } };
    const facts = await db.fact.findMany({ where: people, orderBy: { name: "asc" } });
    expect(facts.map(({ name, number }) => [name, number])).toEqual([
      ["principals.known", 1305],
      ["principals.max", 1305],
    ]);

    // 井上 corrects, 鈴木 still sees what was read and takes that.
    await page.goto(`${room}/intake`);
    await theirs.goto(`${room}/intake`);
    await correct(theirs, "送った人・部署");
    await theirs.getByRole("textbox", { name: "送った人・部署" }).fill("営業部");
    await use(theirs);
    await expect(theirs.locator("li[data-pair=sender]")).toContainText("営業部");
    await page.getByRole("button", { name: "このまま使う 送った人・部署" }).click();
    await isInConflict(page);
    await axe(page);
    await decide(page, { "送った人・部署": "営業部" });
    await expect(page.locator("li[data-pair=sender]")).toContainText("営業部");
    const sender = await db.proposal.findFirstOrThrow({ where: { incidentId: id, kind: "sender" } });
    expect(sender).toMatchObject({ state: "corrected", version: 1, decidedById: inoue.id });
  });

  test("answer one question", async ({ page, signedIn, otherBrowser }) => {
    const { theirs, suzuki, inoue } = await twoEditors({ page, signedIn, otherBrowser });
    const next = (tab: Page) => tab.getByRole("button", { name: "次の質問へ" }).click();
    await page.goto("/incidents/new");
    await page.getByRole("radio", { name: "機器や書類の紛失・盗難" }).check();
    await next(page);
    await expect(page.getByRole("heading", { level: 1, name: "何がなくなりましたか" })).toBeVisible();
    const { id } = await newest(inoue.id);
    await theirs.goto(page.url());
    await theirs.getByRole("checkbox", { name: "USBメモリーなど" }).check();
    await next(theirs);
    await expect(theirs.getByRole("heading", { level: 1, name: "どこでなくなりましたか" })).toBeVisible();
    await page.getByRole("checkbox", { name: "USBメモリーなど" }).check();
    await page.getByRole("checkbox", { name: /パソコン/ }).check();
    await next(page);
    await isInConflict(page);
    await axe(page);
    await page.getByRole("radio", { name: /パソコン.*USBメモリーなど|USBメモリーなど.*パソコン/ }).check();
    await page.getByRole("button", { name: "選んだ値で保存する" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "どこでなくなりましたか" })).toBeVisible();
    const lost = { incidentId: id, name: "thing_lost", supersededBy: { none: {} } };
    const facts = await db.fact.findMany({ where: lost });
    expect(facts.map(({ codes, recordedById }) => [codes.length, recordedById])).toEqual([[2, suzuki.id]]);
  });
});
