import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { owner } from "@/lib/testing/database";
import { anIncident } from "@/lib/testing/factories";
import { numbered, principalsOf } from "@/lib/testing/people";
import { axe, expect, test } from "./fixtures";

/** Somebody who is shown to a responder; the address of the page. */
async function somebodyShown(page: Page, userId: string) {
  const { id } = await anIncident({ members: [{ userId, relation: "responder" }] });
  await principalsOf(id, [{ ...numbered(1), address: "東京都見本区1-2-3" }]);
  const { id: personId } = await db.person.findFirstOrThrow({ where: { incidentId: id } });
  const place = `/incidents/${id}/people/${personId}`;
  await page.goto(place);
  await page.getByLabel("記録を直す").check();
  await page.getByRole("button", { name: "理由を残して見る" }).click();
  await expect(page.getByText("person1@example.jp")).toBeVisible();
  return { place, personId };
}

/** As if most of the five minutes were over, or all. */
async function endsIn(personId: string, ms: number) {
  const until = new Date(Date.now() + ms);
  const at = new Date(until.getTime() - 300_000);
  await owner.query("UPDATE person_reveals SET at = $1, until = $2 WHERE person_id = $3", [
    at,
    until,
    personId,
  ]);
}

const SECRETS = ["person1@example.jp", "09000000001", "見本区1-2-3"];

test.describe("what is shown for five minutes", () => {
  test("leaves the page by itself, without a connection too, and the page loads anew with one", async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn({ name: "鈴木 彩", roles: ["responder"] });
    const { place, personId } = await somebodyShown(page, user.id);
    await endsIn(personId, 8000);
    await page.goto(place);
    for (const secret of SECRETS) await expect(page.getByText(secret)).toBeVisible();
    await page.context().setOffline(true);
    await expect(page.getByText("5分たったので、また伏せました")).toBeVisible({ timeout: 15_000 });
    for (const secret of SECRETS) await expect(page.getByText(secret)).toHaveCount(0);
    await expect(page.locator("dl").getByText("●●●").first()).toBeVisible();
    await axe(page);

    await page.context().setOffline(false);
    await expect(page.getByRole("button", { name: "理由を残して見る" })).toBeVisible();
    for (const secret of SECRETS) expect(await page.content()).not.toContain(secret);
  });

  test("is over when the computer wakes up, and when a page comes back out of the history", async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn({ name: "鈴木 彩", roles: ["responder"] });
    await page.clock.install();
    const { place, personId } = await somebodyShown(page, user.id);
    await page.clock.pauseAt(Date.now() + 60_000);
    await expect(page.getByText("person1@example.jp")).toBeVisible();
    await page.clock.setSystemTime(Date.now() + 3_600_000);
    await expect(page.getByText("person1@example.jp")).toBeVisible();
    await endsIn(personId, -1000);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await expect(page.getByText("person1@example.jp")).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(place));
  });

  test("hides the form that corrects it, and keeps what was typed until one looks again", async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn({ name: "鈴木 彩", roles: ["responder"] });
    const { place, personId } = await somebodyShown(page, user.id);
    await endsIn(personId, 8000);
    await page.goto(`${place}/correct`);
    const form = page.getByRole("form", { name: "記録を直す" });
    await form.getByLabel("電話").fill("080-9999-0000");
    await expect(form.getByLabel("住所")).toHaveValue("東京都見本区1-2-3");
    await expect(form).toHaveCount(0, { timeout: 15_000 });
    await expect(page.getByText("書きかけた内容は", { exact: false })).toBeVisible();
    await axe(page);

    await page.getByRole("radio", { name: "記録を直す" }).check();
    await page.getByRole("button", { name: "理由を残して見る" }).click();
    await expect(form.getByLabel("電話")).toHaveValue("080-9999-0000");
    await expect(form.getByLabel("住所")).toHaveValue("東京都見本区1-2-3");
    expect(await db.personReveal.count({ where: { personId } })).toBe(2);
    await page.getByRole("button", { name: "この内容で直す" }).click();
    await expect(page.getByRole("status")).toContainText("記録を直しました");
    await expect(page.getByText("080-9999-0000")).toBeVisible();
  });

  test("without JavaScript the form opens after the reason, and a page that is over loads itself anew", async ({
    plainPage: page,
    signedIn,
  }) => {
    const { user } = await signedIn({ name: "鈴木 彩", roles: ["responder"] }, page.context());
    const { place, personId } = await somebodyShown(page, user.id);
    await endsIn(personId, 4000);
    await page.goto(place);
    await expect(page.getByRole("button", { name: "理由を残して見る" })).toBeVisible({ timeout: 15_000 });
    await expect(page.getByText("person1@example.jp")).toHaveCount(0);
    await page.goto(`${place}/correct`);
    await expect(page.getByLabel("住所")).toBeHidden();
    await page.getByLabel("問い合わせに答える").check();
    await page.getByRole("button", { name: "理由を残して見る" }).click();
    await expect(page.getByLabel("住所")).toHaveValue("東京都見本区1-2-3");
  });
});
