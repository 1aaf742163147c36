import type { Page } from "@playwright/test";
import { axe, expect, test } from "./fixtures";

const PAGES = [
  "/",
  "/help",
  "/settings",
  "/settings/account",
  "/settings/organisation",
  "/settings/people",
  "/settings/people/invite",
  "/settings/groups",
  "/settings/groups/new",
  "/settings/roles",
  "/settings/audit",
  "/settings/mailbox",
  "/alerts",
  "/settings/staff-link",
  "/confirm",
  "/no-such-page",
];

/** What the browser refused to run or load, and what went wrong in the page. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => message.type() === "error" && heard.push(message.text()));
  page.on("pageerror", (error) => heard.push(error.message));
  return heard;
}

test.describe("every page", () => {
  test("is accessible, keeps to its policy and fits its screen, in both languages", {
    tag: "@phone",
  }, async ({ page, signedIn }) => {
    test.setTimeout(180_000);
    await signedIn({ name: "古賀 陸", roles: ["admin", "supervisor"] });
    const heard = complaints(page);
    for (const language of ["ja", "en"]) {
      for (const path of PAGES) {
        await page.goto(path);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await axe(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
      }
      if (language === "ja") {
        await page.goto("/help");
        await page.getByRole("button", { name: "English" }).first().click();
        await expect(page.getByRole("heading", { name: "Help" })).toBeVisible();
      }
    }
    expect(heard.filter((text) => !text.includes("404"))).toEqual([]);
  });

  test("names nobody in its title and is kept by no cache", async ({ page, signedIn, request }) => {
    const { user } = await signedIn({ name: "古賀 陸", roles: ["admin"] });
    for (const path of [...PAGES, `/settings/people/${user.id}`]) {
      const answer = await page.goto(path);
      expect(await page.title()).not.toContain("古賀");
      const headers = answer?.headers() ?? {};
      expect(headers, path).toMatchObject({
        "cache-control": expect.stringContaining("no-store"),
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      });
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      expect(headers).not.toHaveProperty("x-powered-by");
    }
    for (const path of ["/_next/image?url=%2Ficon.svg&w=64&q=75", "/api/nothing", "/opengraph-image"]) {
      expect((await request.get(path)).status(), path).toBe(404);
    }
  });

  test("can be used by keyboard alone: skip link, menu, language, way out", async ({ page, signedIn }) => {
    await signedIn({ name: "古賀 陸", roles: ["admin"] });
    await page.goto("/settings");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "本文へ進む" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("#main")).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/settings\/.+/);
  });

  test("opens nothing to somebody who is not signed in, whatever headers they send", async ({
    request,
    signedIn,
    otherBrowser,
  }) => {
    await signedIn({ name: "古賀 陸", roles: ["admin"] }, (await otherBrowser()).context());
    const headers = {
      "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
      "x-sokuho-path": "//evil.example",
      "x-forwarded-host": "evil.example",
    };
    for (const path of PAGES.filter((page) => !["/help", "/no-such-page"].includes(page))) {
      const answer = await request.get(path, { headers, maxRedirects: 0 });
      expect([303, 307], path).toContain(answer.status());
      expect(answer.headers().location, path).toMatch(/^(http:\/\/127\.0\.0\.1:\d+)?\/sign-in/);
      expect(await answer.text()).not.toContain("古賀");
      const payload = await request.get(path, { headers: { ...headers, rsc: "1" } });
      expect(await payload.text(), path).not.toContain("古賀");
    }
  });
});
