import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { countFact, yesNoFact } from "@/lib/facts/fact-draft";
import { emptyDatabase } from "@/lib/testing/database";
import { anOrganisation } from "@/lib/testing/factories";
import { aJudgedIncident, asOfNow, stateFacts } from "@/lib/testing/findings";
import { recordedTypes } from "@/lib/testing/recorded";
import { confirmFindings } from "./confirm-findings";
import { sweepFindings } from "./sweep-findings.job";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

const told = () => db.alert.findMany({ where: { kind: "findings-changed" } });

test("legal is told once that the facts under a decision have changed, and of nothing else", async () => {
  const { incidentId, suzuki, legal } = await aJudgedIncident();
  await confirmFindings(legal, await asOfNow(incidentId));
  await sweepFindings.run({});
  // A fact that no rule reads.
  await stateFacts(incidentId, suzuki.userId, [yesNoFact("logs_kept", true)]);
  await sweepFindings.run({});
  expect(await told()).toEqual([]);
  await stateFacts(incidentId, suzuki.userId, [countFact("principals.max", 1400)]);
  await Promise.all([sweepFindings.run({}), sweepFindings.run({})]);
  await sweepFindings.run({});
  expect(await told()).toMatchObject([{ userId: legal.userId, incidentId }]);
  expect((await recordedTypes()).filter((type) => type === "determination.outdated")).toHaveLength(1);

  await confirmFindings(legal, await asOfNow(incidentId));
  await stateFacts(incidentId, suzuki.userId, [countFact("principals.max", 1500)]);
  await sweepFindings.run({});
  expect(await told()).toHaveLength(2);
});

test("nothing is told of an incident that is closed", async () => {
  const { incidentId, suzuki, legal } = await aJudgedIncident();
  await confirmFindings(legal, await asOfNow(incidentId));
  await stateFacts(incidentId, suzuki.userId, [countFact("principals.max", 1400)]);
  await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
  await sweepFindings.run({});
  expect(await told()).toEqual([]);
});
