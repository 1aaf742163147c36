import { db } from "@/lib/db/client";
import { aDisclosure, aPart, aPerson } from "@/lib/testing/people-by-hand";
import { aRoom } from "@/lib/testing/rooms";
import { axe, complaint, expect, test } from "./fixtures";

const suzuki = { name: "鈴木 彩", roles: ["responder"] as const };

/** A disclosure of pairs, more than a page of them. */
async function manyPairs(userId: string, pairs = 24) {
  const { incident } = await aRoom(userId);
  const disclosureId = await aDisclosure(incident.id, "paired");
  for (let pair = 1; pair <= pairs; pair += 1) {
    const principal = { name: `佐藤 ${pair}子`, mails: [`p${pair}@example.jp`] };
    const recipient = { name: `高橋 ${pair}郎`, mails: [`r${pair}@partner.example`] };
    await aPart(disclosureId, { personId: await aPerson(incident.id, principal), pair });
    await aPart(disclosureId, { personId: await aPerson(incident.id, recipient), side: "recipient", pair });
  }
  return { incident, disclosureId, at: `/incidents/${incident.id}/exposure/${disclosureId}` };
}

test.describe("an exposure of many", () => {
  for (const script of ["with", "without"] as const)
    test(`lets anybody be chosen, from another page or by a search, ${script} JavaScript`, async ({
      page: scripted,
      plainPage,
      signedIn,
    }) => {
      const page = script === "with" ? scripted : plainPage;
      const { user } = await signedIn(suzuki, page.context());
      const { at, disclosureId } = await manyPairs(user.id);
      // The first and the last of the page's order are ticked; somebody between them is searched for.
      const between = await db.party.findFirstOrThrow({
        where: { disclosureId, side: "principal" },
        orderBy: { personId: "asc" },
        skip: 5,
      });
      await page.goto(at);
      await expect(
        page.getByText("印を付けて一度に選べるのは200件までです。", { exact: false }),
      ).toBeVisible();
      const principals = page.locator("#principals");
      await expect(principals.getByRole("checkbox")).toHaveCount(20);
      await principals.getByRole("checkbox").first().check();
      await principals.getByRole("button", { name: "次の20人を見る" }).click();
      await expect(principals.getByRole("checkbox")).toHaveCount(4);
      await expect(page.getByText("1件を選んでいます")).toBeVisible();
      await principals.getByRole("checkbox").last().check();

      const by = page.getByRole("combobox", { name: "何で探しますか" });
      const value = page.getByRole("textbox", { name: "名前、メールアドレス" });
      await by.selectOption("メールアドレス");
      await value.fill("だれか");
      await page.getByRole("button", { name: "探す" }).click();
      await expect(page.getByText("メールアドレスとして読めません。", { exact: false })).toBeVisible();
      await expect(page.getByText("2件を選んでいます")).toBeVisible();
      await by.selectOption("メールアドレス");
      await value.fill(`Ｒ${between.pair}@partner.example`);
      await page.getByRole("button", { name: "探す" }).click();
      const found = page.locator("#found");
      await expect(found.getByText(`${between.pair}組目`)).toBeVisible();
      expect(page.url()).not.toContain("partner");
      await found.getByRole("checkbox").check();
      await found.getByRole("button", { name: "選んだ方を別の一件に分ける" }).click();
      await expect(page.getByText("次の 3件を", { exact: false })).toBeVisible();
      await page.getByRole("link", { name: "組の相手も選ぶ" }).click();
      await expect(page.getByText("次の 6件を", { exact: false })).toBeVisible();
      await page.getByRole("link", { name: "ほかの方も選ぶ" }).click();
      await expect(page.getByText("3件を選んでいます")).toBeVisible();
      await page.getByRole("checkbox", { checked: true }).first().uncheck();
      await page.getByRole("button", { name: "選んだ方を別の一件に分ける" }).first().click();
      await expect(page.getByText("次の 2件を", { exact: false })).toBeVisible();
    });

  test("is split by the numbers of its pairs, after showing how many they are", async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn(suzuki);
    const { at, disclosureId } = await manyPairs(user.id, 12);
    await page.goto(at);
    await page.locator("summary").filter({ hasText: "まとめて別の一件に分ける" }).click();
    await expect(page.getByText("一度に分けられるのは50,000件までです。")).toBeVisible();
    await page.getByRole("textbox", { name: "何組目から" }).fill("３");
    await page.getByRole("textbox", { name: "何組目まで" }).fill("12");
    await page.getByRole("button", { name: "確かめる" }).click();
    await expect(page.getByText("次の20件を、新しい一件に分けます。")).toBeVisible();
    await axe(page);
    await page.getByRole("textbox", { name: "新しい一件は、何でしたか" }).fill("2通目のメール");
    await page.getByRole("radio", { name: "元の一件からは外す" }).check();
    await page.getByRole("button", { name: "別の一件に分ける" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "2通目のメール" })).toBeVisible();
    expect(await db.party.count({ where: { disclosureId } })).toBe(4);

    await page.goto(`${at}/split?group=items.x`);
    await expect(page.getByText("分ける方がいません")).toBeVisible();
  });

  test("takes in somebody of the incident whom a search has found, without their being typed again", async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn(suzuki);
    const { at, incident, disclosureId } = await manyPairs(user.id, 2);
    const known = await aPerson(incident.id, { name: "山本 あい", phones: ["0312345678"] });
    await aPart(await aDisclosure(incident.id), { personId: known });
    await page.goto(at);
    await page.getByRole("combobox", { name: "何で探しますか" }).selectOption("名前");
    await page.getByRole("textbox", { name: "名前、メールアドレス" }).fill("山本あい");
    await page.getByRole("button", { name: "探す" }).click();
    const found = page.locator("#found");
    await expect(found).toBeVisible();
    await axe(page);
    await found.locator("summary").filter({ hasText: "この一件に加える" }).click();
    const form = found.getByRole("form", { name: /^山本.*を、この一件に加える$/ });
    await form.getByRole("radio", { name: "本人(情報の持ち主)" }).check();
    await form.getByRole("button", { name: "この一件に加える" }).click();
    await expect(complaint(page)).toContainText("渡った項目を、1つ以上選んでください。");
    await form.getByRole("checkbox", { name: "氏名" }).check();
    await form.getByRole("button", { name: "この一件に加える" }).click();
    await expect(page.getByText("を、本人に加えました。", { exact: false })).toBeVisible();
    expect(await db.party.count({ where: { disclosureId, personId: known, pair: 3 } })).toBe(1);
  });

  test("still says that somebody looked once they have given it back", async ({ page, signedIn }) => {
    const { user } = await signedIn(suzuki);
    const { at, incident, disclosureId } = await manyPairs(user.id, 2);
    const [looked] = await db.party.findMany({ where: { disclosureId, side: "recipient" } });
    for (const outcome of ["見られた", "返してもらった"]) {
      await page.goto(`${at}/access?party=${looked?.id}`);
      await page.getByRole("radio", { name: outcome }).check();
      await page.getByRole("radio", { name: "電話での確認" }).check();
      await page.getByRole("textbox", { name: "何で分かるかを、言葉で" }).fill("電話で回答");
      await page.getByRole("button", { name: "1件に記録する" }).click();
      await expect(page.getByText("記録しました。", { exact: false })).toBeVisible();
    }
    await expect(
      page.getByText("見られたことは、回収しても変わらないためです。", { exact: false }),
    ).toBeVisible();
    await expect(page.getByText("見られた後に回収", { exact: true })).toBeVisible();
    await page.goto(`/incidents/${incident.id}/exposure`);
    await expect(page.getByRole("cell", { name: "見られた後に回収" })).toBeVisible();
    await expect(page.getByRole("img", { name: "開かれた封筒(一部の方)" })).toBeVisible();
    await page.goto(`/incidents/${incident.id}/people?access=recovered_opened`);
    await expect(page.getByRole("cell", { name: "見られた後に回収" })).toHaveCount(1);
  });
});
