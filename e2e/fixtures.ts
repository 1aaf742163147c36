import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

type Fixtures = {
  /** What the server has printed until now, the first-run code among it. */
  serverLog: () => string;
  /** The same browser with JavaScript off: every form works there too. */
  plainPage: Page;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  serverLog: async ({}, use) => {
    await use(() => readFileSync(process.env.E2E_SERVER_LOG ?? "", "utf8"));
  },
  plainPage: async ({ browser, contextOptions }, use) => {
    const context = await browser.newContext({ ...contextOptions, javaScriptEnabled: false });
    await use(await context.newPage());
    await context.close();
  },
});

/** No serious or critical finding of axe on the page as it stands; the message names rule and element. */
export async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`));
  expect(found).toEqual([]);
}

export { expect } from "@playwright/test";
