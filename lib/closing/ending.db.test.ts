import { beforeEach, describe, expect, test } from "vitest";
import { countAskedOf } from "@/lib/approvals/queries";
import { listThread } from "@/lib/approvals/thread";
import { db } from "@/lib/db/client";
import { approveSubject } from "@/lib/decisions/approve-subject";
import { sweepEscalations } from "@/lib/escalations/sweep-escalations.job";
import { listStepStates } from "@/lib/guide/closing-states";
import { getGuide } from "@/lib/guide/queries";
import { emptyDatabase } from "@/lib/testing/database";
import { anEscalatable, approvalsOf, escalated, letMinutesPass } from "@/lib/testing/escalations";
import { anActor, anOrganisation } from "@/lib/testing/factories";
import { recordedTypes } from "@/lib/testing/recorded";
import { askClosing } from "./ask-closing";
import { closeIncident } from "./close-incident";
import { reopenIncident } from "./reopen-incident";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

/** An incident that was laid before its supervisor and closed over that, as the supervisor approved. */
async function closedOver() {
  const story = await anEscalatable();
  const { responder, supervisor, incident } = story;
  const incidentId = incident.id;
  const { escalationId } = await escalated(responder, incidentId);
  const steps = await listStepStates(responder, incidentId, "ja");
  const version = async () => (await db.incident.findUniqueOrThrow({ where: { id: incidentId } })).version;
  const reason = "訓練の誤登録でした";
  await askClosing(responder, { incidentId, version: await version(), steps, reason });
  const asked = await db.approval.findFirstOrThrow({ where: { subjectKind: "close-incident" } });
  await approveSubject(supervisor, { approvalId: asked.id, version: 0 });
  expect(await closeIncident(responder, { incidentId, version: await version(), steps })).toMatchObject({
    ok: true,
  });
  return { ...story, incidentId, escalationId, version, reason };
}

describe("an incident that is closed", () => {
  test("ends what was laid before somebody, with the reason, and tells them once", async () => {
    const { supervisor, responder, escalationId, reason } = await closedOver();
    expect(await db.escalation.findFirst()).toMatchObject({ state: "withdrawn" });
    const approvals = await approvalsOf(escalationId);
    expect(approvals.length).toBeGreaterThan(1);
    expect(approvals.every(({ state }) => state === "void")).toBe(true);
    expect(await countAskedOf(supervisor)).toBe(0);
    expect(await listThread(supervisor, approvals[0]?.id ?? "")).toMatchObject([
      { act: "voided", text: reason },
    ]);
    const told = await db.alert.findMany({ where: { kind: "approval-ended" } });
    expect(told.map(({ userId }) => userId)).toEqual([supervisor.userId]);
    expect(
      await db.alert.count({ where: { kind: "decisions-asked", userId: supervisor.userId, readAt: null } }),
    ).toBe(0);
    expect(await recordedTypes()).toEqual(
      expect.arrayContaining(["escalation.withdrawn", "approval.ended", "incident.closed"]),
    );
    expect(await db.alert.count({ where: { kind: "approval-void", userId: responder.userId } })).toBe(0);
  });

  test("reminds nobody and falls to no deputy", async () => {
    const { escalationId } = await closedOver();
    const before = await db.alert.count();
    await letMinutesPass(escalationId, 120);
    await sweepEscalations.run({});
    expect(await db.alert.count()).toBe(before);
  });

  test("and opened again is laid before the supervisor anew", async () => {
    const { responder, incidentId, version } = await closedOver();
    const again = { incidentId, version: await version(), reason: "新しい事実" };
    expect((await reopenIncident(responder, again)).ok).toBe(true);
    const view = await getGuide(responder, incidentId);
    const step = view?.guide.steps.find((each) => each.step === "escalate");
    expect(step).toMatchObject({ state: "turn", why: "escalate-ready" });
    const { approvals } = await escalated(responder, incidentId);
    expect(approvals.map(({ subjectKind }) => subjectKind)).toContain("start-response");
  });

  test("ends the asking for its own end where everything is done meanwhile", async () => {
    const { responder, supervisor, incident } = await anEscalatable();
    await db.incidentMember.create({
      data: {
        id: crypto.randomUUID(),
        incidentId: incident.id,
        userId: supervisor.userId,
        relation: "supervisor",
        addedAt: new Date(),
      },
    });
    const open = [{ step: "call", state: "open", why: "" }] as const;
    const done = [{ step: "call", state: "done", why: "" }] as const;
    const about = { incidentId: incident.id };
    await askClosing(responder, { ...about, version: 0, steps: open, reason: "x" });
    expect((await closeIncident(responder, { ...about, version: 1, steps: done })).ok).toBe(true);
    expect(await db.approval.findFirst()).toMatchObject({ state: "void" });
    expect(await db.incident.findFirst()).toMatchObject({ status: "closed" });
    expect(await countAskedOf(supervisor)).toBe(0);
    expect(await countAskedOf(await anActor({ roles: ["supervisor"] }))).toBe(0);
  });
});
