import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { countFact } from "@/lib/facts/fact-draft";
import { recordFacts } from "@/lib/facts/record-facts";
import { aUser } from "@/lib/testing/factories";
import { aDisclosure, aPart, aPerson } from "@/lib/testing/people-by-hand";
import { aRoom } from "@/lib/testing/rooms";
import { asCommitted } from "@/lib/testing/work";
import { axe, complaint, expect, test } from "./fixtures";

const suzuki = { name: "鈴木 彩", roles: ["responder"] as const };

/** A room whose list has two recipients and two principals. */
async function anExposure(userId: string) {
  const { incident } = await aRoom(userId);
  const disclosureId = await aDisclosure(incident.id);
  for (const at of [1, 2]) {
    const recipient = await aPerson(incident.id, { name: `高橋 ${at}郎`, mails: [`r${at}@partner.example`] });
    const principal = await aPerson(incident.id, { name: `佐藤 ${at}子`, mails: [`p${at}@example.jp`] });
    await aPart(disclosureId, { personId: recipient, side: "recipient" });
    await aPart(disclosureId, { personId: principal, items: ["name", "email"] });
  }
  return { incident, disclosureId, at: `/incidents/${incident.id}/exposure` };
}

test.describe("the exposure", () => {
  test("reads as a picture, with the numbers, why they differ, and each disclosure", {
    tag: "@phone",
  }, async ({ page, signedIn }) => {
    const { user } = await signedIn(suzuki);
    const { at } = await anExposure(user.id);
    await page.goto(at);
    await expect(page.getByRole("heading", { level: 1, name: "渡った先と人数" })).toBeVisible();
    await expect(page.getByRole("img", { name: "1,288人の" })).toBeVisible();
    await expect(page.getByText("分かっている人数より、一覧にいる方が少なくなっています。")).toBeVisible();
    await expect(page.getByRole("link", { name: "2つ目の一件" })).toBeVisible();
    await expect(page.getByText("本人 2人")).toBeVisible();
    await axe(page);
    await page.getByRole("link", { name: "2つ目の一件" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "受け取った方" })).toBeVisible();
    await expect(page.getByText("佐藤", { exact: false }).first()).toBeVisible();
    await expect(page.getByText("1子")).toHaveCount(0);
    await axe(page);
  });

  test("has a disclosure made, a company added to it, corrected, taken out, and the rest removed", async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn(suzuki);
    const { incident } = await aRoom(user.id);
    await page.goto(`/incidents/${incident.id}/exposure`);
    await page.getByRole("link", { name: "漏えいした一件を加える" }).click();
    await page.getByRole("textbox", { name: "何が漏えいしましたか" }).fill("共同開発の図面");
    await page.getByRole("radio", { name: "全員に、全員の分" }).check();
    await page.getByRole("radio", { name: "だれが受け取ったか、分からない" }).check();
    await page.getByRole("textbox", { name: "起きた日付" }).fill("2026/11/9");
    await expect(page.getByText("時刻も書いてください。", { exact: false })).toBeVisible();
    await page.getByRole("button", { name: "漏えいした一件を加える" }).click();
    await expect(complaint(page)).toContainText("時刻");
    await page.getByRole("textbox", { name: "起きた日付" }).fill("");
    await page.getByRole("button", { name: "漏えいした一件を加える" }).click();
    await expect(page.getByText("一件を加えました。", { exact: false })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "共同開発の図面" })).toBeVisible();

    const form = page.getByRole("form", { name: "人や会社を加える" });
    await form.getByRole("radio", { name: "本人(情報の持ち主)" }).check();
    await form.getByRole("radio", { name: "会社", exact: true }).check();
    await form.getByRole("textbox", { name: "名前" }).fill("見本物産株式会社");
    await form.getByRole("button", { name: "加える" }).click();
    await expect(complaint(page)).toContainText("渡った項目を、1つ以上選んでください。");
    await form.getByRole("link", { name: "渡った項目を、1つ以上選んでください。" }).click();
    await expect(form.getByRole("checkbox", { name: "氏名" })).toBeFocused();
    await form.getByRole("checkbox", { name: "取引先の秘密", exact: false }).check();
    await form.getByRole("button", { name: "加える" }).click();
    await expect(form.getByText("見本物産株式会社 を、本人に加えました。")).toBeVisible();
    await expect(form.getByRole("textbox", { name: "名前" })).toHaveValue("");
    await form.getByRole("radio", { name: "受け取った方" }).check();
    await expect(form.getByRole("group", { name: "渡った項目" })).toBeHidden();
    await form.getByRole("radio", { name: "人", exact: true }).check();
    await form.getByRole("textbox", { name: "名前" }).fill("高橋 太郎");
    await form.getByRole("button", { name: "加える" }).click();
    await expect(form.getByText("高橋", { exact: false })).toContainText("を、受け取った方に加えました。");
    await expect(form).toBeInViewport();

    await page.getByText("見本物産株式会社 の名前や連絡先を直す").click();
    const company = page.getByRole("form", { name: "見本物産株式会社 の名前や連絡先を直す" });
    await company.getByRole("textbox", { name: "会社の連絡先" }).fill("法務部");
    await company.getByRole("button", { name: "会社を直す" }).click();
    await expect(page.getByText("会社を直しました。")).toBeVisible();

    await page
      .locator("summary")
      .filter({ hasText: /^人や会社を外す$/ })
      .click();
    const row = page.getByRole("listitem").filter({ hasText: "見本物産株式会社" }).last();
    await expect(row).toContainText("本人(情報の持ち主)、取引先の秘密");
    await row.locator("summary").click();
    await row.getByRole("textbox", { name: "外す理由" }).fill("秘密ではないと分かった");
    await row.getByRole("button", { name: "外す" }).click();
    await expect(page.getByText("外しました。", { exact: false })).toBeVisible();
    await page.locator("summary").filter({ hasText: /高橋/ }).click();
    await page.getByRole("textbox", { name: "外す理由" }).fill("受け取っていないと分かった");
    await page.getByRole("button", { name: "外す" }).click();
    await expect(page.getByRole("link", { name: "名簿を取り込む" })).toBeVisible();
    await page.locator("summary").filter({ hasText: "この一件を取り除く" }).click();
    await page.getByRole("button", { name: "この一件を取り除く" }).click();
    await expect(page.getByText("一件を取り除きました。")).toBeVisible();
    expect(await db.company.count()).toBe(0);
  });

  test("says of several recipients at once what they did, after showing who they are", async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn(suzuki);
    const { disclosureId, at } = await anExposure(user.id);
    await page.goto(`${at}/${disclosureId}`);
    for (const box of await page.getByRole("checkbox", { name: /^高橋/ }).all()) await box.check();
    await page.getByRole("button", { name: "選んだ方が見たかを記録する" }).click();
    await expect(page.getByText("次の 2件に、同じ内容を記録します。", { exact: false })).toBeVisible();
    await axe(page);
    await page.getByRole("radio", { name: "開かずに削除した" }).check();
    await page.getByRole("radio", { name: "電話での確認" }).check();
    await page.getByRole("button", { name: "2件に記録する" }).click();
    await expect(complaint(page)).toContainText("何で分かるかを言葉で書いてください");
    await page.getByRole("textbox", { name: "何で分かるかを、言葉で" }).fill("2名とも電話で回答");
    await page.getByRole("button", { name: "2件に記録する" }).click();
    await expect(page.getByText("記録しました。", { exact: true })).toBeVisible();
    await expect(page.getByText("2名とも電話で回答")).toHaveCount(2);
    expect(await db.party.count({ where: { disclosureId, access: "deleted_unopened" } })).toBe(2);
  });

  test("says what counts where one of those who were chosen is known to have looked", async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn(suzuki);
    const { disclosureId, at } = await anExposure(user.id);
    const [looked, other] = await db.party.findMany({ where: { disclosureId, side: "recipient" } });
    for (const [party, outcome] of [
      [looked, "見られた"],
      [other, "開かずに削除した"],
      [looked, "開かずに削除した"],
    ] as const) {
      await page.goto(`${at}/${disclosureId}/access?party=${party?.id}`);
      await page.getByRole("radio", { name: outcome }).check();
      await page.getByRole("radio", { name: "電話での確認" }).check();
      await page.getByRole("textbox", { name: "何で分かるかを、言葉で" }).fill("電話で回答");
      await page.getByRole("button", { name: "1件に記録する" }).click();
      await expect(page.getByText("記録しました。", { exact: false })).toBeVisible();
    }
    await expect(page.getByText("開かずに削除したとは言えないためです。", { exact: false })).toBeVisible();
    await expect(page.getByText("開いた後に削除", { exact: true })).toBeVisible();
    await page.goto(`${at}/${disclosureId}/access?party=${looked?.id}&party=${other?.id}`);
    await expect(page.getByText("いまの状態が、同じではありません")).toBeVisible();
    await axe(page);
    await page.goto(at);
    await expect(page.getByRole("cell", { name: "開いた後に削除" })).toBeVisible();
  });

  test("leads from half a pair to the whole one, without JavaScript too", async ({
    plainPage: page,
    signedIn,
  }) => {
    const { user } = await signedIn(suzuki, page.context());
    const { incident, at } = await anExposure(user.id);
    const disclosureId = await aDisclosure(incident.id, "paired");
    for (const pair of [1, 2])
      for (const side of ["recipient", "principal"] as const)
        await aPart(disclosureId, {
          personId: await aPerson(incident.id, { name: "山本 あい", mails: [`${side}${pair}@example.jp`] }),
          side,
          pair,
        });
    await page.goto(`${at}/${disclosureId}`);
    await page.getByRole("checkbox", { name: /^山本/ }).first().check();
    await page.getByRole("button", { name: "選んだ方を別の一件に分ける" }).first().click();
    await expect(page.getByText("組の片方だけが選ばれています")).toBeVisible();
    await page.getByRole("textbox", { name: "新しい一件は、何でしたか" }).fill("2通目のメール");
    await page.getByRole("radio", { name: "元の一件からは外す" }).check();
    await page.getByRole("button", { name: "別の一件に分ける" }).click();
    const way = complaint(page).getByRole("link", { name: "組の相手も選ぶ" });
    await page.goto((await way.getAttribute("href")) ?? "");
    await expect(page.getByText("次の 2件を", { exact: false })).toBeVisible();
    await expect(page.getByText("組の片方だけが選ばれています")).toHaveCount(0);
    await page.getByRole("textbox", { name: "新しい一件は、何でしたか" }).fill("2通目のメール");
    await page.getByRole("radio", { name: "元の一件からは外す" }).check();
    await page.getByRole("button", { name: "別の一件に分ける" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "2通目のメール" })).toBeVisible();
  });

  test("does not record over what somebody else has just recorded", async ({ page, signedIn }) => {
    const { user } = await signedIn(suzuki);
    const { disclosureId, at } = await anExposure(user.id);
    const [party] = await db.party.findMany({ where: { disclosureId, side: "recipient" } });
    await page.goto(`${at}/${disclosureId}/access?party=${party?.id}`);
    await db.party.updateMany({
      where: { id: party?.id ?? "" },
      data: { access: "viewed", strength: "gateway_log" },
    });
    await page.getByRole("radio", { name: "開かずに削除した" }).check();
    await page.getByRole("radio", { name: "電話での確認" }).check();
    await page.getByRole("textbox", { name: "何で分かるかを、言葉で" }).fill("電話で回答");
    await page.getByRole("button", { name: "1件に記録する" }).click();
    await expect(complaint(page)).toContainText("選んだ方の状態が変わりました");
    expect(await db.stepRecord.count({ where: { kind: "deletion" } })).toBe(0);
  });

  test("is split without JavaScript too, and a correction that comes second is shown beside the first", async ({
    plainPage: page,
    signedIn,
  }) => {
    const { user } = await signedIn(suzuki, page.context());
    const { disclosureId, at } = await anExposure(user.id);
    await page.goto(`${at}/${disclosureId}`);
    await page.getByRole("checkbox", { name: /^佐藤/ }).first().check();
    await page.getByRole("button", { name: "選んだ方を別の一件に分ける" }).last().click();
    await page.getByRole("textbox", { name: "新しい一件は、何でしたか" }).fill("2通目のメール");
    await page.getByRole("radio", { name: "元の一件からは外す" }).check();
    await page.getByRole("button", { name: "別の一件に分ける" }).click();
    await expect(page.getByText("別の一件に分けました。", { exact: false })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "2通目のメール" })).toBeVisible();

    await page.locator("summary").filter({ hasText: "この一件の記録を直す" }).click();
    const form = page.getByRole("form", { name: "この一件の記録を直す" });
    await form.getByRole("textbox", { name: "何が漏えいしましたか" }).fill("2通目の添付");
    await db.disclosure.updateMany({ data: { version: { increment: 1 } } });
    await form.getByRole("button", { name: "記録を直す" }).click();
    await expect(page.getByText("2通目の添付").first()).toBeVisible();
    await expect(page.getByText("2通目のメール").first()).toBeVisible();
    await page.getByRole("button", { name: "選んだ値を保存する", exact: false }).count();
  });

  test("shows both numbers where a list says fewer people than somebody, and keeps the duty", async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn(suzuki);
    const { incident, at } = await anExposure(user.id);
    const keys = await incidentKeys(db, incident.id);
    const listed = [countFact("principals.known", 31), countFact("principals.max", 31)];
    const of = { incidentId: incident.id, keys, source: "file" as const, recordedById: null };
    await asCommitted((work) => recordFacts(work, listed, of));
    await page.goto(`/incidents/${incident.id}`);
    await expect(page.getByText("人数は、決めるまで多い方で判断します。", { exact: false })).toBeVisible();
    await expect(page.getByText("1,288人で、千人を超えます")).toBeVisible();
    await page.goto(at);
    await expect(page.getByRole("img", { name: "31～1,288人の" })).toBeVisible();
    await expect(page.getByText("31～1,288人(食い違いを決めるまで、多い方で判断)")).toBeVisible();
    await axe(page);
  });

  test("shows management numbers and strangers nothing", async ({ page, signedIn }) => {
    const owner = await aUser({ roles: ["responder"] });
    const { disclosureId, at } = await anExposure(owner.user.id);
    await signedIn({ name: "木下 徹", roles: ["management"] });
    await page.goto(at);
    await expect(page.getByRole("img", { name: "1,288人の" })).toBeVisible();
    await expect(page.getByText("本人 2人")).toBeVisible();
    await expect(page.getByText(/高橋|佐藤|田中/)).toHaveCount(0);
    await expect(page.getByRole("link", { name: "漏えいした一件を加える" })).toHaveCount(0);
    for (const below of [`/${disclosureId}`, `/${disclosureId}/access`, `/${disclosureId}/split`, "/new"])
      expect((await page.goto(`${at}${below}`))?.status()).toBe(404);
  });

  test("is not there for a stranger", async ({ page, signedIn }) => {
    const owner = await aUser({ roles: ["responder"] });
    const { disclosureId, at } = await anExposure(owner.user.id);
    await signedIn({ name: "二宮 遥", roles: ["responder"] });
    for (const below of ["", `/${disclosureId}`, `/${disclosureId}/access`, `/${disclosureId}/split`, "/new"])
      expect((await page.goto(`${at}${below}`))?.status()).toBe(404);
  });
});
