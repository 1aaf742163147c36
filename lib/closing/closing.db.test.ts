import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { readTexts } from "@/lib/approvals/keep-text";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { approveSubject } from "@/lib/decisions/approve-subject";
import { returnSubject } from "@/lib/decisions/return-subject";
import { Forbidden, NotFound } from "@/lib/errors";
import { listStepStates } from "@/lib/guide/closing-states";
import type { StepState } from "@/lib/incidents/open-items";
import { emptyDatabase } from "@/lib/testing/database";
import { actorOf, anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { aStepRecord } from "@/lib/testing/records";
import { askClosing } from "./ask-closing";
import { closeIncident } from "./close-incident";
import { reopenIncident } from "./reopen-incident";

let actor: UserActor;
let supervisor: UserActor;
let former: UserActor;
let incidentId: string;
const refusal = (code: string) => ({ ok: false, code });
const step = (name: string, state: StepState["state"]): StepState => ({ step: name, state, why: "" });
const through = [step("call", "done"), step("publish", "not-applicable"), step("close", "open")];
const left = [step("call", "open"), step("prevent", "open")];

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  [actor, supervisor, former] = [await anActor(), await anActor({ roles: ["supervisor"] }), await anActor()];
  const members = [
    { userId: actor.userId, relation: "responder" as const },
    { userId: supervisor.userId, relation: "supervisor" as const },
    { userId: former.userId, former: true },
  ];
  incidentId = (await anIncident({ members })).id;
});

const incident = () => db.incident.findUniqueOrThrow({ where: { id: incidentId } });
const close = (steps: readonly StepState[], version = 0, as = actor) =>
  closeIncident(as, { incidentId, version, steps });
const ask = (steps: readonly StepState[] = left, version = 0, as = actor) =>
  askClosing(as, { incidentId, version, steps, reason: "山田様は連絡を望まれません" });
/** The steps as the guide has them, as pages and approvals read them. */
const guided = () => listStepStates(actor, incidentId, "ja");

async function decide(act: "approved" | "returned", as = supervisor) {
  const { id: approvalId, version } = await db.approval.findFirstOrThrow({ orderBy: { askedAt: "desc" } });
  const which = { approvalId, version };
  return act === "approved" ? approveSubject(as, which) : returnSubject(as, { ...which, reason: "理由" });
}

describe("closing", () => {
  test("is done where nothing is open", async () => {
    expect((await close(through)).ok).toBe(true);
    expect(await incident()).toMatchObject({ status: "closed", version: 1 });
    expect((await incident()).closedAt).not.toBeNull();
    expect(await recorded()).toMatchObject([{ type: "incident.closed", data: { open: [] } }]);
    await expect(close(through, 1)).rejects.toThrow(NotFound);
  });

  test("happens once for two at the same moment, and never from an old page", async () => {
    expect(await close(through, 1)).toEqual(refusal("incident-changed"));
    await expect(close([])).rejects.toThrow(NotFound);
    const results = await Promise.allSettled([close(through), close(through)]);
    const closed = results.filter((result) => result.status === "fulfilled" && result.value.ok);
    expect(closed).toHaveLength(1);
    expect(await recordedTypes()).toEqual(["incident.closed"]);
  });

  test("is for members who run incidents", async () => {
    await expect(close(through, 0, former)).rejects.toThrow(NotFound);
    await expect(close(through, 0, await anActor())).rejects.toThrow(NotFound);
    await expect(close(through, 0, await anActor({ roles: ["management"] }))).rejects.toThrow(Forbidden);
    expect(await incident()).toMatchObject({ status: "in_progress", version: 0 });
  });
});

describe("closing with items open", () => {
  test("waits for a reason and another person", async () => {
    expect(await close(left)).toEqual(refusal("approval-needed"));
    expect(await ask(through)).toEqual(refusal("nothing-open"));
    expect((await ask()).ok).toBe(true);
    expect(await incident()).toMatchObject({ status: "awaiting_approval", version: 1 });
    expect(await ask(left, 1)).toEqual(refusal("asked-already"));
    expect(await close(left, 1)).toEqual(refusal("approval-needed"));

    const approval = await db.approval.findFirstOrThrow();
    expect(approval).toMatchObject({ subjectKind: "close-incident", preparedById: actor.userId });
    const texts = await readTexts(db, incidentId, [approval.subjectId]);
    expect(texts.get(approval.subjectId)).toBe("山田様は連絡を望まれません");
    expect(JSON.stringify(await recorded())).not.toContain("山田");
  });

  test("asks everyone who may decide and sees it, and nobody else", async () => {
    const approver = await anActor({ roles: ["reporter"], grants: ["approver"] });
    await anActor({ roles: ["supervisor"] });
    await db.incidentMember.create({
      data: {
        id: randomUUID(),
        incidentId,
        userId: approver.userId,
        relation: "member",
        addedAt: new Date(),
      },
    });
    await ask();
    const asked = await db.alert.findMany({ where: { kind: "closing-asked" } });
    expect(asked.map(({ userId }) => userId).sort()).toEqual([supervisor.userId, approver.userId].sort());
    await decide("returned");
    expect(await db.alert.count({ where: { kind: "closing-asked", readAt: null } })).toBe(0);
  });

  test("is not asked where nobody could decide", async () => {
    await db.incidentMember.updateMany({
      where: { userId: supervisor.userId },
      data: { removedAt: new Date() },
    });
    expect(await ask()).toEqual(refusal("nobody-to-decide"));
    expect(await incident()).toMatchObject({ status: "in_progress", version: 0 });
    expect(await db.sealedText.count()).toBe(0);
  });

  test("is possible once it was approved, and for exactly what was open then", async () => {
    const steps = await guided();
    await ask(steps);
    expect(await decide("approved")).toEqual({ ok: true, value: "approved" });
    expect(await close([...steps, step("unheard-of", "open")], 1)).toEqual(refusal("approval-needed"));
    expect((await close(steps, 1)).ok).toBe(true);
    expect(await incident()).toMatchObject({ status: "closed" });
  });

  test("voids the approval where something else is open by now, and work goes on", async () => {
    await ask(await guided());
    await aStepRecord(incidentId, "sharing", "shared");
    expect(await decide("approved")).toEqual({ ok: true, value: "content-changed" });
    expect(await incident()).toMatchObject({ status: "in_progress" });
    expect(await db.alert.findMany({ where: { userId: actor.userId } })).toMatchObject([
      { kind: "approval-void" },
    ]);
    expect((await ask(await guided(), 2)).ok).toBe(true);
  });

  test("is nobody's own to approve, nor a stranger's", async () => {
    await ask(await guided());
    const both = await anActor({ roles: ["responder", "supervisor"] });
    await expect(decide("approved", actor)).rejects.toThrow(Forbidden);
    await expect(decide("approved", both)).rejects.toThrow(NotFound);
    await db.user.update({ where: { id: actor.userId }, data: { roles: ["responder", "supervisor"] } });
    const promoted = actorOf(await db.user.findUniqueOrThrow({ where: { id: actor.userId } }));
    await expect(decide("approved", promoted)).rejects.toThrow(Forbidden);
    const results = await Promise.all([decide("approved"), decide("returned")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("goes on where it was returned, from wherever that was done", async () => {
    await ask();
    expect(await decide("returned")).toEqual({ ok: true, value: "returned" });
    expect(await incident()).toMatchObject({ status: "in_progress", version: 2 });
    expect(await close(left, 2)).toEqual(refusal("approval-needed"));
  });

  test("goes on where the reports that were filed left it", async () => {
    await db.incident.update({ where: { id: incidentId }, data: { status: "awaiting_report" } });
    await aStepRecord(incidentId, "authority_report", "preliminary.commission");
    await ask();
    await decide("returned");
    expect(await incident()).toMatchObject({ status: "awaiting_report" });
    await aStepRecord(incidentId, "authority_report", "final.commission");
    await ask(left, (await incident()).version);
    await decide("returned");
    expect(await incident()).toMatchObject({ status: "preventing_recurrence" });
  });
});

describe("opening again", () => {
  const reopen = (version: number, as = actor) =>
    reopenIncident(as, { incidentId, version, reason: "新しい事実が分かった" });

  test("keeps what was recorded, with its reason", async () => {
    await close(through);
    expect((await reopen(1)).ok).toBe(true);
    expect(await incident()).toMatchObject({ status: "in_progress", closedAt: null, version: 2 });
    expect(await recordedTypes()).toEqual(["incident.closed", "incident.reopened"]);
    const [, entry] = await db.auditEntry.findMany({ orderBy: { at: "asc" } });
    const texts = await readTexts(db, incidentId, [entry?.reasonId ?? ""]);
    expect([...texts.values()]).toEqual(["新しい事実が分かった"]);
  });

  test("an approval of before does not close it again, not even over the same", async () => {
    const steps = await guided();
    await ask(steps);
    await decide("approved");
    await close(steps, 1);
    await reopen(2);
    expect(await close([step("deletion", "open")], 3)).toEqual(refusal("approval-needed"));
    expect(await close(steps, 3)).toEqual(refusal("approval-needed"));
    expect(await db.approval.findFirst()).toMatchObject({ state: "void" });
  });

  test("takes it up where the reports that were filed left it", async () => {
    await aStepRecord(incidentId, "authority_report", "final.commission");
    await aStepRecord(incidentId, "authority_report", "final.entrustor");
    await close(through);
    await reopen(1);
    expect(await incident()).toMatchObject({ status: "preventing_recurrence", closedAt: null });
  });

  test("is refused where it is open, from an old page, and for others", async () => {
    expect(await reopen(0)).toEqual(refusal("incident-changed"));
    await close(through);
    expect(await reopen(0)).toEqual(refusal("incident-changed"));
    await expect(reopen(1, former)).rejects.toThrow(NotFound);
    await expect(reopen(1, await anActor({ roles: ["reporter"] }))).rejects.toThrow(Forbidden);
  });
});
