import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { codeFact } from "@/lib/facts/fact-draft";
import { stateFacts } from "@/lib/testing/escalations";
import { anIncident } from "@/lib/testing/factories";
import { axe, complaint, expect, test } from "./fixtures";

/** Prices of a firm: nobody's personal data, so no duty. */
const nothing = [codeFact("event_type", "misdirected_message"), codeFact("information_type", "statistics")];

async function anIncidentOf(userId: string) {
  const { id } = await anIncident({ members: [{ userId, relation: "responder" }], knownAt: new Date() });
  return id;
}

const join = (incidentId: string, userId: string, relation: "supervisor" | "member" = "supervisor") =>
  db.incidentMember.create({ data: { id: randomUUID(), incidentId, userId, relation, addedAt: new Date() } });
const statusOf = async (id: string) => (await db.incident.findUniqueOrThrow({ where: { id } })).status;

test.describe("the end of an incident", () => {
  test("that was asked for and returned from the list of approvals lets work go on", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    const { user } = await signedIn({ name: "鈴木 彩" });
    const id = await anIncidentOf(user.id);
    await page.goto(`/incidents/${id}/close`);
    await page.getByLabel("残りがあるまま閉じる理由").fill("連絡先がない");
    await page.getByRole("button", { name: "閉じる承認を頼む" }).click();
    await expect(complaint(page)).toContainText("承認できる人が、この事案にいません");
    await expect(complaint(page).getByRole("link", { name: "関わる人" })).toBeVisible();

    const theirs = await otherBrowser();
    const lead = await signedIn({ name: "山口 恵", roles: ["supervisor"] }, theirs.context());
    await join(id, lead.user.id);
    await page.getByRole("button", { name: "閉じる承認を頼む" }).click();
    await expect(page.getByText("承認を待っています")).toBeVisible();
    expect(await statusOf(id)).toBe("awaiting_approval");

    await theirs.goto("/approvals");
    await theirs.getByText("ほかの選択").first().click();
    await theirs.getByRole("link", { name: "差し戻す" }).click();
    await theirs.getByLabel("差し戻す理由").fill("電話が先です");
    await theirs.getByRole("button", { name: "理由を書いて差し戻す" }).click();
    await expect(theirs.getByText("差し戻しました。")).toBeVisible();
    expect(await statusOf(id)).toBe("in_progress");
    await page.reload();
    await expect(page.getByRole("button", { name: "閉じる承認を頼む" })).toBeVisible();
  });

  test("as nothing at all is asked for, looked at and approved", { tag: "@phone" }, async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    const { user } = await signedIn({ name: "鈴木 彩" });
    const id = await anIncidentOf(user.id);
    await stateFacts(id, nothing);
    const theirs = await otherBrowser();
    const lead = await signedIn({ name: "山口 恵", roles: ["supervisor"] }, theirs.context());
    await join(id, lead.user.id);
    await page.goto(`/incidents/${id}/close`);
    await axe(page);
    await page.getByLabel("取り消す理由").fill("ファイルは空でした");
    await page.getByRole("button", { name: "取り消しの承認を頼む" }).click();
    await expect(page.getByText("取り消しの承認を待っています")).toBeVisible();

    await theirs.goto("/approvals");
    await expect(theirs.getByRole("heading", { name: "事案を取り消すこと" })).toBeVisible();
    await theirs.getByRole("link", { name: "この判断を見る" }).click();
    await expect(theirs.getByText(/理由: ファイルは空でした/)).toBeVisible();
    await axe(theirs);
    const width = await theirs.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width).toBeLessThanOrEqual(0);
    await theirs.getByRole("button", { name: "取り消しを承認する" }).click();
    await expect(theirs.getByText("この事案は取り消されています")).toBeVisible();
    expect(await statusOf(id)).toBe("withdrawn");
    await page.reload();
    await page.getByLabel("再び開く理由").fill("やはり漏えいでした");
    await page.getByRole("button", { name: "事案を再び開く" }).click();
    await expect(page.getByText("事案を再び開きました")).toBeVisible();
  });

  test("whose duties are open is for legal to approve, without JavaScript", async ({
    plainPage: page,
    signedIn,
    otherBrowser,
  }) => {
    const { user } = await signedIn({ name: "鈴木 彩" }, page.context());
    const id = await anIncidentOf(user.id);
    const theirs = await otherBrowser();
    await signedIn({ name: "森 由美", roles: ["legal"] }, theirs.context());
    await page.goto(`/incidents/${id}/close`);
    await page.getByRole("button", { name: "取り消しの承認を頼む" }).click();
    await expect(complaint(page)).toContainText("取り消す理由");
    await page.getByLabel("取り消す理由").fill("訓練の誤登録でした");
    await page.getByRole("button", { name: "取り消しの承認を頼む" }).click();
    await expect(page.getByText("取り消しの承認を待っています")).toBeVisible();

    await theirs.goto("/approvals");
    await theirs.getByRole("link", { name: "この判断を見る" }).click();
    await expect(theirs.getByText("報告や通知が要らないとは、まだ決まっていません")).toBeVisible();
    await theirs.getByRole("button", { name: "取り消しを承認する" }).click();
    await expect(theirs.getByText("この事案は取り消されています")).toBeVisible();
  });
});

test.describe("a caller", () => {
  test("who is a member records a call, and runs nothing else", async ({ page, signedIn }) => {
    const { user } = await signedIn({ name: "電話 担当", roles: ["reporter"], grants: ["caller"] });
    const { id } = await anIncident({ members: [{ userId: user.id, relation: "member" }] });
    await page.goto(`/incidents/${id}/calls`);
    await page.getByLabel("名簿にない方の場合、どなたか").fill("田中様");
    await page.getByRole("radio", { name: "話せた" }).check();
    await page.getByRole("button", { name: "記録する", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "記録しました" })).toBeVisible();
    await page.goto(`/incidents/${id}/mailings`);
    await expect(page.getByRole("button", { name: "記録する", exact: true })).toHaveCount(0);
  });
});
