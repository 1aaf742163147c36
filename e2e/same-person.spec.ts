import { db } from "@/lib/db/client";
import { findMatches } from "@/lib/identity/find-matches.job";
import { aUser } from "@/lib/testing/factories";
import { aDisclosure, aPart, aPerson } from "@/lib/testing/people-by-hand";
import { aRoom } from "@/lib/testing/rooms";
import { axe, complaint, expect, test } from "./fixtures";

const suzuki = { name: "鈴木 彩", roles: ["responder"] as const };

/** A room with two people of one name and different contacts. */
async function twoAlike(userId: string) {
  const { incident } = await aRoom(userId);
  const disclosureId = await aDisclosure(incident.id);
  for (const contact of [{ mails: ["a@example.jp"] }, { phones: ["03-1234-5678"] }])
    await aPart(disclosureId, { personId: await aPerson(incident.id, { name: "佐藤 花子", ...contact }) });
  return { incident, at: `/incidents/${incident.id}/people/same` };
}

test.describe("people who may be one", () => {
  test("are looked for, joined, and parted again", { tag: "@phone" }, async ({ page, signedIn }) => {
    const { user } = await signedIn(suzuki);
    const { incident, at } = await twoAlike(user.id);
    await page.goto(at);
    await expect(page.getByText("まだ調べていません")).toBeVisible();
    await page.getByRole("button", { name: "同じ人がいないか調べる" }).click();
    await expect(page.getByText("名前が同じで、連絡先が違う")).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(/花子|a@example|1234/)).toHaveCount(0);
    await axe(page);
    await page.getByText("同じ人かどうかを決める").click();
    await page.getByRole("button", { name: "これで決める" }).click();
    await expect(complaint(page)).toBeVisible();
    await page.getByRole("radio", { name: "同じ人。1人目の名前を使う" }).check();
    await page.getByRole("button", { name: "これで決める" }).click();
    await expect(page.getByText("同じ人としてまとめました。", { exact: false })).toBeVisible();
    // With the one to whom the mail went.
    expect(await db.person.count({ where: { incidentId: incident.id } })).toBe(2);
    await page.getByRole("link", { name: "決めた組を見る(1組)" }).click();
    await expect(page.getByText("鈴木 彩さんが", { exact: false })).toBeVisible();
    await axe(page);
    await page.getByRole("button", { name: "判断を取り消す" }).click();
    await expect(page.getByText("判断を取り消しました。", { exact: false })).toBeVisible();
    expect(await db.person.count({ where: { incidentId: incident.id } })).toBe(3);
  });

  test("are two without JavaScript too, and the second to decide hears who was faster", async ({
    plainPage: page,
    signedIn,
    otherBrowser,
  }) => {
    const { user } = await signedIn(suzuki, page.context());
    const { incident, at } = await twoAlike(user.id);
    const other = await otherBrowser();
    const { user: okada } = await signedIn({ name: "岡田 健", roles: ["responder"] }, other.context());
    const added = { id: crypto.randomUUID(), incidentId: incident.id, userId: okada.id, addedAt: new Date() };
    await db.incidentMember.create({ data: { ...added, relation: "member" } });
    await findMatches.run({ incidentId: incident.id });
    await other.goto(at);
    await page.goto(at);
    for (const one of [page, other]) {
      await one.getByText("同じ人かどうかを決める").click();
      await one.getByRole("radio", { name: "別の人" }).check();
    }
    await page.getByRole("button", { name: "これで決める" }).click();
    await expect(page.getByText("別の人だと記録しました。", { exact: false })).toBeVisible();
    await other.getByRole("button", { name: "これで決める" }).click();
    await expect(complaint(other)).toContainText("鈴木 彩さんが");
    await expect(page.getByText("同じ人かもしれない方は、いまいません")).toBeVisible();
  });

  test("are looked at one by one, and the way leads back to the pair", async ({ page, signedIn }) => {
    const { user } = await signedIn(suzuki);
    const { incident, at } = await twoAlike(user.id);
    await findMatches.run({ incidentId: incident.id });
    const { id } = await db.personMatch.findFirstOrThrow({ where: { incidentId: incident.id } });
    await page.goto(at);
    await page.getByRole("link", { name: "伏せずに確かめる: 1人目" }).click();
    await page.getByLabel("名簿を確かめる").check();
    await page.getByRole("button", { name: "理由を残して見る" }).click();
    await expect(page.getByText("佐藤 花子")).toBeVisible();
    await page.getByRole("link", { name: "記録を直す" }).click();
    await page.getByRole("link", { name: "一人の記録" }).click();
    await page.getByRole("link", { name: "同じ人かを決める2人に戻る" }).click();
    await expect(page).toHaveURL(`${at}?pair=${id}#pair-${id}`);
    await expect(page.getByText("名前が同じで、連絡先が違う")).toBeVisible();
    await page.getByRole("link", { name: "始めに戻る" }).click();
    await expect(page).toHaveURL(at);
  });

  test("are not there for strangers and management", async ({ page, signedIn }) => {
    const owner = await aUser({ roles: ["responder"] });
    const { at } = await twoAlike(owner.user.id);
    await signedIn({ name: "木下 徹", roles: ["management"] });
    expect((await page.goto(at))?.status()).toBe(404);
    await signedIn({ name: "二宮 遥", roles: ["responder"] });
    expect((await page.goto(at))?.status()).toBe(404);
  });
});
