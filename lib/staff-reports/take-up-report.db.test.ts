import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { organisationKey } from "@/lib/crypto/keyring";
import { unsealText } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anOrganisation, aUser } from "@/lib/testing/factories";
import { recordedTypes } from "@/lib/testing/recorded";
import { aSentReport, aStaffLink, aWaitingReport, reported } from "@/lib/testing/staff-reports";
import { declineReport } from "./decline-report";
import { getReportHead, listWaitingReports } from "./queries";
import { readReport } from "./read-report";
import { takeUpReport } from "./take-up-report";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation({ mailDomains: ["sokuho.example"] });
});

const responder = () => anActor({ roles: ["responder"] });
const reason = "同じ件がすでに事案になっています";

describe("taking a report up", () => {
  test("opens an incident that holds the words, the first answer and when it was visible", async () => {
    const actor = await responder();
    const { reportId, version } = await aWaitingReport();
    const result = await takeUpReport(actor, { reportId, version });
    if (!result.ok) throw new Error(result.code);
    const { incidentId } = result.value;

    const report = await db.staffReport.findUniqueOrThrow({ where: { id: reportId } });
    expect(report).toMatchObject({ state: "taken_up", incidentId, decidedById: actor.userId, sealed: null });
    expect(await db.incident.findUniqueOrThrow({ where: { id: incidentId } })).toMatchObject({
      title: "メールの誤送信",
      isRestricted: false,
      groupId: actor.groupId,
    });
    const note = await db.sealedText.findFirstOrThrow({ where: { incidentId } });
    const { data } = await db.$transaction((tx) => incidentKeys(tx, incidentId));
    const text = unsealText(data, { table: "sealed_texts", column: "sealed", row: note.id }, note.sealed);
    for (const said of [reported.name, reported.email, "090-1234-5678", reported.words]) {
      expect(text).toContain(said);
    }
    expect(await db.questionAnswer.findMany({ where: { incidentId } })).toMatchObject([
      { question: "happened", codes: ["mail"], answeredById: actor.userId },
    ]);
    const visible = await db.fact.findFirstOrThrow({ where: { incidentId, name: "visible_since" } });
    expect(visible).toMatchObject({ source: "reporter", instant: report.confirmedAt });
    expect(await recordedTypes()).toEqual(
      expect.arrayContaining(["incident.opened", "staff-report.taken-up"]),
    );
  });

  test("counts from when the sender noticed, where that was before", async () => {
    const { reportId, version } = await aWaitingReport({ noticed: "2026/1/5 9:30" });
    await takeUpReport(await responder(), { reportId, version });
    const visible = await db.fact.findFirstOrThrow({ where: { name: "visible_since" } });
    expect(visible.instant).toEqual(new Date("2026-01-05T00:30:00Z"));
  });

  test("makes a sender with an account the reporter of the incident, not one who was disabled", async () => {
    const { user } = await aUser({ email: reported.email, roles: ["reporter"] });
    await aUser({ email: "gone@sokuho.example", disabledAt: new Date() });
    const actor = await responder();
    const one = await aWaitingReport();
    const other = await aWaitingReport({ email: "gone@sokuho.example" });
    await takeUpReport(actor, one);
    await takeUpReport(actor, other);
    const members = await db.incidentMember.findMany({ where: { relation: "reporter" } });
    expect(members).toMatchObject([{ userId: user.id, addedById: actor.userId }]);
  });

  test("is done by one of two at once, and the other hears of it", async () => {
    const [one, other] = [await responder(), await responder()];
    const { reportId, version } = await aWaitingReport();
    const results = await Promise.all([
      takeUpReport(one, { reportId, version }),
      takeUpReport(other, { reportId, version }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, code: "decided-already" });
    expect(await db.incident.count()).toBe(1);
    expect((await getReportHead(one, reportId))?.decidedBy).toBe(results[0]?.ok ? one.name : other.name);
  });

  test("has one effect when the same form comes twice, and none with a stale version", async () => {
    const actor = await responder();
    const { reportId, version } = await aWaitingReport();
    const submission = { requestId: randomUUID() };
    expect(await takeUpReport(actor, { reportId, version: version - 1 })).toMatchObject({
      code: "decided-already",
    });
    const first = await takeUpReport(actor, { reportId, version }, submission);
    expect(await takeUpReport(actor, { reportId, version }, submission)).toEqual(first);
    expect(await db.incident.count()).toBe(1);
  });

  test("is for who may open an incident, and of what was confirmed", async () => {
    const { reportId, version } = await aWaitingReport();
    for (const role of ["reporter", "management", "admin"] as const) {
      const actor = await anActor({ roles: [role] });
      await expect(takeUpReport(actor, { reportId, version })).rejects.toThrow(Forbidden);
      await expect(readReport(actor, reportId)).rejects.toThrow(Forbidden);
      await expect(declineReport(actor, { reportId, version, reason })).rejects.toThrow(Forbidden);
      await expect(listWaitingReports(actor)).rejects.toThrow(Forbidden);
      expect(await getReportHead(actor, reportId)).toBeNull();
    }
    const { code } = await aStaffLink();
    const { id } = await aSentReport(code);
    const actor = await responder();
    await expect(takeUpReport(actor, { reportId: id, version: 0 })).rejects.toThrow(NotFound);
    expect(await readReport(actor, id)).toBeNull();
    expect(await getReportHead(actor, id)).toBeNull();
    expect(await listWaitingReports(actor)).toHaveLength(1);
  });

  test("of a suspicion against somebody of the house is for who may restrict an incident", async () => {
    const { reportId, version } = await aWaitingReport({ happened: "insider" });
    const actor = await responder();
    expect(await listWaitingReports(actor)).toEqual([]);
    expect(await readReport(actor, reportId)).toBeNull();
    await expect(takeUpReport(actor, { reportId, version })).rejects.toThrow(NotFound);
    await expect(declineReport(actor, { reportId, version, reason })).rejects.toThrow(NotFound);

    const legal = await anActor({ roles: ["legal"] });
    const result = await takeUpReport(legal, { reportId, version });
    expect(result.ok).toBe(true);
    expect(await db.incident.findFirst()).toMatchObject({ isRestricted: true });
  });
});

describe("the list", () => {
  test("has the oldest first and masks who sent it; opening one is recorded each time", async () => {
    const actor = await responder();
    const first = await aWaitingReport();
    await aWaitingReport({ happened: "lost" });
    const listed = await listWaitingReports(actor);
    expect(listed.map(({ happened }) => happened)).toEqual(["mail", "lost"]);
    expect(listed[0]?.sender).toBe("新田 ●●●");
    expect(JSON.stringify(listed)).not.toMatch(/みのり|見積書|nitta/);

    expect(await readReport(actor, first.reportId)).toMatchObject({ sender: { words: reported.words } });
    await readReport(actor, first.reportId);
    expect((await recordedTypes()).filter((type) => type === "staff-report.read")).toHaveLength(2);
  });
});

describe("making no incident of a report", () => {
  test("keeps the reason sealed and who decided", async () => {
    const actor = await responder();
    const { reportId, version } = await aWaitingReport();
    expect(await declineReport(actor, { reportId, version, reason })).toMatchObject({ ok: true });

    expect(await db.staffReport.findUniqueOrThrow({ where: { id: reportId } })).toMatchObject({
      state: "declined",
      decidedById: actor.userId,
      incidentId: null,
    });
    const entry = await db.auditEntry.findFirstOrThrow({ where: { type: "staff-report.declined" } });
    const kept = await db.sealedText.findUniqueOrThrow({ where: { id: entry.reasonId ?? "" } });
    const place = { table: "sealed_texts", column: "sealed", row: kept.id };
    expect(unsealText(await organisationKey("organisation"), place, kept.sealed)).toBe(reason);
    expect(await takeUpReport(actor, { reportId, version })).toMatchObject({ code: "decided-already" });
    expect(await db.incident.count()).toBe(0);
  });

  test("is decided by nobody about the own report", async () => {
    const { actor } = await aUser({ email: reported.email, roles: ["responder"] });
    const { reportId, version } = await aWaitingReport();
    expect(await declineReport(actor, { reportId, version, reason })).toEqual({
      ok: false,
      code: "own-report",
    });
    expect(await db.sealedText.count()).toBe(0);
    expect(await takeUpReport(actor, { reportId, version })).toMatchObject({ ok: true });
    expect(await db.incidentMember.count()).toBe(1);
  });
});
