import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { closeSubject } from "@/lib/closing/close-subject";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { delegateSubject } from "@/lib/decisions/delegate-subject";
import { returnSubject } from "@/lib/decisions/return-subject";
import { subjects } from "@/lib/decisions/subjects";
import { Forbidden, NotFound, StepUpNeeded } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { recorded } from "@/lib/testing/recorded";
import { asCommitted } from "@/lib/testing/work";
import { answerApproval } from "./answer-approval";
import { askBack } from "./ask-back";
import { decideApproval } from "./decide-approval";
import { countAskedOf, getApproval, listAskedOf, listDecidedSince } from "./queries";
import { requestApproval } from "./request-approval";
import { listThread } from "./thread";
import { voidChanged } from "./void-approval";

const content = { open: ["call"], at: "2026-11-22" };
let preparer: UserActor;
let boss: UserActor;
let incidentId: string;
let approvalId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  preparer = await anActor({ name: "鈴木 彩" });
  boss = await anActor({ name: "山口 恵", roles: ["supervisor"] });
  incidentId = (
    await anIncident({
      members: [{ userId: preparer.userId, relation: "responder" }, { userId: boss.userId }],
    })
  ).id;
  approvalId = await ask();
});

const ask = (askedOfId: string | null = boss.userId, dueAt: Date | null = null) =>
  asCommitted((work) =>
    requestApproval(work, {
      incidentId,
      subjectKind: "close-incident",
      subjectId: incidentId,
      content,
      preparedById: preparer.userId,
      askedOfId,
      dueAt,
    }),
  );

const approve = (actor: UserActor, deed: { version?: number; current?: object; needsProof?: boolean } = {}) =>
  unitOfWork(actor, (work) =>
    decideApproval(work, actor, {
      approvalId,
      act: "approved",
      version: deed.version ?? 0,
      current: { ...(deed.current ?? content) },
      needsProof: deed.needsProof ?? false,
      subjects,
    }),
  );

const row = () => db.approval.findUniqueOrThrow({ where: { id: approvalId } });
const alertsOf = (actor: UserActor) =>
  db.alert.findMany({ where: { userId: actor.userId }, orderBy: { createdAt: "asc" } });

describe("approving", () => {
  test("books who, when and on what, and tells the preparer", async () => {
    expect(await approve(boss)).toMatchObject({ ok: true, value: { state: "approved" } });
    expect(await row()).toMatchObject({ state: "approved", version: 1 });
    const [act] = await db.approvalDecision.findMany({ where: { approvalId } });
    expect(act).toMatchObject({ act: "approved", decidedById: boss.userId });
    expect(Buffer.from(act?.contentHash ?? [])).toEqual(Buffer.from((await row()).contentHash));
    expect(await alertsOf(preparer)).toMatchObject([{ kind: "approval-approved", subjectId: approvalId }]);
    expect((await recorded()).at(-1)).toMatchObject({
      type: "approval.decided",
      actorId: boss.userId,
      data: { approvalId, act: "approved" },
    });
  });

  test("does not count for content that changed by one byte: then it is void, once", async () => {
    expect(await approve(boss, { current: { ...content, at: "2026-11-23" } })).toMatchObject({
      value: { state: "void" },
    });
    expect(await row()).toMatchObject({ state: "void" });
    expect(await approve(boss, { version: 1 })).toEqual({ ok: false, code: "decided-already" });
    expect(await alertsOf(preparer)).toMatchObject([{ kind: "approval-void" }]);
  });

  test("is not for the preparer, whatever they are", async () => {
    await db.user.update({ where: { id: preparer.userId }, data: { roles: ["supervisor"] } });
    const own = { ...preparer, roles: ["supervisor"] } as UserActor;
    await expect(approve(own)).rejects.toThrow(Forbidden);
    expect(await listAskedOf(own)).toEqual([]);
    expect(await row()).toMatchObject({ state: "awaiting", version: 0 });
  });

  test("is not for another supervisor, a wrong role, a stranger or a former member", async () => {
    const other = await anActor({ roles: ["supervisor"] });
    await expect(approve(other)).rejects.toThrow(NotFound);
    await db.incidentMember.create({
      data: { id: randomUUID(), incidentId, userId: other.userId, relation: "member", addedAt: new Date() },
    });
    await expect(approve(other)).rejects.toThrow(Forbidden);
    await expect(approve(await anActor({ roles: ["responder"] }))).rejects.toThrow(Forbidden);
    await db.incidentMember.updateMany({ where: { userId: boss.userId }, data: { removedAt: new Date() } });
    await expect(approve(boss)).rejects.toThrow(NotFound);
    expect(await listAskedOf(boss)).toEqual([]);
    expect(await countAskedOf(boss)).toBe(0);
    expect(await getApproval(boss, approvalId)).toBeNull();
    expect(await listThread(boss, approvalId)).toEqual([]);
  });

  test("asks for a fresh proof where the act is marked", async () => {
    const stale = { ...boss, authenticatedAt: new Date(Date.now() - 11 * 60_000) } as UserActor;
    await expect(approve(stale, { needsProof: true })).rejects.toThrow(StepUpNeeded);
    expect(await approve(stale)).toMatchObject({ ok: true });
  });

  test("by two at once has one effect, and the second is told", async () => {
    const other = await anActor({ roles: ["supervisor"] });
    await db.incidentMember.create({
      data: { id: randomUUID(), incidentId, userId: other.userId, relation: "member", addedAt: new Date() },
    });
    approvalId = await ask(null);
    const both = await Promise.all([approve(boss), approve(other)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, code: "decided-already" });
    expect(await db.approvalDecision.count({ where: { approvalId } })).toBe(1);
    // The same snapshot again, one after the other.
    expect(await approve(other)).toEqual({ ok: false, code: "decided-already" });
  });
});

describe("asking back", () => {
  const question = "受け取った方は取引先ですか。山田さんですか。";

  test("goes to the preparer, whose answer brings it back", async () => {
    expect(await askBack(boss, { approvalId, version: 0, question })).toMatchObject({
      value: { state: "asked_back" },
    });
    expect(await alertsOf(preparer)).toMatchObject([{ kind: "approval-asked-back", readAt: null }]);
    expect(await countAskedOf(boss)).toBe(0);
    expect(await getApproval(preparer, approvalId)).toMatchObject({ canAnswer: true, canDecide: false });

    const answer = { approvalId, version: 1, answer: "取引先です。" };
    const submission = { requestId: randomUUID() };
    const first = await answerApproval(preparer, answer, submission);
    expect(first).toMatchObject({ ok: true });
    expect(await answerApproval(preparer, answer, submission)).toEqual(first);
    expect(await answerApproval(preparer, answer)).toEqual({ ok: false, code: "answered-already" });
    expect(await row()).toMatchObject({ state: "awaiting", version: 2 });
    expect(await alertsOf(boss)).toMatchObject([{ kind: "approval-answered" }]);
    expect((await alertsOf(preparer))[0]?.readAt).not.toBeNull();
    expect(await countAskedOf(boss)).toBe(1);
    expect(await listThread(boss, approvalId)).toMatchObject([
      { act: "asked_back", by: "山口 恵", text: question },
      { act: "answered", by: "鈴木 彩", text: "取引先です。" },
    ]);
    expect(await approve(boss, { version: 2 })).toMatchObject({ ok: true });
  });

  test("seals what was typed, and audits none of it", async () => {
    await askBack(boss, { approvalId, version: 0, question });
    const [text] = await db.sealedText.findMany();
    expect(Buffer.from(text?.sealed ?? []).toString()).not.toContain("山田");
    expect(JSON.stringify(await recorded())).not.toContain("山田");
  });

  test("is answered by nobody else, and does not keep from approving", async () => {
    await askBack(boss, { approvalId, version: 0, question });
    await expect(answerApproval(boss, { approvalId, version: 1, answer: "x" })).rejects.toThrow(Forbidden);
    await expect(answerApproval(await anActor(), { approvalId, version: 1, answer: "x" })).rejects.toThrow(
      NotFound,
    );
    expect(await approve(boss, { version: 1 })).toMatchObject({ ok: true });
    expect(await answerApproval(preparer, { approvalId, version: 2, answer: "x" })).toEqual({
      ok: false,
      code: "answered-already",
    });
  });
});

describe("returning", () => {
  test("ends it with a sealed reason that both can read", async () => {
    expect(await returnSubject(boss, { approvalId, version: 0, reason: "電話が先です" })).toEqual({
      ok: true,
      value: "returned",
    });
    expect(await alertsOf(preparer)).toMatchObject([{ kind: "approval-returned" }]);
    expect(await listThread(preparer, approvalId)).toMatchObject([{ act: "returned", text: "電話が先です" }]);
    expect(await approve(boss, { version: 1 })).toEqual({ ok: false, code: "decided-already" });
    expect(await listDecidedSince(boss, new Date(Date.now() - 60_000))).toMatchObject([
      { id: approvalId, isDecidedByYou: true, state: "returned" },
    ]);
  });

  test("of what was decided writes nothing", async () => {
    await approve(boss);
    const before = await db.sealedText.count();
    expect(await returnSubject(boss, { approvalId, version: 0, reason: "x" })).toEqual({
      ok: false,
      code: "decided-already",
    });
    expect(await db.sealedText.count()).toBe(before);
  });
});

describe("delegating", () => {
  test("moves it to somebody who may, who sees the incident from then on", async () => {
    const other = await anActor({ roles: ["supervisor"] });
    expect(await delegateSubject(boss, { approvalId, version: 0, toId: other.userId })).toMatchObject({
      value: { state: "awaiting" },
    });
    expect(await listAskedOf(boss)).toEqual([]);
    expect(await listAskedOf(other)).toMatchObject([{ id: approvalId, canDecide: true }]);
    expect(await alertsOf(other)).toMatchObject([{ kind: "approval-delegated" }]);
    await expect(approve(boss, { version: 1 })).rejects.toThrow(Forbidden);
    expect(await approve(other, { version: 1 })).toMatchObject({ ok: true });
  });

  test("is refused to the preparer, to oneself, to who may not, and to who cannot sign in", async () => {
    const nobody = [
      preparer.userId,
      boss.userId,
      (await anActor({ roles: ["responder"] })).userId,
      (await anActor({ roles: ["supervisor"], disabledAt: new Date() })).userId,
      randomUUID(),
    ];
    for (const toId of nobody)
      expect(await delegateSubject(boss, { approvalId, version: 0, toId })).toEqual({
        ok: false,
        code: "not-able",
      });
    expect(await db.incidentMember.count({ where: { incidentId } })).toBe(2);
    expect(await row()).toMatchObject({ version: 0, askedOfId: boss.userId });
  });
});

describe("what waits for somebody", () => {
  test("has the earliest first, what is not urgent last, and nothing of what they cannot see", async () => {
    const later = await ask(boss.userId, new Date("2026-11-10T00:00:00Z"));
    const sooner = await ask(boss.userId, new Date("2026-11-09T14:20:00Z"));
    const hidden = await anIncident({ isRestricted: true });
    await db.approval.update({ where: { id: later }, data: { version: 3 } });
    expect((await listAskedOf(boss)).map(({ id }) => id)).toEqual([sooner, later, approvalId]);
    await db.approval.update({ where: { id: sooner }, data: { incidentId: hidden.id } });
    expect((await listAskedOf(boss)).map(({ id }) => id)).toEqual([later, approvalId]);
    expect(await countAskedOf(boss)).toBe(2);
  });

  test("becomes void by whatever changes the subject, given or not", async () => {
    await approve(boss);
    const about = { subjectKind: "close-incident", subjectId: incidentId } as const;
    const changed = { ...about, actor: boss, subject: closeSubject };
    expect(await asCommitted((work) => voidChanged(work, { ...changed, content }))).toBe(0);
    const other = { ...content, open: [] };
    await db.incident.update({ where: { id: incidentId }, data: { status: "awaiting_approval" } });
    expect(await asCommitted((work) => voidChanged(work, { ...changed, content: other }))).toBe(1);
    expect(await row()).toMatchObject({ state: "void" });
    // What follows a void approval follows here too.
    expect(await db.incident.findFirst({ where: { id: incidentId } })).toMatchObject({
      status: "in_progress",
    });
    expect((await alertsOf(boss)).map(({ kind }) => kind)).toContain("approval-void");
    expect(await asCommitted((work) => voidChanged(work, { ...changed, content: other }))).toBe(0);
  });
});
