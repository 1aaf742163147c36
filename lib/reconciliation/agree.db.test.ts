import { beforeEach, describe, expect, test } from "vitest";
import { getApproval } from "@/lib/approvals/queries";
import type { UserActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { approveSubject } from "@/lib/decisions/approve-subject";
import { delegateSubject } from "@/lib/decisions/delegate-subject";
import { listDelegates } from "@/lib/decisions/list-delegates";
import { returnSubject } from "@/lib/decisions/return-subject";
import { Forbidden } from "@/lib/errors";
import { listDisclosureNames } from "@/lib/people/disclosure-names";
import { openPerson } from "@/lib/people/person-record";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor } from "@/lib/testing/factories";
import { aReconciling, differencesOf, factOf, reconciliationOf } from "@/lib/testing/reconciling";
import { askAgreement } from "./ask-agreement";
import { decideAll } from "./decide-all";
import { openReason, sealReason } from "./list-difference";
import { getReconcile } from "./queries";
import { takeBackList } from "./take-back-list";
import { writeAgreedList } from "./write-agreed.job";

let of: Awaited<ReturnType<typeof aReconciling>>;
let a: UserActor;
let b: UserActor;
let boss: UserActor;
let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  of = await aReconciling();
  ({ a, b, boss, incidentId } = of);
});

async function decided() {
  const id = await of.compared();
  await of.decide(a, id, 1, "take_a");
  await of.decide(a, id, 2, "leave_out");
  await of.decide(b, id, 3, "take_both");
  return id;
}

async function ask(actor: UserActor, reconciliationId: string, askedOfId = boss.userId) {
  const { version } = await reconciliationOf(reconciliationId);
  return askAgreement(actor, { incidentId, reconciliationId, version, askedOfId, disclosureId: null });
}
const latest = async () => {
  const { id: approvalId, version } = await db.approval.findFirstOrThrow({ orderBy: { askedAt: "desc" } });
  return { approvalId, version };
};
const sign = async (actor: UserActor) => approveSubject(actor, await latest());

describe("the agreed list", () => {
  test("is signed off by a second person and becomes the principals, nobody lost or twice", async () => {
    const id = await decided();
    expect(await ask(a, id)).toMatchObject({ ok: true });
    expect(await db.alert.count({ where: { kind: "list-agreement-asked", userId: boss.userId } })).toBe(1);
    expect(await sign(boss)).toEqual({ ok: true, value: "approved" });
    await writeAgreedList.run({ reconciliationId: id });
    await writeAgreedList.run({ reconciliationId: id });
    const keys = await incidentKeys(db, incidentId);
    const people = await db.person.findMany({ orderBy: { id: "asc" } });
    const names = people.map((person) => openPerson(keys.data, person.id, person.sealed).name);
    expect(names.toSorted()).toEqual(["佐藤 花子", "田中", "鈴木 一郎", "鈴木 二郎"].toSorted());
    expect(await db.party.count({ where: { batchId: id, side: "principal" } })).toBe(4);
    expect(await factOf("principals.known")).toBe(4);
    expect(await factOf("principals.max")).toBe(4);
    expect(await reconciliationOf(id)).toMatchObject({ state: "agreed", agreedById: boss.userId });
    expect(await db.auditEntry.count({ where: { type: "reconciliation.written" } })).toBe(1);
    expect((await listDisclosureNames(a, incidentId)).map(({ words }) => words.join())).toEqual([
      expect.stringMatching(/\S/),
    ]);
  });

  test("is asked for only when every difference is decided, and of somebody who neither began nor asks", async () => {
    const open = await of.compared();
    expect(await ask(a, open)).toMatchObject({ code: "differences-open" });
    for (const [at, way] of (["take_a", "take_b", "one_person"] as const).entries())
      await of.decide(a, open, at + 1, way);
    expect(await ask(b, open, a.userId)).toMatchObject({ code: "not-able" });
    expect(await ask(a, open, a.userId)).toMatchObject({ code: "not-able" });
    expect(await ask(a, open)).toMatchObject({ ok: true });
    expect(await ask(a, open)).toMatchObject({ code: "asked-already" });
  });

  test("is never signed off by who began it, even where it was asked of them by another way", async () => {
    await db.user.update({ where: { id: a.userId }, data: { grants: ["approver"] } });
    const id = await decided();
    await ask(b, id);
    await db.approval.updateMany({ data: { askedOfId: a.userId } });
    const starter = { ...a, grants: ["approver"] } as UserActor;
    await expect(sign(starter)).rejects.toThrow(Forbidden);
    expect(await reconciliationOf(id)).toMatchObject({ state: "open" });
  });

  test("is not what was asked for once a decision changes: the approval is void", async () => {
    const id = await decided();
    await ask(a, id);
    await of.undo(b, id, 1);
    expect(await db.approval.findFirst()).toMatchObject({ state: "void" });
    expect(await sign(boss)).toMatchObject({ code: "decided-already" });
    expect(await reconciliationOf(id)).toMatchObject({ state: "open", agreedById: null });
  });

  test("is still what was asked for when the key was rotated meanwhile and its reasons were sealed anew", async () => {
    const id = await decided();
    await ask(a, id);
    const { data } = await incidentKeys(db, incidentId);
    for (const { id: differenceId, reason } of await differencesOf(id)) {
      const said = openReason(data, differenceId, reason ?? Buffer.alloc(0));
      const anew = { reason: sealReason(data, differenceId, said) };
      await db.listDifference.update({ where: { id: differenceId }, data: anew });
    }
    expect(await sign(boss)).toEqual({ ok: true, value: "approved" });
  });

  test("whose writing died once its people were in is finished, and nobody is there twice", async () => {
    const id = await decided();
    await ask(a, id);
    await sign(boss);
    await writeAgreedList.run({ reconciliationId: id });
    const { listBId } = await reconciliationOf(id);
    await db.peopleImport.update({ where: { id: listBId }, data: { state: "checked", finishedAt: null } });
    await writeAgreedList.run({ reconciliationId: id });
    expect(await db.party.count({ where: { batchId: id } })).toBe(4);
    expect(await getReconcile(a, incidentId)).toMatchObject({ current: { isWritten: true } });
  });

  test("adds to who is there already, and makes nobody a second time", async () => {
    const first = await decided();
    await ask(a, first);
    await sign(boss);
    await writeAgreedList.run({ reconciliationId: first });
    const second = await of.compared();
    for (const [at, way] of (["take_a", "take_b", "take_both"] as const).entries())
      await of.decide(b, second, at + 1, way);
    await ask(a, second, boss.userId);
    await sign(boss);
    await writeAgreedList.run({ reconciliationId: second });
    expect(await db.person.count()).toBe(5);
  });

  test("is not given to whoever began it, who could not sign it off, but to others who may", async () => {
    const id = await decided();
    const other = await anActor({ roles: ["supervisor"] });
    await db.user.updateMany({ where: { id: a.userId }, data: { grants: ["approver"] } });
    await ask(b, id);
    const { approvalId, version } = await latest();
    const row = await getApproval(boss, approvalId);
    expect(row && (await listDelegates(boss, row)).map(({ id }) => id)).toEqual([other.userId]);
    const given = await delegateSubject(boss, { approvalId, version, toId: a.userId });
    expect(given).toEqual({ ok: false, code: "not-able" });
    expect(await delegateSubject(boss, { approvalId, version, toId: other.userId })).toMatchObject({
      ok: true,
    });
    expect(await sign(other)).toEqual({ ok: true, value: "approved" });
  });

  test("keeps its lists while whoever is to sign it off looks at it: they return it instead", async () => {
    const id = await decided();
    await ask(a, id);
    const { listAId } = await reconciliationOf(id);
    const taken = await takeBackList(boss, { incidentId, listId: listAId });
    expect(taken).toEqual({ ok: false, code: "yours-to-sign" });
    expect(await reconciliationOf(id)).toMatchObject({ state: "open" });
    await returnSubject(boss, { ...(await latest()), reason: "元のファイルが古い" });
    expect(await takeBackList(boss, { incidentId, listId: listAId })).toMatchObject({ ok: true });
  });

  test("is not decided anew by whoever is to sign it off, also not by hand; once returned they may", async () => {
    const id = await decided();
    await ask(a, id);
    const [first] = await differencesOf(id);
    const { version } = await reconciliationOf(id);
    const refused = { ok: false, code: "yours-to-sign" };
    expect(await of.decide(boss, id, 1, "leave_out")).toEqual(refused);
    expect(await of.undo(boss, id, 1)).toEqual(refused);
    const all = { kind: "only_in_a" as const, decision: "leave_out" as const, reason: "x" };
    expect(await decideAll(boss, { incidentId, reconciliationId: id, version, ...all })).toEqual(refused);
    expect((await differencesOf(id))[0]).toEqual(first);
    expect(await db.approval.findFirst()).toMatchObject({ state: "awaiting" });

    await returnSubject(boss, { ...(await latest()), reason: "田中さんは退会している" });
    expect(await of.decide(boss, id, 1, "leave_out")).toMatchObject({ ok: true });
  });

  test("is not stuck where whoever signs and whoever decided are all there are", async () => {
    const id = await decided();
    await ask(a, id);
    expect(await of.decide(b, id, 1, "leave_out")).toMatchObject({ ok: true });
    expect(await db.approval.findFirst()).toMatchObject({ state: "void" });
    expect(await of.decide(boss, id, 2, "take_b")).toMatchObject({ ok: true });
    expect(await ask(a, id)).toMatchObject({ ok: true });
    expect(await sign(boss)).toEqual({ ok: true, value: "approved" });
  });

  test("is returned with a reason, can be asked for again, and goes with a list that is taken back", async () => {
    const id = await decided();
    await ask(a, id);
    await returnSubject(boss, { ...(await latest()), reason: "田中さんの理由をくわしく" });
    const returned = await getReconcile(a, incidentId);
    expect(returned?.current?.agreement.asked).toMatchObject({
      ...{ state: "returned", isOpen: false, returnedWhy: "田中さんの理由をくわしく" },
    });
    expect(await ask(a, id)).toMatchObject({ ok: true });
    const { listAId } = await reconciliationOf(id);
    await takeBackList(a, { incidentId, listId: listAId });
    expect(await db.approval.count({ where: { state: "void" } })).toBe(1);
    expect(await sign(boss)).toMatchObject({ code: "decided-already" });
    expect(await db.person.count()).toBe(0);
  });
});
