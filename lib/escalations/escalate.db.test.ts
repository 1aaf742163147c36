import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { codeFact } from "@/lib/facts/fact-draft";
import { emptyDatabase } from "@/lib/testing/database";
import { anEscalatable, approvalsOf, aSubmission, clearCase, escalated } from "@/lib/testing/escalations";
import { anActor, anOrganisation } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { escalate } from "./escalate";
import { readSummary } from "./read-summary";
import { recordOralReport } from "./record-oral-report";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

describe("escalating", () => {
  test("lays the summary before the supervisor, who becomes a member and is asked", async () => {
    const { supervisor, deputy, responder, incident } = await anEscalatable({
      facts: [codeFact("mistake", "wrong_attachment"), ...clearCase],
    });
    const { escalationId, approvals } = await escalated(responder, incident.id);
    const escalation = await db.escalation.findUniqueOrThrow({ where: { id: escalationId } });
    expect(escalation).toMatchObject({
      state: "open",
      supervisorId: supervisor.userId,
      deputyId: deputy.userId,
      requestedById: responder.userId,
      toldAt: null,
    });
    expect(escalation.deputyFrom?.getTime()).toBe(escalation.requestedAt.getTime() + 30 * 60_000);
    const summary = await readSummary(db, escalation);
    expect(summary).toMatchObject({
      cause: { fact: "mistake", code: "wrong_attachment" },
      recipients: 1,
      principals: { least: 1288 },
      duty: { reportNeeded: "yes", items: [4] },
    });
    expect(approvals.map(({ subjectKind }) => subjectKind).sort()).toEqual([...summary.asked].sort());
    for (const approval of approvals)
      expect(approval).toMatchObject({ askedOfId: supervisor.userId, preparedById: responder.userId });
    expect(
      await db.incidentMember.findMany({ where: { incidentId: incident.id, userId: supervisor.userId } }),
    ).toMatchObject([{ relation: "supervisor", removedAt: null }]);
    expect(await db.alert.findMany()).toMatchObject([
      { userId: supervisor.userId, kind: "decisions-asked", subjectId: escalationId, isLate: false },
    ]);
    expect(await db.outgoingMail.findMany()).toMatchObject([{ purpose: "alert", incidentId: incident.id }]);
    expect(await recordedTypes()).toContain("escalation.made");
    expect(Buffer.from(escalation.summary).toString()).not.toContain("wrong_attachment");
  });

  test("goes to the deputy where the supervisor responds, and never to whoever asks", async () => {
    const { supervisor, deputy, group, incident } = await anEscalatable();
    await db.incidentMember.updateMany({
      where: { incidentId: incident.id },
      data: { userId: supervisor.userId },
    });
    const { escalationId } = await escalated(supervisor, incident.id);
    expect(await db.escalation.findUnique({ where: { id: escalationId } })).toMatchObject({
      supervisorId: deputy.userId,
      deputyId: null,
      deputyFrom: null,
    });
    expect(group.supervisorId).toBe(supervisor.userId);
  });

  test.each([
    ["no supervisor and no deputy", { supervisorId: null, deputyId: null }],
    ["no group", null],
  ])("is refused where there is %s", async (_name, leads) => {
    const { responder, group, incident } = await anEscalatable();
    if (leads) await db.group.update({ where: { id: group.id }, data: leads });
    else {
      await db.incident.update({ where: { id: incident.id }, data: { groupId: null } });
      await db.user.update({ where: { id: responder.userId }, data: { groupId: null } });
    }
    const actor = leads ? responder : { ...responder, groupId: null };
    expect(await escalate(actor, { incidentId: incident.id, version: 0 })).toEqual({
      ok: false,
      code: "no-supervisor",
    });
    expect(await db.escalation.count()).toBe(0);
    expect(await recorded()).toEqual([]);
  });

  test("skips a supervisor who cannot sign in or lost the role", async () => {
    const { supervisor, deputy, responder, incident } = await anEscalatable();
    await db.user.update({ where: { id: supervisor.userId }, data: { disabledAt: new Date() } });
    const { escalationId } = await escalated(responder, incident.id);
    expect(await db.escalation.findUnique({ where: { id: escalationId } })).toMatchObject({
      supervisorId: deputy.userId,
    });
  });

  test("is refused from a page that shows another summary, and while one is open", async () => {
    const { responder, incident } = await anEscalatable();
    expect(await escalate(responder, { incidentId: incident.id, version: 7 })).toEqual({
      ok: false,
      code: "incident-changed",
    });
    await escalated(responder, incident.id);
    expect(await escalate(responder, { incidentId: incident.id, version: 0 })).toEqual({
      ok: false,
      code: "already-escalated",
    });
  });

  test("twice at once, and the same form twice, makes one", async () => {
    const { responder, incident } = await anEscalatable();
    const input = { incidentId: incident.id, version: 0 };
    const submission = aSubmission();
    const both = await Promise.all([
      escalate(responder, input, submission),
      escalate(responder, input, submission),
    ]);
    expect(both[0]).toEqual(both[1]);
    const others = await Promise.all([escalate(responder, input), escalate(responder, input)]);
    expect(others).toEqual([
      { ok: false, code: "already-escalated" },
      { ok: false, code: "already-escalated" },
    ]);
    expect(await db.escalation.count()).toBe(1);
    expect(await db.outgoingMail.count()).toBe(1);
  });

  test("is not for a stranger, a former member, another role, or a closed incident", async () => {
    const { responder, incident } = await anEscalatable();
    const input = { incidentId: incident.id, version: 0 };
    await expect(escalate(await anActor(), input)).rejects.toThrow(NotFound);
    await expect(escalate(await anActor({ roles: ["management"] }), input)).rejects.toThrow(Forbidden);
    await db.incident.update({
      where: { id: incident.id },
      data: { status: "closed", closedAt: new Date() },
    });
    await expect(escalate(responder, input)).rejects.toThrow(NotFound);
    await db.incident.update({ where: { id: incident.id }, data: { status: "recorded", closedAt: null } });
    await db.incidentMember.updateMany({ data: { removedAt: new Date() } });
    await expect(escalate(responder, input)).rejects.toThrow(NotFound);
  });
});

describe("a report by mouth", () => {
  test("keeps the words sealed, asks for the same confirmation, and falls to nobody", async () => {
    const { supervisor, responder, incident } = await anEscalatable({
      knownAt: new Date(Date.now() - 3_600_000),
    });
    const at = new Date(Date.now() - 600_000);
    const words = "山口部長: すぐ始めてよい";
    const input = { incidentId: incident.id, version: 0, toId: supervisor.userId, at, words };
    const result = await recordOralReport(responder, input);
    if (!result.ok) throw new Error(result.code);
    const escalation = await db.escalation.findUniqueOrThrow({ where: { id: result.value.escalationId } });
    expect(escalation).toMatchObject({ toldAt: at, deputyId: null, deputyFrom: null, state: "open" });
    expect((await readSummary(db, escalation)).told).toBe(words);
    expect(Buffer.from(escalation.summary).toString()).not.toContain("山口");
    const approvals = await approvalsOf(escalation.id);
    expect(approvals.length).toBeGreaterThan(0);
    expect(approvals.every(({ state }) => state === "awaiting")).toBe(true);
    expect(await db.incident.findUnique({ where: { id: incident.id } })).toMatchObject({
      status: "recorded",
    });
  });

  test("is refused for the future, for before it was known, and to whoever does not lead", async () => {
    const { supervisor, responder, incident } = await anEscalatable({
      knownAt: new Date(Date.now() - 3_600_000),
    });
    const tell = (change: { at?: Date; toId?: string }) =>
      recordOralReport(responder, {
        incidentId: incident.id,
        version: 0,
        toId: supervisor.userId,
        at: new Date(Date.now() - 60_000),
        words: "始める",
        ...change,
      });
    expect(await tell({ at: new Date(Date.now() + 60_000) })).toEqual({ ok: false, code: "told-in-future" });
    expect(await tell({ at: new Date(Date.now() - 7_200_000) })).toEqual({
      ok: false,
      code: "told-before-event",
    });
    const occurredAt = new Date(Date.now() - 600_000);
    await db.incident.updateMany({ data: { occurredAt, knownAt: null } });
    expect(await tell({ at: new Date(Date.now() - 1_200_000) })).toEqual({
      ok: false,
      code: "told-before-occurred",
    });
    expect(await tell({ toId: responder.userId })).toEqual({ ok: false, code: "not-a-lead" });
    expect(await tell({ toId: (await anActor({ roles: ["supervisor"] })).userId })).toEqual({
      ok: false,
      code: "not-a-lead",
    });
    expect(await db.escalation.count()).toBe(0);
  });
});
