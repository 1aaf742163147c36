import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { threePeople } from "./cast";
import { axe, complaint, expect, test } from "./fixtures";
import { isAsMissing } from "./hidden-from";
import { manyPeople } from "./many-people";

test("people are listed masked, narrowed, found by any way of writing, and shown for a reason", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  test.setTimeout(120_000);
  const { responder, supervisor } = await threePeople({ page, otherBrowser, signedIn });
  const { id, place } = await manyPeople(responder.id, supervisor.id);
  await page.goto(place);
  await expect(page.getByRole("heading", { level: 1, name: "本人と受け取った方" })).toBeVisible();
  await expect(page.getByText("本人 61人・受け取った方 1")).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(51);
  for (const secret of ["太郎", "yoshiko", "09012345678", "tanaka@"])
    expect(await page.content()).not.toContain(secret);
  await axe(page);

  await page.getByRole("link", { name: "次の50人を見る" }).click();
  await expect(page.getByRole("row")).toHaveCount(13);
  await page.getByRole("link", { name: "前の50人を見る" }).click();
  await expect(page.getByRole("row")).toHaveCount(51);
  await page.getByText("条件で絞る", { exact: true }).click();
  await page.getByLabel("どちらか").selectOption("受け取った方");
  await page.getByRole("button", { name: "この条件で絞る" }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page).toHaveURL(/side=recipient/);

  await page.getByText("一人を探す").click();
  await page.getByLabel("何で探しますか").selectOption("電話番号");
  await page.getByLabel("探す値").fill("でんわ");
  await page.getByRole("button", { name: "探す", exact: true }).click();
  await expect(complaint(page)).toContainText("電話番号として読めません");
  await page.getByLabel("何で探しますか").selectOption("名前");
  await page.getByLabel("探す値").fill("高崎　吉子");
  await page.getByRole("button", { name: "探す", exact: true }).click();
  await expect(page.getByRole("heading", { name: "探した結果" })).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(2);
  expect(decodeURIComponent(page.url())).not.toMatch(/高崎|吉子/);
  await axe(page);

  await page.getByRole("row").nth(1).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "一人の記録" })).toBeVisible();
  expect(await page.title()).not.toContain("髙");
  await expect(page.getByText("yoshiko@example.jp")).toHaveCount(0);
  await axe(page);
  await page.getByLabel("ほかの理由").check();
  await page.getByRole("button", { name: "理由を残して見る" }).click();
  await expect(complaint(page)).toContainText("ほかの理由を、短く書いてください");
  await page.getByLabel("どんな理由ですか").fill("警察から電話");
  await page.getByRole("button", { name: "理由を残して見る" }).click();
  await expect(page.getByText("yoshiko@example.jp")).toBeVisible();
  await expect(page.getByText("髙﨑 𠮷子")).toBeVisible();

  await page.getByRole("link", { name: "記録を直す" }).click();
  await page.getByLabel("電話").fill("080-9999-0000");
  await db.person.updateMany({ where: { incidentId: id }, data: { version: { increment: 1 } } });
  await page.getByRole("button", { name: "この内容で直す" }).click();
  await page.getByLabel("080-9999-0000").check();
  await page.getByRole("button", { name: "選んだ" }).click();
  await expect(page.getByRole("status")).toContainText("記録を直しました");
  await expect(page.getByText("080-9999-0000")).toBeVisible();

  await page.goto(`${place}/looks`);
  await expect(page.getByRole("row").nth(1)).toContainText("警察から電話");
  await axe(page);
});

test("without JavaScript somebody is found and shown too @phone", async ({
  plainPage,
  signedIn,
  otherBrowser,
}) => {
  const stage = { page: plainPage, otherBrowser, signedIn };
  const { responder, supervisor } = await threePeople(stage);
  const { place } = await manyPeople(responder.id, supervisor.id);
  await plainPage.goto(place);
  await plainPage.getByText("一人を探す").click();
  await plainPage.getByLabel("探す値").fill("あ");
  await plainPage.getByRole("button", { name: "探す", exact: true }).click();
  await expect(complaint(plainPage)).toContainText("メールアドレスとして読めません");
  await plainPage.getByLabel("探す値").fill("ＹＯＳＨＩＫＯ@example.jp");
  await plainPage.getByRole("button", { name: "探す", exact: true }).click();
  await expect(plainPage.getByRole("heading", { name: "探した結果" })).toBeVisible();
  await plainPage.getByRole("row").nth(1).getByRole("link").click();
  await plainPage.getByLabel("連絡する").check();
  await plainPage.getByRole("button", { name: "理由を残して見る" }).click();
  await expect(plainPage.getByText("yoshiko@example.jp")).toBeVisible();
});

test.describe("in English", () => {
  test.use({ locale: "en-GB" });

  test("on the phone in English the list and one person can be read @phone", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    const { responder, supervisor } = await threePeople({ page, otherBrowser, signedIn });
    const { place } = await manyPeople(responder.id, supervisor.id);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const at of [place, `${place}/exports`, `${place}/changes`, `${place}/looks`]) {
      await page.goto(at);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Principals|Export|Correct|looked/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await axe(page);
    }
    await page.goto(place);
    await page.getByRole("row").nth(1).getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1, name: "The record of one person" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

test("who has nothing to do with it finds neither people nor counts, nor can send anything", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  test.setTimeout(120_000);
  const { responder, supervisor } = await threePeople({ page, otherBrowser, signedIn });
  const { id, place } = await manyPeople(responder.id, supervisor.id);
  const person = await db.person.findFirstOrThrow({ where: { incidentId: id } });
  const theirs = await otherBrowser();
  await signedIn({ name: "二宮 遥", roles: ["responder"] }, theirs.context());
  await isAsMissing(theirs, id, ["61人", "髙", "見積書"]);
  for (const roles of [["management"], ["admin"]] as const) {
    await signedIn({ name: "だれか", roles }, theirs.context());
    for (const at of [
      "",
      "/looks",
      "/exports",
      "/changes",
      `/${person.id}`,
      `/${person.id}/correct`,
      "?find=abc",
    ])
      expect((await theirs.request.get(place + at)).status(), at).toBe(404);
    const sent = await theirs.request.post(`/api/people-exports/${randomUUID()}`);
    expect([403, 404]).toContain(sent.status());
    await theirs.goto("/settings/audit");
    for (const word of ["61人", "髙", "yoshiko"])
      await expect(theirs.locator("body")).not.toContainText(word);
  }
});
