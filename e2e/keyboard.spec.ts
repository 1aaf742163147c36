import type { Locator, Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { aRoom } from "@/lib/testing/rooms";
import { expect, test } from "./fixtures";

const MOST_STOPS = 120;

/** Presses Tab until the element has the focus, which can be seen at every stop. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    if (await target.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const it = document.activeElement;
      if (!it || it === document.body) return "";
      // A choice shows the focus at its row, not at the dot that is drawn over.
      const drawn = [it, it.closest("label"), it.parentElement].filter((one) => one !== null);
      const isSeen = drawn.some((one) => getComputedStyle(one).outlineStyle !== "none");
      return isSeen ? "" : it.outerHTML.slice(0, 200);
    });
    expect(stop, "A stop of the keyboard that cannot be seen").toBe("");
  }
  throw new Error("Tab never came there");
}

const enter = async (page: Page, target: Locator) => {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
};

test("with the keyboard alone: from the register into the room, to a call that is recorded", async ({
  page,
  signedIn,
}) => {
  test.setTimeout(120_000);
  const { user } = await signedIn({ name: "鈴木 彩", roles: ["responder"] });
  const { incident } = await aRoom(user.id);
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "本文へ進む" })).toBeFocused();
  await enter(page, page.getByRole("link", { name: "事案", exact: true }));
  await expect(page.getByRole("heading", { level: 1, name: "事案" })).toBeVisible();
  await page.keyboard.press("Tab");
  await enter(page, page.getByRole("main").getByRole("link", { name: "見積書のメールに顧客一覧を添付" }));
  await expect(page.getByRole("heading", { level: 2, name: "広がりを止める" })).toBeVisible();
  await enter(page, page.getByRole("main").getByRole("link", { name: "連絡", exact: true }));
  await expect(page.getByRole("heading", { level: 1, name: "電話でのお詫びを記録する" })).toBeVisible();

  await tabTo(page, page.getByLabel("どなたのことですか"));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel("どなたのことですか")).not.toHaveValue("");
  await tabTo(page, page.getByRole("radio", { name: "話せた" }));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "不在・伝言した" })).toBeChecked();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: "話せた" })).toBeChecked();
  await enter(page, page.getByRole("button", { name: "記録する", exact: true }));
  await expect(page.getByRole("status").filter({ hasText: "記録しました" })).toBeVisible();
  const record = await db.stepRecord.findFirstOrThrow({ where: { incidentId: incident.id } });
  expect(record).toMatchObject({ kind: "call", outcome: "spoke" });
});
