import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { recordCall } from "@/lib/calls/record-call";
import { db } from "@/lib/db/client";
import { recordDeletion } from "@/lib/deletions/record-deletion";
import { recordAuthorityReport } from "@/lib/documents/record-authority-report";
import { recordNotification } from "@/lib/documents/record-notification";
import { recordPublication } from "@/lib/documents/record-publication";
import { Forbidden, NotFound } from "@/lib/errors";
import { getSettledFacts } from "@/lib/facts/queries";
import { recordMeasure } from "@/lib/measures/record-measure";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { recordedTypes } from "@/lib/testing/recorded";
import { aParty, byHand, minutesAgo } from "@/lib/testing/records";
import { listPartyOptions } from "./party-names";
import { listRecords } from "./queries";
import { withdrawRecord } from "./withdraw-record";

let actor: UserActor;
let incidentId: string;
const given = () => byHand(incidentId);
const refusal = (code: string) => ({ ok: false, code });

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor();
  incidentId = (await anIncident({ status: "recorded", members: [{ userId: actor.userId }] })).id;
});

async function idOf(result: Promise<{ ok: boolean; value?: { recordId: string } }>): Promise<string> {
  const { value } = await result;
  if (!value) throw new Error("Refused");
  return value.recordId;
}

describe("a call", () => {
  const call = (more: Partial<Parameters<typeof recordCall>[1]>) =>
    recordCall(actor, { ...given(), partyId: null, who: null, outcome: "spoke", callBackAt: null, ...more });

  test("says whom, masked where it is somebody of the incident", async () => {
    expect(await call({})).toEqual(refusal("who-needed"));
    const { partyId } = await aParty(incidentId);
    await call({ partyId, who: "忘れられる名前" });
    const [row] = await listRecords(actor, incidentId, ["call"]);
    expect(row).toMatchObject({ party: "田中 ●●(t●●●@partner.example)", words: {} });
    expect(await listPartyOptions(actor, incidentId)).toMatchObject([{ id: partyId, side: "recipient" }]);
    expect(await listPartyOptions(await anActor(), incidentId)).toEqual([]);
  });

  test("with a message left comes back", async () => {
    expect(await call({ who: "田中様", outcome: "message_left" })).toEqual(refusal("call-back-needed"));
    const early = { who: "田中様", outcome: "message_left", callBackAt: minutesAgo(30) } as const;
    expect(await call(early)).toEqual(refusal("due-before"));
    const callBackAt = minutesAgo(-60);
    expect((await call({ ...early, callBackAt })).ok).toBe(true);
    expect(await db.stepRecord.findFirst()).toMatchObject({ outcome: "message_left", dueAt: callBackAt });
  });

  test("is recorded by a caller who is a member, and by no other caller", async () => {
    const caller = await anActor({ roles: ["reporter"], grants: ["caller"] });
    const by = (as: UserActor) =>
      recordCall(as, { ...given(), partyId: null, who: "田中様", outcome: "spoke", callBackAt: null });
    await expect(by(caller)).rejects.toThrow(NotFound);
    const member = { incidentId, userId: caller.userId, addedAt: new Date() };
    await db.incidentMember.create({ data: { ...member, id: randomUUID(), relation: "reporter" } });
    await expect(by(caller)).rejects.toThrow(NotFound);
    await db.incidentMember.create({ data: { ...member, id: randomUUID(), relation: "member" } });
    const recordId = await idOf(by(caller));
    expect(await listRecords(caller, incidentId, ["call"])).toMatchObject([{ id: recordId }]);
    await expect(withdrawRecord(caller, { recordId, reason: "x" })).rejects.toThrow(Forbidden);
    const colleague = await anActor({ roles: ["reporter"] });
    await db.incidentMember.create({
      data: { ...member, userId: colleague.userId, id: randomUUID(), relation: "member" },
    });
    await expect(by(colleague)).rejects.toThrow(Forbidden);
  });

  test("is about nobody of another incident", async () => {
    const other = await anIncident({ members: [{ userId: actor.userId }] });
    const { partyId } = await aParty(other.id);
    expect(await call({ partyId })).toEqual(refusal("party-gone"));
  });
});

describe("a deletion", () => {
  const deletion = (more: Partial<Parameters<typeof recordDeletion>[1]>) =>
    recordDeletion(actor, {
      ...given(),
      partyId: null,
      who: null,
      outcome: "asked",
      strength: null,
      ...more,
    });

  test("stands on the recipient with its evidence, and goes again when it is withdrawn", async () => {
    const { partyId } = await aParty(incidentId);
    const access = () => db.party.findUniqueOrThrow({ where: { id: partyId } });
    await deletion({ partyId });
    expect(await access()).toMatchObject({ access: "unknown", strength: null });
    const confirmed = { partyId, outcome: "deleted_unopened", strength: "signed_reply" } as const;
    const recordId = await idOf(deletion(confirmed));
    expect(await access()).toMatchObject({ access: "deleted_unopened", strength: "signed_reply" });

    expect((await withdrawRecord(actor, { recordId, reason: "別の方の回答でした" })).ok).toBe(true);
    expect(await access()).toMatchObject({ access: "unknown", strength: null });
    expect((await listRecords(actor, incidentId, ["deletion"])).map(({ outcome }) => outcome)).toEqual([
      "asked",
    ]);
    expect(await withdrawRecord(actor, { recordId, reason: "もう一度" })).toEqual(
      refusal("corrected-meanwhile"),
    );
  });

  test("tells the law that somebody looked, until no entry says so any more", async () => {
    const [{ partyId }, other] = [
      await aParty(incidentId),
      await aParty(incidentId, { mail: "x@y.example" }),
    ];
    const unread = async () =>
      (await getSettledFacts(actor, incidentId)).get("recovered_unread")?.value.answer;
    await deletion({ partyId, outcome: "deleted_unopened", strength: "by_phone" });
    expect(await unread()).toBeUndefined();
    const looked = { outcome: "viewed", strength: "gateway_log" } as const;
    const ids = [
      await idOf(deletion({ partyId, ...looked })),
      await idOf(deletion({ ...looked, partyId: other.partyId })),
    ];
    await deletion({ partyId, outcome: "recovered", strength: "signed_reply" });
    const answers = [await unread()];
    for (const recordId of ids) {
      await withdrawRecord(actor, { recordId, reason: "別の記録を見ていました" });
      answers.push(await unread());
    }
    expect(answers).toEqual(["no", "no", "unknown"]);
  });

  test("needs its evidence, and silence is none", async () => {
    const { partyId } = await aParty(incidentId);
    expect(await deletion({ partyId, outcome: "deleted" })).toEqual(refusal("strength-needed"));
    const silent = { partyId, outcome: "deleted", strength: "silence" } as const;
    expect(await deletion(silent)).toEqual(refusal("silence-confirms-nothing"));
    const { partyId: principal } = await aParty(incidentId, { side: "principal" });
    expect(await deletion({ partyId: principal })).toEqual(refusal("party-gone"));
  });

  test("moves to the right recipient when it is corrected", async () => {
    const [one, other] = [await aParty(incidentId), await aParty(incidentId, { mail: "x@y.example" })];
    const say = { outcome: "deleted", strength: "by_phone" } as const;
    const supersedesId = await idOf(deletion({ ...say, partyId: one.partyId }));
    await deletion({ ...say, partyId: other.partyId, supersedesId, correction: "相手を取り違えた" });
    const parties = await db.party.findMany({ where: { id: { in: [one.partyId, other.partyId] } } });
    expect(new Map(parties.map(({ id, access }) => [id, access]))).toEqual(
      new Map([
        [one.partyId, "unknown"],
        [other.partyId, "deleted"],
      ]),
    );
  });
});

describe("a report", () => {
  const report = (stage: "preliminary" | "follow_up" | "final", receiver: "commission" | "entrustor") =>
    recordAuthorityReport(actor, { ...given(), stage, receiver, place: null, receiptNumber: null });
  const status = async () => (await db.incident.findUniqueOrThrow({ where: { id: incidentId } })).status;

  test("moves the incident on, to an authority only", async () => {
    await report("preliminary", "entrustor");
    expect(await status()).toBe("recorded");
    await report("preliminary", "commission");
    expect(await status()).toBe("awaiting_report");
    await report("follow_up", "commission");
    expect(await status()).toBe("awaiting_report");
    await report("final", "commission");
    expect(await status()).toBe("preventing_recurrence");
    await report("preliminary", "commission");
    expect(await status()).toBe("preventing_recurrence");
  });
});

describe("what needs its reason", () => {
  test("is waiting, a substitute, and not publishing", async () => {
    const notify = (way: "deferred" | "substitute", note: string | null, reviewAt: Date | null = null) =>
      recordNotification(actor, { ...given(), way, notified: "principals", count: 3, note, reviewAt });
    expect(await notify("substitute", null)).toEqual(refusal("note-needed"));
    expect(await notify("deferred", "削除の依頼が進行中")).toEqual(refusal("review-needed"));
    expect((await notify("deferred", "削除の依頼が進行中", minutesAgo(-60))).ok).toBe(true);

    const publish = (outcome: "published" | "not_published") =>
      recordPublication(actor, { ...given(), outcome, place: null });
    expect(await publish("published")).toEqual(refusal("place-needed"));
    expect(await publish("not_published")).toEqual(refusal("note-needed"));
  });
});

describe("a measure", () => {
  const measure = (state: "planned" | "done" | "verified", supersedesId: string | null = null) =>
    recordMeasure(actor, {
      ...given(),
      what: "添付の前に二人で確かめる",
      owner: "総務部",
      state,
      plannedFor: state === "planned" ? minutesAgo(-10_000) : null,
      supersedesId,
    });

  test("goes on from plan to proof without a reason, and the latest counts", async () => {
    const planned = await idOf(measure("planned"));
    const done = await idOf(measure("done", planned));
    const [row] = await listRecords(actor, incidentId, ["measure"]);
    expect(row?.dueAt?.getTime()).toBe((row?.at.getTime() ?? 0) + 90 * 86_400_000);
    await measure("verified", done);
    const rows = await listRecords(actor, incidentId, ["measure"]);
    expect(rows).toMatchObject([{ outcome: "verified", dueAt: null }]);
    expect(await recordedTypes()).toEqual(["record.added", "record.added", "record.added"]);
    expect(await measure("done", planned)).toEqual(refusal("corrected-meanwhile"));
  });

  test("that is planned has its day", async () => {
    const input = { ...given(), what: "a", owner: "b", state: "planned", plannedFor: null } as const;
    expect(await recordMeasure(actor, input)).toEqual(refusal("planned-for-needed"));
  });
});

describe("a correction", () => {
  const call = (supersedesId: string | null, correction: string | null) =>
    recordCall(actor, {
      ...given(),
      partyId: null,
      who: "田中様",
      outcome: "spoke",
      callBackAt: null,
      supersedesId,
      correction,
    });

  test("needs its reason, takes the place of one entry once, and leaves it in the table", async () => {
    const first = await idOf(call(null, null));
    expect(await call(first, null)).toEqual(refusal("reason-needed"));
    const results = await Promise.all([call(first, "時刻の誤り"), call(first, "相手の誤り")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.stepRecord.count()).toBe(2);
    expect(await listRecords(actor, incidentId, ["call"])).toMatchObject([{ isCorrection: true }]);
    expect(await recordedTypes()).toEqual(["record.added", "record.corrected"]);
  });

  test("of another kind or by a stranger is none", async () => {
    const recordId = await idOf(call(null, null));
    const input = {
      ...given(),
      way: "mail",
      notified: "partner",
      count: 1,
      reviewAt: null,
      supersedesId: recordId,
    } as const;
    expect(await recordNotification(actor, input)).toEqual(refusal("corrected-meanwhile"));
    await expect(withdrawRecord(await anActor(), { recordId, reason: "x" })).rejects.toThrow(NotFound);
  });
});
