import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { getExposureCounts, listDisclosures } from "@/lib/disclosures/queries";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { getIncident, listIncidents } from "./queries";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

test("each sees the part that is theirs: content, numbers, the state of the own report, nothing", async () => {
  const responder = await anActor({ roles: ["responder"] });
  const reporter = await anActor({ roles: ["reporter"] });
  const { id } = await anIncident({
    title: "宛先の誤り",
    members: [
      { userId: responder.userId, relation: "responder" },
      { userId: reporter.userId, relation: "reporter" },
    ],
  });
  expect(await getIncident(responder, id)).toMatchObject({
    part: "content",
    title: "宛先の誤り",
    canRun: true,
  });
  const management = await anActor({ roles: ["management"] });
  expect(await getIncident(management, id)).toMatchObject({ part: "summary", members: [], canRun: false });
  expect(await getIncident(reporter, id)).toMatchObject({ part: "report", title: null, knownAt: null });
  expect(await getExposureCounts(management, id)).toMatchObject({ principals: 0 });
  expect(await getExposureCounts(reporter, id)).toBeNull();
  expect(await listDisclosures(management, id)).toEqual({ labels: [], recipients: [] });
  for (const stranger of [await anActor({ roles: ["responder"] }), await anActor({ roles: ["admin"] })]) {
    expect(await getIncident(stranger, id)).toBeNull();
    expect((await listIncidents(stranger)).rows).toEqual([]);
  }
});

test("a restricted incident is in no list of those whom it does not name", async () => {
  const { id } = await anIncident({ isRestricted: true });
  for (const roles of [["legal"], ["management"], ["responder"]] as const) {
    const actor = await anActor({ roles: [...roles] });
    expect(await getIncident(actor, id)).toBeNull();
    expect((await listIncidents(actor)).rows).toEqual([]);
  }
});

test("the register goes on where the page before ended, without leaving out or repeating one", async () => {
  const legal = await anActor({ roles: ["legal"] });
  for (let count = 0; count < 53; count++) await anIncident();
  await db.$executeRaw`UPDATE incidents SET created_at = '2026-11-01T00:00:00Z' WHERE id IN (SELECT id FROM incidents LIMIT 20)`;
  const first = await listIncidents(legal);
  const second = await listIncidents(legal, { after: first.older ?? undefined });
  expect([first.rows.length, second.rows.length, second.older]).toEqual([50, 3, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(53);
  expect((await listIncidents(legal, { after: crypto.randomUUID() })).rows).toHaveLength(50);
});
