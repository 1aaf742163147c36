import { beforeEach, describe, expect, test } from "vitest";
import { countAskedOf, listAskedOf, listDecidedSince } from "@/lib/approvals/queries";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { approveSubject } from "@/lib/decisions/approve-subject";
import { delegateSubject } from "@/lib/decisions/delegate-subject";
import { returnSubject } from "@/lib/decisions/return-subject";
import { Forbidden, NotFound } from "@/lib/errors";
import { countFact } from "@/lib/facts/fact-draft";
import { emptyDatabase } from "@/lib/testing/database";
import {
  anEscalatable,
  approvalsOf,
  aSubmission,
  clearCase,
  escalated,
  stateFacts,
} from "@/lib/testing/escalations";
import { anActor, anOrganisation } from "@/lib/testing/factories";
import { recordedTypes } from "@/lib/testing/recorded";
import { takeOver } from "./take-over";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

/** An escalation of a reportable incident, and its approvals by kind. */
async function asked(wishes: Parameters<typeof anEscalatable>[0] = {}) {
  const people = await anEscalatable({ facts: clearCase, ...wishes });
  const made = await escalated(people.responder, people.incident.id);
  const of = async (kind: string) => {
    const found = (await approvalsOf(made.escalationId)).filter(({ subjectKind }) => subjectKind === kind);
    const [last] = found.slice(-1);
    if (!last) throw new Error(kind);
    return { approvalId: last.id, version: last.version, state: last.state };
  };
  const yes = async (actor: UserActor, kind: string) => {
    const { approvalId, version } = await of(kind);
    return approveSubject(actor, { approvalId, version });
  };
  const incident = () => db.incident.findUniqueOrThrow({ where: { id: people.incident.id } });
  const escalation = () => db.escalation.findUniqueOrThrow({ where: { id: made.escalationId } });
  return { ...people, ...made, of, yes, incident, escalation, incidentId: people.incident.id };
}

describe("a yes", () => {
  test("to the start moves the incident and tells whoever works on it and legal", async () => {
    const legal = await anActor({ roles: ["legal"] });
    const { supervisor, responder, yes, incident } = await asked();
    expect(await yes(supervisor, "start-response")).toEqual({ ok: true, value: "approved" });
    expect(await incident()).toMatchObject({ status: "in_progress", version: 1 });
    const told = await db.alert.findMany({ where: { kind: "response-started" } });
    expect(told.map(({ userId }) => userId).sort()).toEqual([legal.userId, responder.userId].sort());
    expect(await recordedTypes()).toContain("response.started");
  });

  test("to all of them ends the escalation, and nothing is asked any more", async () => {
    const { supervisor, approvals, yes, escalation } = await asked();
    for (const { subjectKind } of approvals) {
      expect((await escalation()).state).toBe("open");
      expect(await yes(supervisor, subjectKind)).toEqual({ ok: true, value: "approved" });
    }
    expect((await escalation()).state).toBe("decided");
    expect(await countAskedOf(supervisor)).toBe(0);
    expect(await db.alert.count({ where: { kind: "decisions-asked", readAt: null } })).toBe(0);
    expect(await listDecidedSince(supervisor, new Date(Date.now() - 60_000))).toHaveLength(approvals.length);
  });

  test("sent twice, or from a stale page, has one effect", async () => {
    const { supervisor, of, incident } = await asked();
    const { approvalId, version } = await of("start-response");
    const submission = aSubmission();
    const both = await Promise.all([
      approveSubject(supervisor, { approvalId, version }, submission),
      approveSubject(supervisor, { approvalId, version }, submission),
    ]);
    expect(both).toEqual([
      { ok: true, value: "approved" },
      { ok: true, value: "approved" },
    ]);
    expect(await approveSubject(supervisor, { approvalId, version })).toEqual({
      ok: false,
      code: "decided-already",
    });
    expect((await incident()).version).toBe(1);
    expect(await db.approvalDecision.count()).toBe(1);
  });

  test("to what changed meanwhile does not count: it is asked again as it is now", async () => {
    const { supervisor, incidentId, of, yes } = await asked();
    const first = await of("prepare-report");
    const later = new Date(Date.now() - 5 * 86_400_000);
    await db.incident.update({ where: { id: incidentId }, data: { knownAt: later } });
    expect(await yes(supervisor, "prepare-report")).toEqual({ ok: true, value: "asked-again" });
    const states = await db.approval.findMany({ where: { subjectKind: "prepare-report" } });
    expect(states.map(({ state }) => state).sort()).toEqual(["awaiting", "void"]);
    const anew = (await listAskedOf(supervisor)).find(({ subjectKind }) => subjectKind === "prepare-report");
    expect(anew?.id).not.toBe(first.approvalId);
    expect(await approveSubject(supervisor, { approvalId: anew?.id ?? "", version: 0 })).toEqual({
      ok: true,
      value: "approved",
    });
  });

  test("to what is not needed any more ends it", async () => {
    const { supervisor, incidentId, yes, of } = await asked();
    await stateFacts(incidentId, [countFact("principals.known", 3), countFact("principals.max", 3)]);
    expect(await yes(supervisor, "prepare-report")).toEqual({ ok: true, value: "content-gone" });
    expect(await of("prepare-report")).toMatchObject({ state: "void" });
  });

  test("is not for whoever asked, another supervisor, the deputy before their turn, or a former member", async () => {
    const { responder, supervisor, deputy, incidentId, yes, incident } = await asked();
    const promoted = { ...responder, roles: ["supervisor"] } as UserActor;
    await expect(yes(promoted, "start-response")).rejects.toThrow(Forbidden);
    await expect(yes(responder, "start-response")).rejects.toThrow(Forbidden);
    await expect(yes(await anActor({ roles: ["supervisor"] }), "start-response")).rejects.toThrow(NotFound);
    await expect(yes(deputy, "start-response")).rejects.toThrow(NotFound);
    await db.incidentMember.updateMany({
      where: { incidentId, userId: supervisor.userId },
      data: { removedAt: new Date() },
    });
    await expect(yes(supervisor, "start-response")).rejects.toThrow(NotFound);
    expect(await incident()).toMatchObject({ status: "recorded", version: 0 });
  });
});

describe("calling in legal", () => {
  test("opens a restricted incident to legal, and to nobody before that", async () => {
    const legal = await anActor({ roles: ["legal"] });
    const { supervisor, incidentId, yes } = await asked({ isRestricted: true });
    const memberships = () => db.incidentMember.count({ where: { incidentId, userId: legal.userId } });
    expect(await memberships()).toBe(0);
    expect(await yes(supervisor, "call-legal")).toEqual({ ok: true, value: "approved" });
    expect(await memberships()).toBe(1);
    expect(await db.alert.findMany({ where: { userId: legal.userId } })).toMatchObject([
      { kind: "legal-called", incidentId },
    ]);
  });

  test("is not asked where legal sees it anyway, nor where there is nobody", async () => {
    await anActor({ roles: ["legal"] });
    const { approvals } = await asked();
    expect(approvals.map(({ subjectKind }) => subjectKind)).not.toContain("call-legal");
  });
});

describe("other ways", () => {
  test("a no to the last open question ends the escalation; the incident does not start", async () => {
    const { supervisor, approvals, escalation, incident } = await asked();
    for (const { id, version } of approvals)
      await returnSubject(supervisor, { approvalId: id, version, reason: "まだ早いです" });
    expect((await escalation()).state).toBe("decided");
    expect((await incident()).status).toBe("recorded");
  });

  test("delegated to somebody else, only they decide that one", async () => {
    const other = await anActor({ roles: ["supervisor"] });
    const { supervisor, of, yes } = await asked();
    const { approvalId, version } = await of("start-response");
    await delegateSubject(supervisor, { approvalId, version, toId: other.userId });
    await expect(yes(supervisor, "start-response")).rejects.toThrow(Forbidden);
    expect(await yes(other, "start-response")).toEqual({ ok: true, value: "approved" });
    expect(await yes(supervisor, "prepare-report")).toEqual({ ok: true, value: "approved" });
  });

  test("taking over makes a responder, and somebody else approves from then on", async () => {
    const { supervisor, deputy, responder, incidentId, of, escalation } = await asked();
    const { approvalId, version } = await of("start-response");
    const input = { approvalId, version, approverId: deputy.userId };
    expect(await takeOver(supervisor, input)).toEqual({ ok: true, value: { incidentId } });
    expect((await escalation()).state).toBe("withdrawn");
    const relations = await db.incidentMember.findMany({ where: { incidentId, removedAt: null } });
    const of2 = (userId: string) =>
      relations.filter((member) => member.userId === userId).map(({ relation }) => relation);
    expect(of2(supervisor.userId)).toContain("responder");
    expect(of2(responder.userId)).toEqual(["member"]);
    expect(await listAskedOf(supervisor)).toEqual([]);
    const now = await listAskedOf(deputy);
    expect(now.length).toBeGreaterThan(0);
    expect(now.every(({ preparedById }) => preparedById === supervisor.userId)).toBe(true);
    expect(await db.alert.findMany({ where: { userId: responder.userId } })).toMatchObject([
      { kind: "taken-over" },
    ]);
    expect(await takeOver(supervisor, input)).toEqual({ ok: false, code: "decided-already" });
  });

  test("taking over needs another approver, and is not for whoever was not asked", async () => {
    const { supervisor, deputy, responder, of } = await asked();
    const { approvalId, version } = await of("start-response");
    for (const approverId of [supervisor.userId, responder.userId])
      expect(await takeOver(supervisor, { approvalId, version, approverId })).toEqual({
        ok: false,
        code: "not-able",
      });
    const input = { approvalId, version, approverId: deputy.userId };
    await expect(takeOver(responder, input)).rejects.toThrow(Forbidden);
    await expect(takeOver(deputy, input)).rejects.toThrow(NotFound);
    expect(await db.escalation.count()).toBe(1);
  });
});
