import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { approveSubject } from "@/lib/decisions/approve-subject";
import { returnSubject } from "@/lib/decisions/return-subject";
import { Forbidden, NotFound } from "@/lib/errors";
import { countFact } from "@/lib/facts/fact-draft";
import { emptyDatabase } from "@/lib/testing/database";
import { actorOf, anActor, anOrganisation } from "@/lib/testing/factories";
import { aJudgedIncident, anApprover, asOfNow, stateFacts } from "@/lib/testing/findings";
import { recordedTypes } from "@/lib/testing/recorded";
import { getDecideView, getDetermination, listApprovers } from "./decide-queries";
import { departFromFindings } from "./depart-from-findings";
import { withdrawDetermination } from "./withdraw-determination";

type Judged = Awaited<ReturnType<typeof aJudgedIncident>>;
let judged: Judged;
let determinationId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  judged = await aJudgedIncident();
  await ask();
});

async function ask() {
  const result = await departFromFindings(judged.legal, {
    ...(await asOfNow(judged.incidentId, { reason: "名簿は公開情報のみ" })),
    decisions: { "appi.report": "not_required", "appi.notify": "not_required" },
  });
  if (!result.ok) throw new Error(result.code);
  determinationId = result.value.determinationId;
}

const approval = () => db.approval.findFirstOrThrow({ orderBy: { askedAt: "desc" } });
const row = () =>
  db.determination.findUniqueOrThrow({ where: { id: determinationId }, include: { document: true } });
const change = () => stateFacts(judged.incidentId, judged.suzuki.userId, [countFact("principals.max", 1400)]);

async function approve(as: UserActor = judged.boss) {
  const { id: approvalId, version } = await approval();
  return approveSubject(as, { approvalId, version });
}
async function sendBack(as: UserActor = judged.boss) {
  const { id: approvalId, version } = await approval();
  return returnSubject(as, { approvalId, version, reason: "根拠の資料を付けてください" });
}

describe("a yes", () => {
  test("puts it in force with its memo, and tells legal", async () => {
    expect(await approve()).toEqual({ ok: true, value: "approved" });
    const decided = await row();
    expect(decided).toMatchObject({ state: "in_force", report: "not_required", notify: "not_required" });
    expect(decided.inForceAt).not.toBeNull();
    expect(decided.document).toMatchObject({ state: "approved", approvedById: judged.boss.userId });
    expect((await recordedTypes()).slice(-3)).toEqual([
      "approval.decided",
      "document.approved",
      "determination.approved",
    ]);
    const told = await db.alert.findMany({ where: { userId: judged.legal.userId } });
    expect(told).toMatchObject([{ kind: "approval-approved" }]);
    const asked = await db.alert.findFirst({ where: { kind: "determination-asked" } });
    expect(asked?.readAt).not.toBeNull();
  });

  test("does not count where a fact changed meanwhile: void, the memo too", async () => {
    await change();
    expect(await approve()).toEqual({ ok: true, value: "content-changed" });
    expect(await row()).toMatchObject({ state: "void", document: { state: "void" } });
    const view = await getDecideView(judged.legal, judged.incidentId);
    expect(view).toMatchObject({ inForce: null, awaiting: null });
    expect(view?.ended).toMatchObject({
      state: "void",
      changed: ["principals.max"],
    });
  });

  test("is not for whoever prepared it, whatever they are, nor for strangers and other roles", async () => {
    await db.user.update({ where: { id: judged.legal.userId }, data: { grants: ["approver"] } });
    const granted = actorOf(await db.user.findUniqueOrThrow({ where: { id: judged.legal.userId } }));
    await expect(approve(granted)).rejects.toThrow(Forbidden);
    await expect(approve(judged.suzuki)).rejects.toThrow(Forbidden);
    await expect(approve(await anApprover())).rejects.toThrow(NotFound);
    await expect(approve(await anActor({ roles: ["management"] }))).rejects.toThrow(Forbidden);
    expect(await row()).toMatchObject({ state: "awaiting" });
  });

  test("counts once of two at the same moment", async () => {
    const other = await anActor({ roles: ["legal"], grants: ["approver"] });
    const results = await Promise.allSettled([approve(), sendBack(other)]);
    expect(results.filter((result) => result.status === "fulfilled" && result.value.ok)).toHaveLength(1);
  });
});

describe("a no", () => {
  test("returns it with the reason; what counted before goes on counting", async () => {
    expect(await sendBack()).toEqual({ ok: true, value: "returned" });
    expect(await row()).toMatchObject({
      state: "returned",
      inForceAt: null,
      document: { state: "returned" },
    });
    const view = await getDecideView(judged.legal, judged.incidentId);
    expect(view?.ended).toMatchObject({ state: "returned", approvalState: "returned" });
    await ask();
    expect((await approve()).ok).toBe(true);
    expect(await db.determination.count({ where: { state: "in_force" } })).toBe(1);
  });
});

describe("taking it back", () => {
  const withdraw = (as = judged.legal) =>
    withdrawDetermination(as, { incidentId: judged.incidentId, determinationId });

  test("is for whoever prepared it, while it waits", async () => {
    await expect(withdraw(await anActor({ roles: ["legal"] }))).rejects.toThrow(Forbidden);
    await expect(withdraw(judged.boss)).rejects.toThrow(Forbidden);
    expect(await withdraw()).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({ state: "void", document: { state: "void" } });
    expect(await approval()).toMatchObject({ state: "void" });
    expect((await recordedTypes()).at(-1)).toBe("determination.withdrawn");
    expect(await withdraw()).toEqual({ ok: false, code: "decided-already" });
    expect(await approve()).toEqual({ ok: false, code: "decided-already" });
  });

  test("is too late once it was approved", async () => {
    await approve();
    expect(await withdraw()).toEqual({ ok: false, code: "decided-already" });
    expect(await row()).toMatchObject({ state: "in_force" });
  });

  test("of another incident is not found", async () => {
    const other = await aJudgedIncident();
    const wrong = { incidentId: other.incidentId, determinationId };
    await expect(withdrawDetermination(judged.legal, wrong)).rejects.toThrow(NotFound);
  });
});

describe("what pages read", () => {
  test("names what changed since, and nothing to whoever does not see the incident", async () => {
    await approve();
    expect((await getDecideView(judged.legal, judged.incidentId))?.inForce).toMatchObject({
      isOutdated: false,
      changed: [],
      approvedBy: "山口 誠",
      reason: "名簿は公開情報のみ",
    });
    await change();
    const view = await getDecideView(judged.legal, judged.incidentId);
    expect(view?.inForce).toMatchObject({ isOutdated: true });
    expect(view?.inForce?.changed).toContain("principals.max");
    expect(view?.canDecide).toBe(true);
    expect((await getDecideView(judged.suzuki, judged.incidentId))?.canDecide).toBe(false);
    for (const stranger of [await anActor(), await anActor({ roles: ["management"] })]) {
      expect(await getDecideView(stranger, judged.incidentId)).toBeNull();
      expect(await getDetermination(stranger, determinationId)).toBeNull();
    }
    expect(await getDetermination(judged.boss, determinationId)).toMatchObject({ id: determinationId });
  });

  test("offers those first who see the incident already, never oneself", async () => {
    const kinoshita = await anApprover();
    const people = await listApprovers(judged.legal, judged.incidentId);
    expect(people[0]).toMatchObject({ id: judged.boss.userId, isMember: true });
    expect(people.find(({ id }) => id === kinoshita.userId)).toMatchObject({ isMember: false });
    expect(await listApprovers(judged.boss, judged.incidentId)).toEqual([]);
  });
});
