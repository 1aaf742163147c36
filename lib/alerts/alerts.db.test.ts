import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { organisationKey } from "@/lib/crypto/keyring";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { openLetter } from "@/lib/mail/letter";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { asCommitted } from "@/lib/testing/work";
import { alert, settleAlerts } from "./alert";
import { ALERT_KINDS, type AlertKind, isAlertKind, placeOf } from "./kinds";
import { countUnreadAlerts, listAlerts } from "./queries";
import { readAlert, readAllAlerts } from "./read-alerts";

let actor: UserActor;
let incidentId: string;
const subjectId = randomUUID();

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor();
  incidentId = (await anIncident({ members: [{ userId: actor.userId }] })).id;
});

const tell = (
  change: { kind?: AlertKind; dueAt?: Date; userId?: string; incidentId?: string; subjectId?: string } = {},
) =>
  asCommitted((work) =>
    alert(work, {
      userId: actor.userId,
      kind: "response-started",
      incidentId,
      subjectId,
      dueAt: work.now,
      ...change,
    }),
  );

describe("an alert", () => {
  test("comes once for each person, kind, subject and time, with one mail", async () => {
    const dueAt = new Date(Date.now() - 60_000);
    expect([await tell({ dueAt }), await tell({ dueAt }), await tell({ dueAt })]).toEqual([
      true,
      false,
      false,
    ]);
    await Promise.all([tell({ dueAt }), tell({ dueAt })]);
    expect(await tell({ dueAt: new Date() })).toBe(true);
    expect(await db.alert.count()).toBe(2);
    expect(await db.outgoingMail.count()).toBe(2);
  });

  test("later than five minutes after its time says so", async () => {
    await tell({ dueAt: new Date(Date.now() - 4 * 60_000) });
    await tell({ dueAt: new Date(Date.now() - 6 * 60_000) });
    expect((await listAlerts(actor)).map(({ isLate }) => isLate).sort()).toEqual([false, true]);
  });

  test("is not for who was disabled", async () => {
    await db.user.update({ where: { id: actor.userId }, data: { disabledAt: new Date() } });
    expect(await tell()).toBe(false);
    expect(await db.outgoingMail.count()).toBe(0);
  });

  test("of an incident that one sees no more is in no list and no number", async () => {
    await tell();
    expect(await countUnreadAlerts(actor)).toBe(1);
    await db.incidentMember.updateMany({ data: { removedAt: new Date() } });
    expect(await countUnreadAlerts(actor)).toBe(0);
    expect(await listAlerts(actor)).toEqual([]);
    const [row] = await db.alert.findMany();
    await expect(readAlert(actor, row?.id ?? "")).rejects.toThrow(NotFound);
    await readAllAlerts(actor, { until: new Date() });
    expect((await db.alert.findMany())[0]?.readAt).toBeNull();
  });

  test("is read by its own person, and leads to a place of ours", async () => {
    await tell();
    const [shown] = await listAlerts(actor);
    const other = await anActor({ roles: ["legal"] });
    await expect(readAlert(other, shown?.id ?? "")).rejects.toThrow(NotFound);
    expect(await readAlert(actor, shown?.id ?? "")).toBe(`/incidents/${incidentId}`);
    expect(await readAlert(actor, shown?.id ?? "")).toBe(`/incidents/${incidentId}`);
    expect(await countUnreadAlerts(actor)).toBe(0);
  });

  test("that came after the page was drawn stays new when all are marked", async () => {
    await tell();
    const [shown] = await listAlerts(actor);
    await db.$executeRaw`UPDATE alerts SET created_at = created_at - interval '1 minute'`;
    const until = shown?.createdAt ?? new Date();
    await tell({ kind: "taken-over", dueAt: new Date(Date.now() + 1000) });
    await readAllAlerts(actor, { until: new Date(until.getTime() - 1000) });
    expect((await listAlerts(actor)).map(({ kind, isRead }) => [kind, isRead])).toEqual([
      ["taken-over", false],
      ["response-started", true],
    ]);
  });

  test("of an approval says what was asked for, and no other does", async () => {
    const [approvalId, frozen] = [randomUUID(), new Uint8Array(32)];
    await db.approval.create({
      data: {
        ...{ id: approvalId, incidentId, subjectKind: "export-people", subjectId, contentHash: frozen },
        ...{ preparedById: actor.userId, askedAt: new Date() },
      },
    });
    await tell({ kind: "approval-approved", subjectId: approvalId });
    await tell({ subjectId: approvalId });
    await tell({ kind: "approval-returned" });
    const shown = (await listAlerts(actor)).map(({ kind, of }) => [kind, of]);
    expect(new Map(shown as [string, string | null][])).toEqual(
      new Map([
        ["approval-approved", "export-people"],
        ["response-started", null],
        ["approval-returned", null],
      ]),
    );
    const key = await organisationKey("organisation");
    const mails = await db.outgoingMail.findMany();
    const letters = mails.map(({ id, sealed }) => openLetter(key, id, sealed));
    const approved = letters.find(({ subject }) => subject.includes("承認されました"));
    expect(approved?.subject).toMatch(/^【事案 \S+】承認されました: 名簿を書き出すこと$/);
    expect(approved?.text).toContain(`/approvals/${approvalId}（`);
  });

  test("is read by itself once what it asked for is done", async () => {
    await tell({ kind: "decisions-asked" });
    await tell();
    await asCommitted((work) => settleAlerts(work, { subjectId, kinds: ["decisions-asked"] }));
    expect((await listAlerts(actor)).filter(({ isRead }) => isRead).map(({ kind }) => kind)).toEqual([
      "decisions-asked",
    ]);
  });
});

test("every kind leads somewhere, and no other code is one", () => {
  for (const kind of Object.keys(ALERT_KINDS) as AlertKind[])
    expect(placeOf({ kind, incidentId, subjectId })).toMatch(/^\/(approvals|incidents)/);
  expect(isAlertKind("constructor")).toBe(false);
  expect(isAlertKind("")).toBe(false);
});
