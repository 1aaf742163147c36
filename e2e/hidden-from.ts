import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** Every page of an incident, below its address. */
export const INCIDENT_PAGES = [
  "",
  "/intake",
  "/questions",
  "/questions/happened",
  "/facts",
  "/evidence",
  "/containment",
  "/escalation",
  "/escalation/told",
  "/calls",
  "/mailings",
  "/deletions",
  "/documents",
  "/documents/report",
  "/documents/notification",
  "/documents/sharing",
  "/documents/publication",
  "/measures",
  "/timeline",
  "/members",
  "/people/reconcile",
  "/close",
  "/people",
  "/people/looks",
  "/people/exports",
  "/people/changes",
] as const;

/** All that a page says, without the time of day. */
export async function saidBy(page: Page): Promise<string> {
  await expect(page.getByRole("main")).not.toBeEmpty();
  return (await page.locator("body").innerText()).replace(/\d{1,2}:\d{2}/g, "");
}

/** What is drawn, without what differs at each request: the nonces, and how the scripts cut their data into pieces. */
const drawnIn = (html: string, incidentId: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/nonce="[^"]*"/g, "")
    .replace(/\d{1,2}:\d{2}/g, "")
    .replaceAll(incidentId, "");

/** Nothing of an incident answers otherwise than one that does not exist, and nothing of it is in the source. */
export async function isAsMissing(page: Page, incidentId: string, betraying: readonly string[]) {
  const missing = randomUUID();
  await page.goto(`/incidents/${missing}`);
  const nothing = await saidBy(page);
  for (const place of INCIDENT_PAGES) {
    const [absent, hidden] = [`/incidents/${missing}${place}`, `/incidents/${incidentId}${place}`];
    const answers = [await page.request.get(absent), await page.request.get(hidden)] as const;
    expect(
      answers.map((answer) => answer.status()),
      place,
    ).toEqual([404, 404]);
    const [first, second] = [await answers[0].text(), await answers[1].text()];
    expect(drawnIn(second, incidentId), place).toBe(drawnIn(first, missing));
    for (const word of betraying) expect(second, place).not.toContain(word);
  }
  expect((await page.goto(`/incidents/${incidentId}`))?.status()).toBe(404);
  expect(await saidBy(page)).toBe(nothing);
  expect((await page.request.get(`/api/incidents/${incidentId}/pulse`)).status()).toBe(404);
}
