import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { approveSubject } from "@/lib/decisions/approve-subject";
import { returnSubject } from "@/lib/decisions/return-subject";
import { countFact, unknownFact } from "@/lib/facts/fact-draft";
import { confirmFindings } from "@/lib/findings/confirm-findings";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aJudgedIncident, asOfNow, few, stateFacts } from "@/lib/testing/findings";
import { getLegalQueue } from "./legal-queue";

let legal: UserActor;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  legal = await anActor({ name: "森 由美", roles: ["legal"] });
});

const groups = async (actor = legal) =>
  (await getLegalQueue(actor, null))?.items.map(({ group, step }) => `${group}: ${step.why}`);
const confirm = async (incidentId: string, reason: string | null = null) =>
  confirmFindings(legal, await asOfNow(incidentId, { reason }));
const asked = () => db.approval.findFirstOrThrow({ orderBy: { askedAt: "desc" } });

describe("the queue of legal", () => {
  test("follows an incident from the first look to the facts that change", async () => {
    const { incidentId, suzuki } = await aJudgedIncident();
    expect(await groups()).toEqual(["waiting: law-required"]);
    const [item] = (await getLegalQueue(legal, null))?.items ?? [];
    expect(item?.due).toMatchObject({ kind: "target", isLate: false });
    await confirm(incidentId);
    expect(await groups()).toEqual([]);
    await stateFacts(incidentId, suzuki.userId, [countFact("principals.max", 1400)]);
    expect(await groups()).toEqual(["changed: law-outdated"]);
    await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
    expect(await groups()).toEqual([]);
  });

  test("tells what waits for others and what came back", async () => {
    const { incidentId, boss } = await aJudgedIncident({ drafts: few });
    expect(await groups()).toEqual(["waiting: law-free"]);
    await confirm(incidentId, "3人のみ");
    expect(await groups()).toEqual(["awaiting: law-approval"]);
    const { id: approvalId, version } = await asked();
    await returnSubject(boss, { approvalId, version, reason: "根拠を書いてください" });
    expect(await groups()).toEqual(["returned: law-returned"]);
    await confirm(incidentId, "3人のみ、根拠は名簿");
    const again = await asked();
    await approveSubject(boss, { approvalId: again.id, version: again.version });
    expect(await groups()).toEqual([]);
  });

  test("does not ask legal while the responders find out", async () => {
    const drafts = [unknownFact("principals.known"), unknownFact("principals.max")];
    await aJudgedIncident({ drafts });
    expect(await groups()).toEqual(["facts: law-facts"]);
  });

  test("asks again where only what the organisation is has changed", async () => {
    const { incidentId } = await aJudgedIncident();
    await confirm(incidentId);
    const profile = { medicalInstitution: "yes" as const, changedAt: new Date(), version: 1 };
    await db.lawProfile.upsert({ where: { id: 1 }, create: { id: 1, ...profile }, update: profile });
    expect(await groups()).toEqual(["changed: law-outdated"]);
  });

  test("is for legal alone, without restricted incidents that do not name them", async () => {
    const { incidentId, boss, suzuki } = await aJudgedIncident();
    for (const other of [boss, suzuki, await anActor({ roles: ["management", "admin"] })])
      expect(await getLegalQueue(other, null)).toBeNull();
    await db.incident.update({ where: { id: incidentId }, data: { isRestricted: true } });
    expect(await getLegalQueue(legal, null)).toEqual({ items: [], count: 0, next: null });
  });

  test("evaluates fifty at a time, each once, the longest known first, and says how many there are", async () => {
    const day = 86_400_000;
    for (let index = 0; index < 53; index += 1)
      await anIncident({
        title: `事案 ${index}`,
        knownAt: index === 7 ? null : new Date(Date.now() - index * day),
      });
    const first = await getLegalQueue(legal, null);
    const second = await getLegalQueue(legal, first?.next ?? null);
    expect([first?.count, second?.count, second?.next]).toEqual([53, 53, null]);
    expect([first?.items.length, second?.items.length]).toEqual([50, 3]);
    const titles = [...(first?.items ?? []), ...(second?.items ?? [])].map(({ title }) => title);
    expect(new Set(titles).size).toBe(53);
    expect(second?.items.map(({ title }) => title)).toContain("事案 7");
    expect(first?.items.map(({ title }) => title)).toContain("事案 52");
  });
});
