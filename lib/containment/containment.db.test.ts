import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { ProofShows } from "@/lib/db/generated/enums";
import { Forbidden, NotFound } from "@/lib/errors";
import { sealEvidence } from "@/lib/evidence/evidence-name";
import { getSettledFacts } from "@/lib/facts/queries";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { minutesAgo } from "@/lib/testing/records";
import { addAction } from "./add-action";
import { finishAction } from "./finish-action";
import { markImpossible } from "./mark-impossible";
import { listActions, listProposedActions } from "./queries";

let actor: UserActor;
let former: UserActor;
let incidentId: string;
const refusal = (code: string) => ({ ok: false, code });

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  [actor, former] = [await anActor({ name: "岡田 健" }), await anActor()];
  const members = [{ userId: actor.userId }, { userId: former.userId, former: true }];
  incidentId = (await anIncident({ members })).id;
  await db.incident.update({ where: { id: incidentId }, data: { occurredAt: minutesAgo(60) } });
});

const input = (kind: Parameters<typeof addAction>[1]["kind"] = "close_share") => ({
  incidentId,
  kind,
  note: "共有リンクの田中さんの分",
  assignedToId: null,
  dueAt: null,
});

async function anAction(kind: Parameters<typeof addAction>[1]["kind"] = "close_share") {
  const result = await addAction(actor, input(kind));
  if (!result.ok) throw new Error(result.code);
  return result.value.actionId;
}

const finish = (actionId: string, more: Partial<Parameters<typeof finishAction>[1]> = {}, as = actor) =>
  finishAction(as, {
    actionId,
    version: 0,
    at: minutesAgo(5),
    note: "岡田が無効にした",
    proof: "nothing",
    evidenceId: null,
    ...more,
  });

async function aProof(of = incidentId) {
  const [id, keys] = [randomUUID(), await incidentKeys(db, of)];
  const sealed = sealEvidence(keys.data, id, { name: "access.log", key: Buffer.alloc(32) });
  await db.evidence.create({
    data: {
      id,
      incidentId: of,
      state: "sealed",
      storageKey: randomUUID(),
      bytes: 3n,
      sha256: Buffer.alloc(32),
      sealed,
      addedAt: new Date(),
    },
  });
  return id;
}

describe("adding an action", () => {
  test("puts it on the list with its words sealed, and off the proposals", async () => {
    expect(await listProposedActions(actor, incidentId)).toEqual(["keep_logs"]);
    await anAction("keep_logs");
    expect(await listProposedActions(actor, incidentId)).toEqual([]);
    expect(await listActions(actor, incidentId)).toMatchObject([
      { kind: "keep_logs", state: "open", note: "共有リンクの田中さんの分", recordedBy: "岡田 健" },
    ]);
    const [row] = await db.containmentAction.findMany();
    expect(Buffer.from(row?.note ?? []).toString("utf8")).not.toContain("田中");
    expect(JSON.stringify(await recorded())).not.toContain("田中");
    expect(await recordedTypes()).toEqual(["containment.added"]);
  });

  test("is refused twice at once, but not for what has no kind", async () => {
    const results = await Promise.all([addAction(actor, input()), addAction(actor, input())]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await addAction(actor, input())).toEqual(refusal("already-there"));
    expect((await addAction(actor, input("other"))).ok).toBe(true);
    expect((await addAction(actor, input("other"))).ok).toBe(true);
  });

  test("is for members, to members, and by a time to come", async () => {
    expect(await addAction(actor, { ...input(), assignedToId: former.userId })).toEqual(
      refusal("not-a-member"),
    );
    expect(await addAction(actor, { ...input(), dueAt: minutesAgo(1) })).toEqual(refusal("due-in-the-past"));
    await expect(addAction(former, input())).rejects.toThrow(NotFound);
    await expect(addAction(await anActor(), input())).rejects.toThrow(NotFound);
    await expect(addAction(await anActor({ roles: ["admin"] }), input())).rejects.toThrow(Forbidden);
    expect(await recorded()).toEqual([]);
    expect(await listActions(former, incidentId)).toEqual([]);
  });
});

describe("finishing an action", () => {
  test("says when and how, once for a form sent twice", async () => {
    const [actionId, requestId] = [await anAction(), randomUUID()];
    const given = {
      actionId,
      version: 0,
      at: minutesAgo(5),
      note: "岡田が無効にした",
      proof: "nothing" as const,
      evidenceId: null,
    };
    const submission = { requestId };
    await Promise.all([finishAction(actor, given, submission), finishAction(actor, given, submission)]);
    expect(await db.containmentAction.findUnique({ where: { id: actionId } })).toMatchObject({
      state: "done",
      version: 1,
    });
    expect(await recordedTypes()).toEqual(["containment.added", "containment.finished"]);
  });

  test("makes what a log shows a fact of the log, and leaves open whether it all came back unread", async () => {
    const [actionId, evidenceId] = [await anAction(), await aProof()];
    expect(await finish(actionId, { proof: "no_view" })).toEqual(refusal("proof-needs-evidence"));
    expect((await finish(actionId, { proof: "no_view", evidenceId })).ok).toBe(true);
    const facts = await getSettledFacts(actor, incidentId);
    expect(facts.get("access_log")).toMatchObject({
      value: { code: "no_views" },
      entry: { source: "log", evidenceId },
    });
    expect(facts.has("recovered_unread")).toBe(false);
  });

  test.each([
    ["viewed", "viewed", "no"],
    ["partly", "partial", undefined],
  ] as const)("that shows %s says so", async (proof: ProofShows, log, unread) => {
    await finish(await anAction(), { proof });
    const facts = await getSettledFacts(actor, incidentId);
    expect(facts.get("access_log")?.value.code).toBe(log);
    expect(facts.get("recovered_unread")?.value.answer).toBe(unread);
  });

  test("of a kind that the law asks for tells it", async () => {
    await finish(await anAction("police_report"));
    expect((await getSettledFacts(actor, incidentId)).get("reported_to_police")?.value.answer).toBe("yes");
  });

  test("is refused at impossible times, with a file of elsewhere, and from an old page", async () => {
    const actionId = await anAction();
    expect(await finish(actionId, { at: minutesAgo(-2) })).toEqual(refusal("in-the-future"));
    expect(await finish(actionId, { at: minutesAgo(70) })).toEqual(refusal("before-event"));
    const other = await anIncident({ members: [{ userId: actor.userId }] });
    expect(await finish(actionId, { evidenceId: await aProof(other.id) })).toEqual(refusal("evidence-gone"));
    expect(await finish(actionId, { version: 1 })).toEqual(refusal("action-changed"));
    const results = await Promise.all([finish(actionId), finish(actionId, { note: "別の説明" })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await finish(actionId, { version: 1, note: "時刻を直した" })).ok).toBe(true);
  });

  test("is nobody else's", async () => {
    const actionId = await anAction();
    await expect(finish(actionId, {}, former)).rejects.toThrow(NotFound);
    await expect(finish(actionId, {}, await anActor())).rejects.toThrow(NotFound);
    await expect(finish(actionId, {}, await anActor({ roles: ["reporter"] }))).rejects.toThrow(Forbidden);
    await expect(finish(randomUUID())).rejects.toThrow(NotFound);
  });
});

describe("correcting an action", () => {
  test("keeps what was said before, sealed, with who changed what", async () => {
    const actionId = await anAction();
    await finish(actionId, { at: minutesAgo(20) });
    const colleague = await anActor({ name: "森 由美" });
    const member = { id: randomUUID(), incidentId, userId: colleague.userId, addedAt: new Date() };
    await db.incidentMember.create({ data: { ...member, relation: "member" } });
    expect((await finish(actionId, { version: 1, note: "別の担当が止めた" }, colleague)).ok).toBe(true);
    const [entry] = await db.auditEntry.findMany({ where: { type: "containment.corrected" } });
    expect(entry).toMatchObject({ actorId: colleague.userId, data: { actionId, fields: ["at", "note"] } });
    const [view] = await listActions(actor, incidentId);
    expect(view).toMatchObject({ note: "別の担当が止めた", earlier: [{ by: "森 由美" }, { by: "岡田 健" }] });
    expect(view?.earlier[0]?.text).toMatch(/岡田が無効にした$/);
    expect(view?.earlier[1]?.text).toBe("共有リンクの田中さんの分");
    const texts = await db.sealedText.findMany();
    for (const { sealed } of texts) expect(Buffer.from(sealed).toString("utf8")).not.toMatch(/岡田|田中/);
    expect(JSON.stringify(await recorded())).not.toMatch(/岡田が|田中/);
  });

  test("takes back what its proof said, where it shows less", async () => {
    const [actionId, evidenceId] = [await anAction(), await aProof()];
    await finish(actionId, { proof: "viewed", evidenceId });
    expect((await getSettledFacts(actor, incidentId)).get("recovered_unread")?.value.answer).toBe("no");
    await finish(actionId, { version: 1, proof: "partly", evidenceId });
    const partly = await getSettledFacts(actor, incidentId);
    expect(partly.get("access_log")?.value.code).toBe("partial");
    expect(partly.get("recovered_unread")?.value.answer).toBe("unknown");
    await finish(actionId, { version: 2, proof: "nothing" });
    expect((await getSettledFacts(actor, incidentId)).get("access_log")?.value.answer).toBe("unknown");
  });

  test("of two at once counts once, and the other is told", async () => {
    const actionId = await anAction();
    await finish(actionId);
    const both = await Promise.all([
      finish(actionId, { version: 1, note: "甲" }),
      finish(actionId, { version: 1, note: "乙" }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(refusal("action-changed"));
    expect(await db.containmentAction.findUnique({ where: { id: actionId } })).toMatchObject({ version: 2 });
  });
});

describe("what cannot be stopped", () => {
  test("has its reason, is told once, and can be done after all", async () => {
    const actionId = await anAction("wipe_device");
    const giveUp = () => markImpossible(actor, { actionId, version: 0, reason: "電源が入っていない" });
    expect((await giveUp()).ok).toBe(true);
    expect(await giveUp()).toEqual(refusal("action-changed"));
    expect(await listActions(actor, incidentId)).toMatchObject([
      { state: "impossible", note: "電源が入っていない", proof: "nothing" },
    ]);
    expect(await recordedTypes()).toEqual(["containment.added", "containment.given-up"]);
    expect((await finish(actionId, { version: 1 })).ok).toBe(true);
    const input = { actionId, version: 2, reason: "x" };
    expect(await markImpossible(actor, input)).toEqual(refusal("action-changed"));
    await expect(markImpossible(former, input)).rejects.toThrow(NotFound);
  });
});
