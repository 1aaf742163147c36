import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor, UserActor } from "@/lib/auth/actor";
import { recordCall } from "@/lib/calls/record-call";
import { db } from "@/lib/db/client";
import { recordDeletion } from "@/lib/deletions/record-deletion";
import { recordAuthorityReport } from "@/lib/documents/record-authority-report";
import { recordNotification } from "@/lib/documents/record-notification";
import { recordPublication } from "@/lib/documents/record-publication";
import { recordSharing } from "@/lib/documents/record-sharing";
import { Forbidden, NotFound } from "@/lib/errors";
import { recordMailSent } from "@/lib/mailings/record-mail-sent";
import { recordMeasure } from "@/lib/measures/record-measure";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { byHand, minutesAgo } from "@/lib/testing/records";
import { listRecords } from "./queries";

let actor: UserActor;
let former: UserActor;
let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor();
  former = await anActor();
  const members = [
    { userId: actor.userId, relation: "responder" as const },
    { userId: former.userId, former: true },
  ];
  incidentId = (await anIncident({ members })).id;
  await db.incident.update({ where: { id: incidentId }, data: { occurredAt: minutesAgo(60) } });
});

type Given = ReturnType<typeof byHand>;
type Submission = { requestId?: string };
type Command = (as: Actor, given: Given, submission?: Submission) => Promise<{ ok: boolean; code?: string }>;

/** Every command with something that it takes. */
const COMMANDS: [name: string, run: Command][] = [
  [
    "a call",
    (as, given, submission) =>
      recordCall(
        as,
        { ...given, partyId: null, who: "田中様", outcome: "spoke", callBackAt: null },
        submission,
      ),
  ],
  [
    "a mail",
    (as, given, submission) =>
      recordMailSent(as, { ...given, receivers: "principals", count: 120 }, submission),
  ],
  [
    "a deletion",
    (as, given, submission) =>
      recordDeletion(
        as,
        { ...given, partyId: null, who: "田中様", outcome: "deleted", strength: "by_phone" },
        submission,
      ),
  ],
  [
    "a report",
    (as, given, submission) =>
      recordAuthorityReport(
        as,
        { ...given, stage: "preliminary", receiver: "commission", place: null, receiptNumber: "A-1" },
        submission,
      ),
  ],
  [
    "a notification",
    (as, given, submission) =>
      recordNotification(
        as,
        { ...given, way: "letter", notified: "principals", count: 3, reviewAt: null },
        submission,
      ),
  ],
  [
    "a sharing",
    (as, given, submission) => recordSharing(as, { ...given, place: "営業部", count: null }, submission),
  ],
  [
    "a publication",
    (as, given, submission) =>
      recordPublication(as, { ...given, outcome: "published", place: "自社サイト" }, submission),
  ],
  [
    "a measure",
    (as, given, submission) =>
      recordMeasure(
        as,
        { ...given, what: "二人で確かめる", owner: "総務部", state: "done", plannedFor: null },
        submission,
      ),
  ],
];

describe.each(COMMANDS)("%s", (_name, run) => {
  test("is recorded with one entry of the log that holds none of its words", async () => {
    expect((await run(actor, { ...byHand(incidentId), note: "山田太郎さんに伝えた" })).ok).toBe(true);
    const [row] = await db.stepRecord.findMany();
    expect(row).toMatchObject({ incidentId, recordedById: actor.userId });
    expect(Buffer.from(row?.sealed ?? []).toString("utf8")).not.toContain("山田");
    expect(await recordedTypes()).toEqual(["record.added"]);
    const log = JSON.stringify(await recorded());
    for (const word of ["山田", "田中", "営業部", "総務部", "A-1", "自社"]) expect(log).not.toContain(word);
  });

  test("is refused at a time that has not come, and before the event", async () => {
    const given = byHand(incidentId);
    expect(await run(actor, { ...given, at: minutesAgo(-5) })).toMatchObject({ code: "in-the-future" });
    expect(await run(actor, { ...given, at: minutesAgo(62) })).toMatchObject({ code: "before-event" });
    expect(await db.stepRecord.count()).toBe(0);
    expect(await recorded()).toEqual([]);
  });

  test("is recorded once for a form that was sent twice", async () => {
    const [given, requestId] = [byHand(incidentId), randomUUID()];
    await Promise.all([run(actor, given, { requestId }), run(actor, given, { requestId })]);
    expect(await run(actor, given, { requestId })).toMatchObject({ ok: true });
    expect(await db.stepRecord.count()).toBe(1);
  });

  test("is nobody's but the members' who run incidents", async () => {
    const given = byHand(incidentId);
    await expect(run(former, given)).rejects.toThrow(NotFound);
    await expect(run(await anActor(), given)).rejects.toThrow(NotFound);
    for (const roles of [["reporter"], ["management"], ["admin"]] as const)
      await expect(run(await anActor({ roles }), given)).rejects.toThrow(Forbidden);
    expect(await db.stepRecord.count()).toBe(0);
  });

  test("is not added to a closed incident, nor with a file of another one", async () => {
    const evidenceId = randomUUID();
    expect(await run(actor, { ...byHand(incidentId), evidenceId })).toMatchObject({ code: "evidence-gone" });
    await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
    await expect(run(actor, byHand(incidentId))).rejects.toThrow(NotFound);
  });
});

describe("what was recorded", () => {
  test("is seen by members and by nobody else", async () => {
    for (const [, run] of COMMANDS) await run(actor, byHand(incidentId));
    expect(await listRecords(actor, incidentId, ["call", "mail", "measure"])).toHaveLength(3);
    expect(await listRecords(former, incidentId, ["call"])).toEqual([]);
    expect(await listRecords(await anActor(), incidentId, ["call"])).toEqual([]);
    expect(await listRecords(await anActor({ roles: ["legal"] }), incidentId, ["call"])).toHaveLength(1);
  });
});
