import type { BrowserContext, Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import type { aUser } from "@/lib/testing/factories";
import { anIncident } from "@/lib/testing/factories";
import { minutesAgo } from "@/lib/testing/records";
import { expect } from "./fixtures";

type Stage = {
  page: Page;
  otherBrowser: () => Promise<Page>;
  signedIn: (
    wishes: NonNullable<Parameters<typeof aUser>[0]>,
    context?: BrowserContext,
  ) => ReturnType<typeof aUser>;
};

/** 鈴木 and 井上, both responders of one incident, each in a browser of their own. */
export async function twoEditors({ page, otherBrowser, signedIn }: Stage) {
  const theirs = await otherBrowser();
  const { user: suzuki } = await signedIn({ name: "鈴木 彩", roles: ["responder"] }, page.context());
  const { user: inoue } = await signedIn({ name: "井上 葵", roles: ["responder"] }, theirs.context());
  const members = [suzuki, inoue].map(({ id }) => ({ userId: id, relation: "responder" as const }));
  const { id } = await anIncident({ members, knownAt: minutesAgo(60) });
  return { theirs, suzuki, inoue, id, room: `/incidents/${id}` };
}

export const IN_CONFLICT = /に、井上 葵さんが先に直しました$/;

/** The page that shows both values; what is chosen in each field is the answer. */
export async function isInConflict(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: IN_CONFLICT })).toBeFocused();
}

/** Takes one of the two values of each field, by its words, and saves. */
export async function decide(page: Page, choices: Readonly<Record<string, string>>): Promise<void> {
  await expect(page.getByText("自分の値にする", { exact: true })).toHaveCount(Object.keys(choices).length);
  for (const [field, value] of Object.entries(choices)) {
    const group = page.getByRole("group", { name: field, exact: true });
    await expect(group).toContainText("井上 葵さんの値を使う");
    await group.getByRole("radio", { name: value, exact: true }).check();
  }
  await page.getByRole("button", { name: "選んだ値で保存する" }).click();
  await expect(page.getByRole("heading", { name: IN_CONFLICT })).toHaveCount(0);
}

/** Closed by 井上 while others look at it, as a row: closing itself has its own story. */
export async function closeBehind(incidentId: string, actorId: string): Promise<void> {
  const now = new Date();
  await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: now } });
  await db.auditEntry.create({
    data: {
      id: crypto.randomUUID(),
      at: now,
      ordinal: 0,
      type: "incident.closed",
      actorKind: "user",
      actorId,
      incidentId,
      data: { open: [] },
      mac: Buffer.alloc(32),
    },
  });
}
