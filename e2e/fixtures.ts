import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { visitor } from "@/lib/auth/actor";
import { startSession } from "@/lib/auth/sessions";
import { cookieName, sealTokenCookie } from "@/lib/auth/token-cookie";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { anOrganisation, aUser } from "@/lib/testing/factories";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

type Wishes = NonNullable<Parameters<typeof aUser>[0]>;

type Fixtures = {
  /** What the server has printed until now, the first-run code among it. */
  serverLog: () => string;
  /** The same browser with JavaScript off: every form works there too. */
  plainPage: Page;
  /** A database with an organisation and nobody in it. */
  organisation: Awaited<ReturnType<typeof anOrganisation>>;
  /** Makes somebody and signs them in, in this page's browser or in another one. */
  signedIn: (wishes: Wishes, context?: BrowserContext) => ReturnType<typeof aUser>;
  /** A browser of somebody else, closed when the story ends. */
  otherBrowser: () => Promise<Page>;
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
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  organisation: async ({}, use) => {
    await emptyDatabase();
    await use(await anOrganisation({ name: "株式会社サンプル電力" }));
  },
  signedIn: async ({ context: own, organisation: _ }, use) => {
    await use(async (wishes, context = own) => {
      const somebody = await aUser(wishes);
      const started = await unitOfWork<string, never>(visitor, async (work) =>
        done(await startSession(work, somebody.user.id, { method: "totp", device: "Chrome · Linux" })),
      );
      if (!started.ok) throw new Error("No session");
      const value = await sealTokenCookie("session", started.value);
      await context.addCookies([{ name: cookieName("session"), value, url: process.env.E2E_URL ?? "" }]);
      return somebody;
    });
  },
  otherBrowser: async ({ browser, contextOptions }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext(contextOptions);
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
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

/** What a form says is wrong; Next keeps an alert of its own outside of the page. */
export const complaint = (page: Page) => page.getByRole("main").getByRole("alert");

export { expect } from "@playwright/test";
