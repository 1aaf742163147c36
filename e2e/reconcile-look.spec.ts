import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { layDownList } from "@/lib/reconciliation/lay-down-list";
import { owner } from "@/lib/testing/database";
import { anActor, anIncident } from "@/lib/testing/factories";
import { aFileOf } from "@/lib/testing/lists";
import { HEAD, LIST_A, LIST_B } from "@/lib/testing/reconciling";
import { axe, complaint, expect, test } from "./fixtures";

/** Two lists of two people in an incident of `userIds`, whose comparison is shown. */
async function compared(page: Page, userIds: readonly string[]) {
  const [a, b] = [await anActor({ name: "鈴木 花" }), await anActor({ name: "井上 学" })];
  const members = [a.userId, b.userId, ...userIds].map((userId) => ({ userId }));
  const { id: incidentId } = await anIncident({ members });
  for (const [actor, rows] of [
    [a, LIST_A],
    [b, LIST_B],
  ] as const) {
    const evidenceId = await aFileOf(incidentId, HEAD + rows.join(""));
    await layDownList(actor, { incidentId, evidenceId, way: "log", words: null });
  }
  const here = `/incidents/${incidentId}/people/reconcile`;
  await page.goto(here);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("あと3件の違いを決める", {
    timeout: 30_000,
  });
  return { incidentId, here };
}

const third = (page: Page) => page.getByRole("listitem").filter({ hasText: "違い 3" });

test("what two lists say of one person is looked at with a reason, for five minutes", {
  tag: "@phone",
}, async ({ page, signedIn }) => {
  const { user } = await signedIn({ name: "岡田 健", language: "ja" });
  const { incidentId } = await compared(page, [user.id]);
  await page.getByRole("link", { name: "同じアドレスで、名前が違う" }).first().click();
  await expect(page.getByRole("listitem").filter({ hasText: "違い 1" })).toHaveCount(0);
  await third(page).getByRole("link", { name: "決める" }).click();
  await expect(page.getByRole("form", { name: "違い 3 を決める" })).toBeVisible();
  await expect(page.getByText("一郎")).toHaveCount(0);
  await third(page).getByRole("link", { name: "伏せずに確かめる" }).click();
  await page.getByRole("button", { name: "理由を残して見る" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("見る理由");
  await axe(page);
  await page.getByRole("radio", { name: "名簿を確かめる" }).check();
  await page.getByRole("button", { name: "理由を残して見る" }).click();

  await expect(third(page)).toContainText("鈴木 一郎");
  await expect(third(page)).toContainText("鈴木 二郎");
  await expect(third(page)).toContainText("まで、伏せずに表示しています");
  await expect(page.getByRole("form", { name: "違い 3 を決める" })).toBeVisible();
  expect(page.url()).not.toMatch(/%E|x\.example/);
  await axe(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);

  await owner.query(
    "UPDATE person_reveals SET at = now() - interval '4 minutes', until = now() + interval '12 s'",
  );
  await page.reload();
  await expect(third(page)).toContainText("鈴木 一郎");
  await page.getByLabel("理由").fill("申込書を見ています");
  // On the page that stays open too, with what was typed.
  await expect(page.getByText("一郎")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByLabel("理由")).toHaveValue("申込書を見ています");

  await page.goto(`/incidents/${incidentId}/people/looks`);
  const look = page.getByRole("row").filter({ hasText: "岡田 健" });
  await expect(look).toContainText("名簿の突き合わせの違い 3");
  await expect(look).toContainText("名簿を確かめる");
  await expect(look).not.toContainText("一郎");
  await axe(page);
});

test("without JavaScript a difference is looked at too, and an incident that is over says so", async ({
  plainPage,
  page,
  signedIn,
}) => {
  const { user } = await signedIn({ name: "岡田 健", language: "ja" }, plainPage.context());
  const other = await signedIn({ name: "森 環", language: "ja" }, page.context());
  const { incidentId, here } = await compared(page, [user.id, other.user.id]);
  await plainPage.goto(here);
  await third(plainPage).getByRole("link", { name: "伏せずに確かめる" }).click();
  await plainPage.getByRole("radio", { name: "ほかの理由" }).check();
  await plainPage.getByRole("button", { name: "理由を残して見る" }).click();
  await expect(complaint(plainPage)).toContainText("ほかの理由を、短く書いてください");
  await plainPage.getByLabel("どんな理由ですか").fill("申込書と比べる");
  await plainPage.getByRole("button", { name: "理由を残して見る" }).click();
  await expect(third(plainPage)).toContainText("鈴木 一郎");
  // Others see nothing of it.
  await page.reload();
  await expect(third(page)).toContainText("鈴木 ●●");
  await expect(page.getByText("一郎")).toHaveCount(0);

  await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("名簿の突き合わせ");
  await expect(page.getByText("この事案は終わっています")).toBeVisible();
  await expect(page.getByRole("link", { name: /決める/ })).toHaveCount(0);
  await axe(page);
  await page.goto(`/incidents/${incidentId}/people/import`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("名簿の取り込み");
  await expect(page.getByText("この事案は終わっています")).toBeVisible();
  await axe(page);
});
