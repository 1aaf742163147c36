import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** The line of a step in the room, as it is drawn at this width. */
export const stepIn = (page: Page, title: string) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: title, exact: true }) });

/** The room says of a step: its state in a word, and why. */
export async function stepSays(
  page: Page,
  title: string,
  [word, why]: readonly [string | RegExp, string | RegExp],
) {
  const step = stepIn(page, title);
  await expect(step.getByText(word, { exact: true }).first()).toBeVisible();
  await expect(step).toContainText(why);
}

/** The tinted area says: the act, or for whom it waits. The button only where it is the reader's turn. */
export async function nextSays(page: Page, act: string | RegExp, button: string | null) {
  const next = page.getByRole("region", { name: act });
  await expect(next).toBeVisible();
  if (button === null)
    await expect(next.getByRole("link", { name: /を見る|を記録する|に答える/ })).toHaveCount(0);
  else await expect(next.getByRole("link", { name: button, exact: true })).toBeVisible();
}

const WIDTHS = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
] as const;

/** Pictures of a stage to be looked at, at both widths; only where a folder is named in SHOTS. */
export async function shot(page: Page, name: string) {
  const folder = process.env.SHOTS;
  const usual = page.viewportSize();
  if (!folder || !usual) return;
  for (const size of WIDTHS) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${folder}/${name}-${size.width}.png`, fullPage: true });
  }
  await page.setViewportSize(usual);
}
