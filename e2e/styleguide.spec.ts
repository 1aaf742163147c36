import { axe, expect, test } from "./fixtures";

const LANGUAGES = ["ja-JP", "en-GB"];

for (const locale of LANGUAGES) {
  test.describe(`every component in every state, ${locale}`, () => {
    test.use({ locale });

    test("has no serious finding of axe", { tag: "@phone" }, async ({ page }) => {
      await page.goto("/styleguide");
      await expect(page.locator("html")).toHaveAttribute("lang", locale.slice(0, 2));
      await axe(page);
    });

    test("needs no scrolling sideways", { tag: "@phone" }, async ({ page }) => {
      await page.goto("/styleguide");
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
}
