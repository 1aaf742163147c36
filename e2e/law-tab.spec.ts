import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { anActor } from "@/lib/testing/factories";
import { aRoom } from "@/lib/testing/rooms";
import { stateFact } from "@/lib/facts/state-fact";
import { axe, expect, test } from "./fixtures";

const suzuki = { name: "鈴木 彩", roles: ["responder"] as const };
const mori = { name: "森 由美", roles: ["legal"] as const };
/** What nobody knows yet: whether it was opened. */
const OPEN = { drop: ["recovered_unread", "malicious"] };

const pageOf = (id: string) => `/incidents/${id}/law`;
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS)
    await page.screenshot({
      path: `${process.env.SHOTS}/law-${name}-${page.viewportSize()?.width}.png`,
      fullPage: true,
    });
};
const part = (page: Page, title: string | RegExp) =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: title }) });

test.describe("the law tab", () => {
  test("says what is due, by when, on which facts and by which text", { tag: "@phone" }, async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn(suzuki);
    const { incident } = await aRoom(user.id, OPEN);
    const started = Date.now();
    const answer = await page.goto(pageOf(incident.id));
    if (process.env.SHOTS) {
      const body = await answer?.body();
      writeFileSync(`${process.env.SHOTS}/law.html`, body ?? "");
      console.log({ bytes: body?.length, ms: Date.now() - started });
    }
    await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(
      "委員会への報告と、本人への通知が必要です",
    );
    await expect(page.getByText("1,288人で、千人を超えます").first()).toBeVisible();
    await expect(page.getByText("法務の確認待ち").first()).toBeVisible();
    await expect(page.getByRole("link", { name: "規則8条1項" }).first()).toHaveAttribute(
      "href",
      "/rules/appi.report",
    );
    await shot(page, "ja");
    await axe(page);
  });
});
