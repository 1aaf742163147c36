import { readFile } from "node:fs/promises";
import { db } from "@/lib/db/client";
import { numbered, principalsOf } from "@/lib/testing/people";
import { threePeople } from "./cast";
import { axe, complaint, expect, test } from "./fixtures";
import { manyPeople } from "./many-people";

test("a file of people leaves once, after somebody else has approved it", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  test.setTimeout(120_000);
  const { theirs, responder, supervisor } = await threePeople({ page, otherBrowser, signedIn });
  const { place } = await manyPeople(responder.id, supervisor.id);
  await page.goto(`${place}/exports`);
  await page.getByRole("button", { name: "承認を頼む" }).click();
  await expect(complaint(page)).toBeVisible();
  await page.getByLabel("本人", { exact: true }).check();
  await page.getByLabel("何に使いますか").fill("コールセンターから電話する");
  await page.getByLabel("だれに渡しますか").fill("見本コール");
  await page.getByRole("button", { name: "承認を頼む" }).click();
  await expect(page.getByText("承認待ち")).toBeVisible();
  await expect(page.getByText("承認できる人: 山口 恵さん")).toBeVisible();
  await expect(page.getByText("これが終わると、次を頼めます。")).toBeVisible();
  await expect(page.getByRole("button", { name: "承認を頼む" })).toHaveCount(0);
  await axe(page);

  await theirs.goto("/approvals");
  await theirs.getByRole("link", { name: "この判断を見る" }).click();
  await expect(theirs.getByText("コールセンターから電話する")).toBeVisible();
  await axe(theirs);
  await theirs.getByRole("button", { name: "差し戻す" }).click();
  await expect(complaint(theirs)).toContainText("差し戻す理由を書いてください");
  await theirs.getByRole("button", { name: "61人の書き出しを承認する" }).click();
  await expect(theirs.getByRole("status")).toContainText("承認しました");

  await page.reload();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "61人のファイルを受け取る" }).click(),
  ]);
  // The file is saved and the page stays: it says by itself that it was fetched.
  await expect(page.getByRole("status").filter({ hasText: "に受け取りました" })).toBeVisible();
  await expect(page.getByText("受け取り済み")).toBeVisible();
  await expect(page.getByRole("button", { name: "受け取る" })).toHaveCount(0);
  await axe(page);
  const file = await readFile(await download.path(), "utf8");
  expect(file.split("\r\n").filter((line) => line.includes("@example.jp"))).toHaveLength(61);
  expect(file).toContain("髙﨑 𠮷子");
});

test("without JavaScript a second try for a file leads back to the page, which says that it was fetched", async ({
  plainPage,
  signedIn,
  otherBrowser,
}) => {
  const { theirs, responder, supervisor } = await threePeople({ page: plainPage, otherBrowser, signedIn });
  const { place } = await manyPeople(responder.id, supervisor.id);
  await plainPage.goto(`${place}/exports`);
  await plainPage.getByLabel("本人", { exact: true }).check();
  await plainPage.getByLabel("何に使いますか").fill("電話する");
  await plainPage.getByLabel("だれに渡しますか").fill("自分");
  await plainPage.getByRole("button", { name: "承認を頼む" }).click();
  await theirs.goto(`${place}/exports`);
  await theirs.getByRole("button", { name: "61人の書き出しを承認する" }).click();
  await expect(theirs.getByRole("status")).toContainText("承認しました");
  await plainPage.reload();
  const fetch = plainPage.getByRole("button", { name: "61人のファイルを受け取る" });
  await Promise.all([plainPage.waitForEvent("download"), fetch.click()]);
  await fetch.click();
  await expect(plainPage.getByRole("status").first()).toContainText("この書き出しは、もう受け取れません");
  await expect(plainPage.getByText("受け取り済み")).toBeVisible();
  await expect(fetch).toHaveCount(0);
});

test("what was sent back says who did it and why, is said once, and is not asked for in a closed incident", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  test.setTimeout(120_000);
  const { theirs, responder, supervisor } = await threePeople({ page, otherBrowser, signedIn });
  const { id, place } = await manyPeople(responder.id, supervisor.id);
  await page.goto(`${place}/exports`);
  await page.getByLabel("本人", { exact: true }).check();
  await page.getByLabel("何に使いますか").fill("電話する");
  await page.getByLabel("だれに渡しますか").fill("自分");
  await page.getByRole("button", { name: "承認を頼む" }).click();
  await expect(page.getByRole("status").filter({ hasText: "承認を頼みました" })).toBeVisible();
  await theirs.goto(`${place}/exports`);
  await theirs.getByLabel("差し戻すときは、その理由").fill("渡す先を書いてください");
  await theirs.getByRole("button", { name: "差し戻す", exact: true }).click();
  await expect(theirs.getByRole("status").filter({ hasText: "差し戻しました" })).toBeVisible();

  await expect(page).toHaveURL(`${place}/exports`);
  await page.reload();
  await expect(page.getByText("山口 恵さんが")).toBeVisible();
  await expect(page.getByText("差し戻した理由: 渡す先を書いてください")).toBeVisible();
  await expect(page.getByText("承認を頼みました")).toHaveCount(0);
  await page.getByRole("link", { name: "本人と受け取った方" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "本人と受け取った方" })).toBeVisible();
  await page.goBack();
  await expect(page.getByText("差し戻した理由: 渡す先を書いてください")).toBeVisible();
  await expect(page.getByText("承認を頼みました")).toHaveCount(0);
  await axe(page);

  await page.goto("/alerts");
  await expect(page.getByText("差し戻されました: 名簿を書き出すこと", { exact: true })).toBeVisible();
  await db.incident.update({ where: { id }, data: { status: "closed", closedAt: new Date() } });
  for (const at of ["exports", "changes"]) {
    await page.goto(`${place}/${at}`);
    await expect(page.getByText("閉じた事案のため、頼めません")).toBeVisible();
    await expect(page.getByText("頼むと")).toHaveCount(0);
    await axe(page);
  }
});

test("a group of people is set to other items after somebody else has approved it", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  test.setTimeout(120_000);
  const { theirs, responder, supervisor } = await threePeople({ page, otherBrowser, signedIn });
  const { id, place } = await manyPeople(responder.id, supervisor.id);
  await page.goto(`${place}/changes`);
  await expect(page.getByText("取り込んだ名簿は、まだありません。")).toBeVisible();
  await principalsOf(id, [numbered(100)]);
  await page.reload();
  await page
    .getByLabel("だれの項目ですか")
    .selectOption({ label: "1つ目の一件(61人): 氏名・メールアドレス" });
  await page.getByRole("button", { name: "この人たちの項目を直す" }).click();
  await expect(page.getByText("1つ目の一件の61人")).toBeVisible();
  for (const item of ["氏名", "メールアドレス"]) await page.getByLabel(item).uncheck();
  await page.getByRole("button", { name: "項目を変える承認を頼む" }).click();
  await expect(complaint(page).getByRole("link")).toHaveText([/正しい項目/, /理由/]);
  await page.getByLabel("氏名").check();
  await page.getByLabel("理由").fill("名簿にメールアドレスは入っていなかった");
  await page.getByRole("button", { name: "項目を変える承認を頼む" }).click();
  await expect(page.getByText("承認待ち")).toBeVisible();
  await expect(page.getByText("これが終わると、次を頼めます。")).toBeVisible();
  await expect(page.getByRole("button", { name: "項目を変える承認を頼む" })).toHaveCount(0);
  await axe(page);

  await theirs.goto("/approvals");
  await theirs.getByRole("link", { name: "この判断を見る" }).click();
  await expect(theirs.getByText("漏えいした一件: 1つ目の一件")).toBeVisible();
  await expect(theirs.getByRole("table", { name: "対象の人(61人のうち5人)" }).getByRole("row")).toHaveCount(
    6,
  );
  await expect(theirs.locator("body")).not.toContainText("yoshiko");
  await axe(theirs);
  await theirs.getByRole("button", { name: "61人の項目を変えることを承認する" }).click();
  await expect(theirs.getByRole("status")).toContainText("承認しました");
  // It looks again by itself until it is done.
  await expect(theirs.getByText("済み", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(theirs.getByRole("link", { name: "いまの様子を見る" })).toHaveCount(0);
  await expect
    .poll(async () => (await db.peopleChange.findFirstOrThrow({ where: { incidentId: id } })).state, {
      timeout: 30_000,
    })
    .toBe("done");
  await page.reload();
  await expect(page.getByText("済み", { exact: true })).toBeVisible();
});

test("without JavaScript the items of a chosen group are asked for too @phone", async ({
  plainPage,
  signedIn,
  otherBrowser,
}) => {
  const { responder, supervisor } = await threePeople({ page: plainPage, otherBrowser, signedIn });
  const { id, place } = await manyPeople(responder.id, supervisor.id);
  await principalsOf(id, [numbered(100)]);
  await plainPage.goto(`${place}/changes`);
  await plainPage.getByRole("combobox", { name: "だれの項目ですか" }).selectOption({ index: 1 });
  await plainPage.getByRole("button", { name: "この人たちの項目を直す" }).click();
  await expect(plainPage.getByText("3つ目の一件の1人")).toBeVisible();
  await expect(plainPage.getByRole("checkbox", { checked: true })).toHaveCount(2);
  await plainPage.getByLabel("メールアドレス").uncheck();
  await plainPage.getByRole("button", { name: "項目を変える承認を頼む" }).click();
  await expect(complaint(plainPage).getByRole("link")).toHaveText([/理由/]);
  await expect(plainPage.getByText("3つ目の一件の1人")).toBeVisible();
  await expect(plainPage.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await plainPage.getByLabel("理由").fill("メールアドレスは入っていなかった");
  await plainPage.getByRole("button", { name: "項目を変える承認を頼む" }).click();
  await expect(plainPage.getByText("1人の項目を「氏名」にする")).toBeVisible();

  // As it is while a worker carries it out.
  await db.peopleChange.updateMany({ data: { state: "approved" } });
  await plainPage.goto(`${place}/changes`);
  await expect(plainPage.getByText("実行しています", { exact: true })).toBeVisible();
  await db.peopleChange.updateMany({ data: { state: "done", doneAt: new Date() } });
  const again = plainPage.getByRole("link", { name: "いまの様子を見る" });
  await again.click();
  await expect(plainPage.getByText("済み", { exact: true })).toBeVisible();
  await expect(again).toHaveCount(0);
});
