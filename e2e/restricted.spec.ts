import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { clearCase, stateFacts } from "@/lib/testing/escalations";
import { aWaitingReport } from "@/lib/testing/staff-reports";
import { threePeople } from "./cast";
import { expect, test } from "./fixtures";
import { sendForm } from "./form-of";
import { isAsMissing, saidBy } from "./hidden-from";

const FILE = "cc-instead-of-bcc.eml";

/** Whoever is not named, and where they could come upon an incident. */
const OTHERS = {
  legal: { name: "森 由美", roles: ["legal"], places: ["/", "/incidents", "/alerts", "/reports"] },
  management: { name: "木下 司", roles: ["management"], places: ["/", "/incidents", "/alerts"] },
  responder: { name: "二宮 遥", roles: ["responder"], places: ["/", "/incidents", "/alerts", "/reports"] },
  supervisor: {
    name: "別府 亮",
    roles: ["supervisor"],
    places: ["/", "/incidents", "/alerts", "/approvals", "/reports"],
  },
  admin: { name: "古賀 陸", roles: ["admin"], places: ["/", "/settings/people", "/settings/groups"] },
} as const;
const names = Object.keys(OTHERS) as (keyof typeof OTHERS)[];

/** Taken up from a report, with a file, a report to the supervisor, and a decision that told legal. */
async function happens(page: Page, theirs: Page) {
  const { reportId } = await aWaitingReport();
  await page.goto(`/reports/${reportId}`);
  await page.getByRole("button", { name: "受け持って、事案にする" }).click();
  await page.waitForURL(/\/incidents\/[0-9a-f-]{36}\/questions/);
  const { id, reference } = await db.incident.findFirstOrThrow();
  await page.goto(`/incidents/${id}/intake`);
  const input = page.locator("input[type=file]").first();
  if (!(await input.isVisible())) await page.locator("summary", { hasText: "ファイルを追加する" }).click();
  const buffer = readFileSync(`lib/intake/samples/${FILE}`);
  await input.setInputFiles({ name: FILE, mimeType: "message/rfc822", buffer });
  await page.getByRole("button", { name: "ファイルを置く" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("読み取りました", { timeout: 30_000 });
  await stateFacts(id, clearCase);
  await page.goto(`/incidents/${id}/escalation`);
  await page.getByRole("button", { name: "山口 恵さんに報告する" }).click();
  await expect(page.getByText("報告しました。")).toBeVisible();
  await theirs.goto("/approvals");
  await theirs.getByRole("button", { name: "対応を始める" }).click();
  await expect(theirs.getByText(/に承認しました/).first()).toBeVisible();
  return { id, reference, reportId };
}

test("a restricted incident shows nowhere to anybody who is not named, as if it had never been", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  test.setTimeout(300_000);
  const { theirs } = await threePeople({ page, otherBrowser, signedIn });
  const who = {} as Record<keyof typeof OTHERS, Page>;
  const before = new Map<string, string>();
  for (const name of names) {
    who[name] = await otherBrowser();
    const { places, roles, ...person } = OTHERS[name];
    await signedIn({ ...person, roles: [...roles] }, who[name].context());
    for (const place of places) {
      await who[name].goto(place);
      before.set(`${name} ${place}`, await saidBy(who[name]));
    }
  }

  const { id, reference, reportId } = await happens(page, theirs);
  const { title } = await db.incident.findUniqueOrThrow({ where: { id } });
  const betraying = [reference, title, FILE];
  // Until now legal sees it: what is compared below would show it.
  await who.legal.goto("/alerts");
  await expect(who.legal.getByRole("main")).toContainText(reference);
  await who.management.goto("/incidents");
  await expect(who.management.getByRole("main")).toContainText(reference);
  await who.legal.goto(`/incidents/${id}`);
  const openRoom = who.legal;
  await expect(openRoom.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await theirs.goto(`/incidents/${id}/members`);
  await theirs.getByText("関係者だけに限定する").nth(1).click();
  await theirs.getByLabel("理由").fill("従業者に関わるため");
  await theirs.getByRole("button", { name: "関係者だけに限定する" }).click();
  await expect(theirs.getByText("関係者だけに限定しました")).toBeVisible();

  // The page that legal had open ends at the next click.
  await openRoom.getByRole("link", { name: "経過", exact: true }).click();
  await expect(openRoom.getByRole("heading", { name: "見つかりません" })).toBeVisible();

  const approval = await db.approval.findFirstOrThrow({ where: { incidentId: id, state: "awaiting" } });
  const evidence = await db.evidence.findFirstOrThrow({ where: { incidentId: id } });
  for (const name of names) {
    const other = who[name];
    for (const place of OTHERS[name].places) {
      await other.goto(place);
      expect(await saidBy(other), `${name} ${place}`).toBe(before.get(`${name} ${place}`));
      const source = await other.content();
      for (const word of betraying) expect(source, `${name} ${place}`).not.toContain(word);
    }
    await isAsMissing(other, id, betraying);
    for (const path of [
      `/incidents/${reference}`,
      `/approvals/${approval.id}`,
      `/approvals/${approval.id}/ask`,
    ])
      expect((await other.request.get(path)).status(), `${name} ${path}`).toBe(404);
    const found = await (await other.request.get(`/incidents?text=${reference}`)).text();
    expect(found.replaceAll(`value="${reference}"`, "").includes(title), name).toBe(false);
    const download = async (evidenceId: string) => {
      const answer = await sendForm(other.request, `/api/evidence/${evidenceId}/download`, {
        reason: "report",
      });
      return [answer.status(), await answer.text()];
    };
    expect(await download(evidence.id), name).toEqual(await download(randomUUID()));
    const report = await (await other.request.get(`/reports/${reportId}`)).text();
    for (const word of betraying) expect(report, name).not.toContain(word);
  }
  for (const place of ["/settings/audit", "/settings/mailbox"]) {
    const source = await (await who.admin.request.get(place)).text();
    expect(source, place).not.toContain(title);
  }

  // Whoever is named goes on as before.
  await page.goto("/incidents");
  await expect(page.getByRole("main")).toContainText(reference);
  await page.goto(`/incidents/${id}`);
  await expect(page.getByText("名前の挙がっている人だけが見られます")).toBeVisible();
});
