import { beforeEach, describe, expect, test } from "vitest";
import { readTexts } from "@/lib/approvals/keep-text";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { actorOf, anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { askClosing } from "./ask-closing";
import { closeIncident } from "./close-incident";
import { decideClosing } from "./decide-closing";
import type { StepState } from "./open-items";
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
const ask = (steps: readonly StepState[] = left, version = 0) =>
  askClosing(actor, { incidentId, version, steps, reason: "山田様は連絡を望まれません" });

async function decide(act: "approved" | "returned", steps: readonly StepState[] = left, as = supervisor) {
  const { id: approvalId, version } = await db.approval.findFirstOrThrow({ orderBy: { askedAt: "desc" } });
  return decideClosing(as, { approvalId, version, act, reason: act === "returned" ? "理由" : null, steps });
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

  test("is possible once it was approved, and for exactly what was open then", async () => {
    await ask();
    expect(await decide("approved")).toMatchObject({ value: { state: "approved" } });
    expect(await close([...left, step("law", "open")], 1)).toEqual(refusal("approval-needed"));
    expect((await close(left, 1)).ok).toBe(true);
    expect(await incident()).toMatchObject({ status: "closed" });
  });

  test("voids the approval where something else is open by now", async () => {
    await ask();
    expect(await decide("approved", [step("call", "open")])).toMatchObject({ value: { state: "void" } });
    expect(await incident()).toMatchObject({ status: "in_progress" });
    expect((await ask(left, 2)).ok).toBe(true);
  });

  test("is nobody's own to approve, nor a stranger's", async () => {
    await ask();
    const both = await anActor({ roles: ["responder", "supervisor"] });
    await expect(decide("approved", left, actor)).rejects.toThrow(Forbidden);
    await expect(decide("approved", left, both)).rejects.toThrow(NotFound);
    await db.user.update({ where: { id: actor.userId }, data: { roles: ["responder", "supervisor"] } });
    const promoted = actorOf(await db.user.findUniqueOrThrow({ where: { id: actor.userId } }));
    await expect(decide("approved", left, promoted)).rejects.toThrow(Forbidden);
    const results = await Promise.all([decide("approved"), decide("returned")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("goes on where it was returned", async () => {
    await ask();
    await decide("returned");
    expect(await incident()).toMatchObject({ status: "in_progress", version: 2 });
    expect(await close(left, 2)).toEqual(refusal("approval-needed"));
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

  test("an approval of before does not close it again over other items", async () => {
    await ask();
    await decide("approved");
    await close(left, 1);
    await reopen(2);
    expect(await close([step("deletion", "open")], 3)).toEqual(refusal("approval-needed"));
  });

  test("is refused where it is open, from an old page, and for others", async () => {
    expect(await reopen(0)).toEqual(refusal("incident-changed"));
    await close(through);
    expect(await reopen(0)).toEqual(refusal("incident-changed"));
    await expect(reopen(1, former)).rejects.toThrow(NotFound);
    await expect(reopen(1, await anActor({ roles: ["reporter"] }))).rejects.toThrow(Forbidden);
  });
});
