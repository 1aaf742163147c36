import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { approveSubject } from "@/lib/decisions/approve-subject";
import { returnSubject } from "@/lib/decisions/return-subject";
import { exposureCounts } from "@/lib/disclosures/counts";
import { Forbidden, NotFound } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aFileOf } from "@/lib/testing/lists";
import { numbered, principalsOf } from "@/lib/testing/people";
import { recordedTypes } from "@/lib/testing/recorded";
import { carryOutChange } from "./carry-out-change.job";
import { listChangeable, listChanges } from "./list-changes";
import { type ChangeInput, requestChange, setItemsInput } from "./request-change";
import { writePrincipals } from "./write-people";

let actor: UserActor;
let boss: UserActor;
let incidentId: string;
let importId: string;
let disclosureId: string;

const reason = "テスト用の名簿を取り込んだ";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor();
  boss = await anActor({ roles: ["supervisor"] });
  const members = [{ userId: actor.userId }, { userId: boss.userId, relation: "supervisor" as const }];
  incidentId = (await anIncident({ members })).id;
  ({ disclosureId } = await principalsOf(incidentId, [numbered(1), numbered(2), numbered(3)]));
  importId = await anImport([numbered(3), numbered(4), numbered(5)]);
});

/** A list that was imported by mistake: one of its three people stands elsewhere too. */
async function anImport(people: readonly ReturnType<typeof numbered>[]): Promise<string> {
  const [id, into, now] = [randomUUID(), randomUUID(), new Date()];
  const keys = await incidentKeys(db, incidentId);
  const evidenceId = await aFileOf(incidentId, "name\n");
  await db.disclosure.create({ data: { id: into, incidentId, kind: "crossed", createdAt: now } });
  await db.peopleImport.create({
    data: {
      ...{ id, incidentId, evidenceId, disclosureId: into, side: "principal", state: "written" },
      ...{ charset: "utf-8", people: 3, startedById: actor.userId, startedAt: now, finishedAt: now },
    },
  });
  await writePrincipals({ incidentId, disclosureId: into, batchId: id, keys, now }, (write) => write(people));
  return id;
}

const remove = (by = actor) => requestChange(by, { kind: "remove", incidentId, importId, reason });
async function setItems(items: Extract<ChangeInput, { kind: "items" }>["items"]) {
  const party = await db.party.findFirstOrThrow({ where: { disclosureId } });
  return requestChange(actor, {
    ...{ kind: "items", incidentId, items, reason },
    group: `${disclosureId} ${party.itemSetId}`,
  });
}
const approval = () =>
  db.approval.findFirstOrThrow({ where: { subjectKind: "change-people" }, orderBy: { askedAt: "desc" } });
async function approve(by = boss) {
  const { id: approvalId, version } = await approval();
  return approveSubject(by, { approvalId, version });
}
async function carryOut() {
  const { id: changeId } = await db.peopleChange.findFirstOrThrow({ orderBy: { preparedAt: "desc" } });
  await carryOutChange.run({ changeId });
}
const people = () => db.person.count({ where: { incidentId } });

describe("a list that was imported by mistake", () => {
  test("goes, with those who were there by it alone, once somebody else has approved", async () => {
    expect(await people()).toBe(5);
    expect((await listChangeable(actor, incidentId)).imports).toMatchObject([{ id: importId, people: 3 }]);
    expect(await remove()).toMatchObject({ ok: true });
    const [asked] = (await listChanges(boss, incidentId))?.changes ?? [];
    expect(asked?.about).toMatchObject({ list: { fileName: expect.stringMatching(/./) }, disclosure: null });
    expect(asked?.first).toHaveLength(3);
    expect(JSON.stringify(asked?.first)).not.toContain(numbered(4).name);
    await carryOut();
    expect(await people()).toBe(5);
    expect(await approve()).toEqual({ ok: true, value: "approved" });
    await carryOut();
    await carryOut();
    expect(await people()).toBe(3);
    expect(await db.party.count({ where: { batchId: importId } })).toBe(0);
    expect((await exposureCounts(db, incidentId)).principals).toBe(3);
    expect((await recordedTypes()).filter((type) => type.startsWith("people-change"))).toEqual([
      "people-change.asked",
      "people-change.approved",
      "people-change.done",
    ]);
    const view = await listChanges(actor, incidentId);
    expect(view?.changes).toMatchObject([{ state: "done", count: 3, reason, isOwn: true, decision: null }]);
    expect(await remove()).toEqual({ ok: false, code: "nothing-there" });
  });

  test("stays where it is sent back, or where the list has changed meanwhile", async () => {
    await remove();
    expect(await remove()).toEqual({ ok: false, code: "asked-already" });
    const { id: approvalId, version } = await approval();
    expect((await listChanges(actor, incidentId))?.changes).toMatchObject([
      { state: "awaiting", deciders: [boss.name] },
    ]);
    await returnSubject(boss, { approvalId, version, reason: "要ります" });
    expect((await listChanges(actor, incidentId))?.changes).toMatchObject([
      { state: "returned", deciders: [], ending: { isReturned: true, by: boss.name, reason: "要ります" } },
    ]);
    await carryOut();
    expect(await people()).toBe(5);
    await remove();
    await db.party.deleteMany({ where: { batchId: importId, person: { mailIndex: { not: null } } } });
    expect(await approve()).toEqual({ ok: true, value: "content-changed" });
    expect((await listChanges(actor, incidentId))?.changes).toMatchObject([
      { state: "void", ending: { isReturned: false, by: null, reason: null } },
      { state: "returned" },
    ]);
  });
});

describe("a group of principals", () => {
  test("is set to other items, and the others keep theirs", async () => {
    expect(await setItems(["name", "email"])).toEqual({ ok: false, code: "same-items" });
    expect(await setItems(["name", "health"])).toMatchObject({ ok: true });
    const [asked] = (await listChanges(boss, incidentId))?.changes ?? [];
    expect(asked?.about).toEqual({
      list: null,
      disclosure: expect.objectContaining({ words: [], number: 1 }),
      before: ["name", "email"],
    });
    expect(asked?.first).toHaveLength(3);
    await approve();
    await carryOut();
    const { byItem } = await exposureCounts(db, incidentId);
    expect(byItem.find(({ item }) => item === "health")?.people).toBe(3);
    expect(byItem.find(({ item }) => item === "email")?.people).toBe(3);
  });

  test("is left as it is where somebody came to it after the yes, which is void then", async () => {
    await setItems(["name", "health"]);
    expect(await approve()).toEqual({ ok: true, value: "approved" });
    const { itemSetId } = await db.party.findFirstOrThrow({ where: { disclosureId } });
    const { id: personId } = await db.person.findFirstOrThrow({
      where: { incidentId, parties: { none: { disclosureId } } },
    });
    const party = {
      incidentId,
      disclosureId,
      kind: "crossed",
      side: "principal",
      personId,
      itemSetId,
    } as const;
    await db.party.create({ data: { id: randomUUID(), ...party } });
    await carryOut();
    await carryOut();
    expect(await db.party.count({ where: { disclosureId, itemSetId } })).toBe(4);
    expect(await db.peopleChange.findFirst()).toMatchObject({ state: "returned" });
    expect(await approval()).toMatchObject({ state: "void" });
    expect(await recordedTypes()).toContain("people-change.voided");
    expect(await setItems(["name", "health"])).toMatchObject({ ok: true });
  });

  test("is left as it is where the incident was closed after the yes", async () => {
    await setItems(["name", "health"]);
    await approve();
    await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
    await carryOut();
    expect((await exposureCounts(db, incidentId)).byItem.map(({ item }) => item)).not.toContain("health");
    expect(await db.peopleChange.findFirst()).toMatchObject({ state: "returned" });
  });
});

describe("who asks and who decides", () => {
  test("are two people who work on the incident", async () => {
    await expect(remove(await anActor())).rejects.toThrow(NotFound);
    await expect(remove(await anActor({ roles: ["management"] }))).rejects.toThrow(Forbidden);
    const other = await anIncident({ members: [{ userId: actor.userId }, { userId: boss.userId }] });
    const elsewhere = { kind: "remove" as const, incidentId: other.id, importId, reason };
    await expect(requestChange(actor, elsewhere)).rejects.toThrow(NotFound);
    await remove();
    await expect(approve(actor)).rejects.toThrow(Forbidden);
    await expect(approve(await anActor({ roles: ["supervisor"] }))).rejects.toThrow(NotFound);
    for (const roles of [["management"], ["admin"]] as const) {
      const stranger = await anActor({ roles });
      expect(await listChanges(stranger, incidentId)).toBeNull();
      expect(await listChangeable(stranger, incidentId)).toEqual({ imports: [], groups: [] });
    }
  });
});

test("a wish without items and without a reason is told of both", () => {
  const typed = { incidentId, group: `${disclosureId} ${importId}`, items: [], reason: "" };
  const { error } = setItemsInput.safeParse(typed);
  expect(error?.issues.map(({ path }) => path[0])).toEqual(["items", "reason"]);
});

test("a group is named by two ids and by nothing else", () => {
  const typed = { incidentId, items: ["name"], reason };
  const isRead = (group: string) => setItemsInput.safeParse({ ...typed, group }).success;
  expect(isRead(`${disclosureId} ${importId}`)).toBe(true);
  expect([`${"-".repeat(36)} ${importId}`, `${disclosureId} ${"a".repeat(36)}`].map(isRead)).toEqual([
    false,
    false,
  ]);
});
