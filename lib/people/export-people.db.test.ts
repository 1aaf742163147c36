import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { approveSubject } from "@/lib/decisions/approve-subject";
import { returnSubject } from "@/lib/decisions/return-subject";
import { Forbidden, NotFound } from "@/lib/errors";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { numbered, principalsOf } from "@/lib/testing/people";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { aParty } from "@/lib/testing/records";
import { correctPerson, correctPersonInput } from "./correct-person";
import { fetchExport } from "./fetch-export";
import { listExports } from "./list-exports";
import { requestExport } from "./request-export";
import { writeExport } from "./write-export";

let actor: UserActor;
let boss: UserActor;
let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor();
  boss = await anActor({ roles: ["supervisor"] });
  const members = [{ userId: actor.userId }, { userId: boss.userId, relation: "supervisor" as const }];
  incidentId = (await anIncident({ members })).id;
  await principalsOf(incidentId, [numbered(1), numbered(2), { ...numbered(3), name: "=cmd|' /C calc'!A0" }]);
});

const words = { reason: "コールセンターで電話する", recipient: "見本コール株式会社" };
const ask = (which: "principal" | "recipient" | "both" = "principal", by = actor) =>
  requestExport(by, { incidentId, which, ...words });
const approval = () => db.approval.findFirstOrThrow({ where: { subjectKind: "export-people" } });

async function asked(which?: "principal" | "both"): Promise<string> {
  const result = await ask(which);
  if (!result.ok) throw new Error(result.code);
  return result.value.exportId;
}

async function approve(by = boss) {
  const { id: approvalId, version } = await approval();
  return approveSubject(by, { approvalId, version });
}

async function fileOf(exportId: string, by = actor): Promise<string> {
  const taken = await fetchExport(by, exportId);
  if (!taken.ok) return taken.incidentId === incidentId ? taken.code : "elsewhere";
  const pieces: Buffer[] = [];
  for await (const piece of writeExport(taken.value, "ja")) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const stateOf = async (exportId: string) =>
  (await db.peopleExport.findUniqueOrThrow({ where: { id: exportId } })).state;

const correctOne = async () => {
  const { id: personId, version } = await db.person.findFirstOrThrow({ where: { incidentId } });
  const none = { kana: "", mails: "", phones: "", postalCode: "", address: "", birthDate: "" };
  const typed = { incidentId, personId, version: String(version), ...none, name: "別の人" };
  return correctPerson(actor, correctPersonInput.parse(typed));
};

describe("an export", () => {
  test("is a file with who, when, why and for whom, that nobody's spreadsheet calculates", async () => {
    const exportId = await asked();
    expect(await approve()).toEqual({ ok: true, value: "approved" });
    const file = await fileOf(exportId);
    const [title, ...lines] = file.split("\r\n");
    expect(title).toBe("\ufeffSokuho 名簿の書き出し");
    expect(lines.slice(0, 7).join("\n")).toMatch(
      /事案,INC-.*\n頼んだ人,.*\n受け取った時刻,.*\n使い道,コール.*\n渡す先,見本コール株式会社\nどちらか,本人\n/,
    );
    const rows = lines.slice(8, -1);
    expect(rows).toHaveLength(3);
    expect(rows.join("\n")).toContain("佐藤 太郎1,,person1@example.jp,09000000001,,,,本人");
    expect(rows.join("\n")).toContain(`"'=cmd|' /C calc'!A0"`);
    expect(rows.every((row) => !/^[=+\-@＝＋－＠]/u.test(row))).toBe(true);
    expect(await stateOf(exportId)).toBe("fetched");
    expect((await recordedTypes()).filter((type) => type.startsWith("people-export"))).toEqual([
      "people-export.asked",
      "people-export.approved",
      "people-export.fetched",
    ]);
    expect(JSON.stringify(await recorded())).not.toMatch(/コール|太郎|"count":3/);
  });

  test("leaves once, also where it is fetched twice at the same time", async () => {
    const exportId = await asked();
    await approve();
    const files = await Promise.all([fileOf(exportId), fileOf(exportId)]);
    expect(files.filter((file) => file === "gone")).toHaveLength(1);
    expect(await fileOf(exportId)).toBe("gone");
  });

  test("of both sides holds each person once, of one side those alone", async () => {
    await aParty(incidentId);
    const exportId = await asked("both");
    await approve();
    const file = await fileOf(exportId);
    expect(file.match(/@/g)).toHaveLength(4);
    expect(file).toContain("tanaka@partner.example,,,,,受け取った方");
  });

  test("does not leave before it is approved, after a day, or when it was sent back", async () => {
    const exportId = await asked();
    expect(await fileOf(exportId)).toBe("gone");
    const { id: approvalId, version } = await approval();
    await returnSubject(boss, { approvalId, version, reason: "要りません" });
    expect([await stateOf(exportId), await fileOf(exportId)]).toEqual(["returned", "gone"]);
    await owner.query("UPDATE people_exports SET prepared_at = prepared_at - interval '2 days'");
    const other = await requestExport(actor, { incidentId, which: "principal", ...words });
    if (!other.ok) throw new Error(other.code);
    const next = await db.approval.findFirstOrThrow({ where: { subjectId: other.value.exportId } });
    await approveSubject(boss, { approvalId: next.id, version: next.version });
    await owner.query(
      "UPDATE people_exports SET expires_at = now() - interval '1 second' WHERE state = 'approved'",
    );
    expect(await fileOf(other.value.exportId)).toBe("gone");
    const view = await listExports(actor, { incidentId, now: new Date() });
    expect(view?.exports).toMatchObject([
      { state: "expired", ending: null },
      { state: "returned", ending: { isReturned: true, by: boss.name, reason: "要りません" } },
    ]);
  });
});

describe("who decides on an export", () => {
  test("is never whoever asked, and only somebody who may decide and sees the incident", async () => {
    const supervisor = await anActor({ roles: ["supervisor", "responder"] });
    const added = { id: randomUUID(), incidentId, userId: supervisor.userId, addedAt: new Date() };
    await db.incidentMember.create({ data: { ...added, relation: "member" } });
    expect(await ask("principal", supervisor)).toMatchObject({ ok: true });
    await expect(approve(supervisor)).rejects.toThrow(Forbidden);
    await expect(approve(actor)).rejects.toThrow(Forbidden);
    await expect(approve(await anActor({ roles: ["supervisor"] }))).rejects.toThrow(NotFound);
    expect(
      (await db.alert.findMany({ where: { kind: "export-asked" } })).map(({ userId }) => userId),
    ).toEqual([boss.userId]);
    const seenBy = async (by: UserActor) =>
      (await listExports(by, { incidentId, now: new Date() }))?.exports.map(({ deciders }) => deciders);
    expect(await seenBy(supervisor)).toEqual([[boss.name]]);
    expect(await seenBy(boss)).toEqual([[]]);
    expect(await approve()).toEqual({ ok: true, value: "approved" });
  });

  test("has to be there before it can be asked for", async () => {
    await db.incidentMember.updateMany({
      where: { userId: boss.userId },
      data: { removedAt: new Date() },
    });
    expect(await ask()).toEqual({ ok: false, code: "nobody-to-decide" });
    expect(await db.peopleExport.count()).toBe(0);
  });

  test("decides on one at a time, and there is somebody in it", async () => {
    expect(await ask("recipient")).toEqual({ ok: false, code: "nobody-listed" });
    await ask();
    expect(await ask("both")).toEqual({ ok: false, code: "asked-already" });
  });
});

describe("people who change", () => {
  test("after it was asked for make the yes void", async () => {
    const exportId = await asked();
    await correctOne();
    expect(await approve()).toEqual({ ok: true, value: "content-changed" });
    expect([await stateOf(exportId), (await approval()).state]).toEqual(["returned", "void"]);
    const view = await listExports(actor, { incidentId, now: new Date() });
    expect(view?.exports).toMatchObject([{ state: "void", ending: { isReturned: false, reason: null } }]);
  });

  test("after it was approved make it void before a byte has left", async () => {
    const exportId = await asked();
    await approve();
    await principalsOf(incidentId, [numbered(9)]);
    expect(await fileOf(exportId)).toBe("gone");
    expect([await stateOf(exportId), (await approval()).state]).toEqual(["returned", "void"]);
    expect((await recordedTypes()).slice(-2)).toEqual(["approval.voided", "people-export.voided"]);
    expect(await ask()).toMatchObject({ ok: true });
  });
});

describe("whoever is not concerned", () => {
  test("neither asks for an export nor sees or fetches one", async () => {
    const exportId = await asked();
    await approve();
    const legal = await anActor({ roles: ["legal"] });
    await expect(fileOf(exportId, boss)).rejects.toThrow(NotFound);
    await expect(fileOf(exportId, legal)).rejects.toThrow(NotFound);
    for (const roles of [["management"], ["admin"]] as const) {
      const other = await anActor({ roles });
      await expect(fileOf(exportId, other)).rejects.toThrow(Forbidden);
      await expect(ask("both", other)).rejects.toThrow(Forbidden);
      expect(await listExports(other, { incidentId, now: new Date() })).toBeNull();
    }
    const stranger = await anActor();
    await expect(ask("both", stranger)).rejects.toThrow(NotFound);
    expect(await listExports(stranger, { incidentId, now: new Date() })).toBeNull();
    await db.incidentMember.updateMany({
      where: { userId: actor.userId },
      data: { removedAt: new Date() },
    });
    await expect(fileOf(exportId)).rejects.toThrow(NotFound);
    expect(await stateOf(exportId)).toBe("approved");
  });
});
