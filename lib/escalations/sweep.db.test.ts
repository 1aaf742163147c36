import { beforeEach, describe, expect, test } from "vitest";
import { listAskedOf } from "@/lib/approvals/queries";
import { organisationKey } from "@/lib/crypto/keyring";
import { db } from "@/lib/db/client";
import { approveSubject } from "@/lib/decisions/approve-subject";
import { openLetter } from "@/lib/mail/letter";
import { emptyDatabase } from "@/lib/testing/database";
import { anEscalatable, approvalsOf, escalated, letMinutesPass } from "@/lib/testing/escalations";
import { anOrganisation } from "@/lib/testing/factories";
import { sweepEscalations } from "./sweep-escalations.job";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

const sweep = () => sweepEscalations.run({});

async function asked(wishes: Parameters<typeof anEscalatable>[0] = {}) {
  const people = await anEscalatable(wishes);
  const { escalationId } = await escalated(people.responder, people.incident.id);
  const alerts = async () => {
    const rows = await db.alert.findMany({ orderBy: [{ dueAt: "asc" }, { kind: "asc" }] });
    const names = new Map([
      [people.supervisor.userId, "supervisor"],
      [people.deputy.userId, "deputy"],
      [people.responder.userId, "responder"],
    ]);
    return rows.map(({ userId, kind, isLate }) => `${names.get(userId)} ${kind}${isLate ? " late" : ""}`);
  };
  return { ...people, escalationId, alerts };
}

describe("the sweep", () => {
  test("reminds at its times, each once, however often it runs", async () => {
    const { escalationId, alerts } = await asked();
    await sweep();
    expect(await alerts()).toEqual(["supervisor decisions-asked"]);
    await letMinutesPass(escalationId, 11);
    for (let run = 0; run < 3; run += 1) await sweep();
    expect(await alerts()).toEqual(["supervisor decisions-reminder", "supervisor decisions-asked"]);
    expect(await db.outgoingMail.count()).toBe(2);
  });

  test("gives it to the deputy after half an hour, who sees it from then on", async () => {
    const { escalationId, supervisor, deputy, incident } = await asked();
    expect(await listAskedOf(deputy)).toEqual([]);
    await letMinutesPass(escalationId, 31);
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(await listAskedOf(supervisor)).toEqual([]);
    expect(await listAskedOf(deputy)).toHaveLength((await approvalsOf(escalationId)).length);
    expect(
      await db.incidentMember.findMany({ where: { incidentId: incident.id, userId: deputy.userId } }),
    ).toMatchObject([{ relation: "deputy" }]);
    const acts = await db.approvalDecision.findMany({ where: { act: "delegated" } });
    expect(
      acts.every(({ decidedById, delegatedToId }) => !decidedById && delegatedToId === deputy.userId),
    ).toBe(true);
    expect(acts).toHaveLength((await approvalsOf(escalationId)).length);
    const [first] = await listAskedOf(deputy);
    expect(await approveSubject(deputy, { approvalId: first?.id ?? "", version: 1 })).toMatchObject({
      ok: true,
    });
  });

  test("after three days without a worker sends each step once, marked late", async () => {
    const { escalationId, alerts } = await asked();
    await letMinutesPass(escalationId, 3 * 24 * 60);
    for (let run = 0; run < 3; run += 1) await sweep();
    expect(await alerts()).toEqual([
      "supervisor decisions-reminder late",
      "supervisor decisions-last-reminder late",
      "deputy decisions-fell late",
      "supervisor decisions-moved late",
      "supervisor decisions-asked",
    ]);
    const mails = await db.outgoingMail.findMany();
    expect(mails).toHaveLength(5);
  });

  test("stops once everything is decided", async () => {
    const { escalationId, supervisor, alerts } = await asked();
    for (const { id, version } of await approvalsOf(escalationId))
      await approveSubject(supervisor, { approvalId: id, version });
    await letMinutesPass(escalationId, 60);
    await sweep();
    expect((await alerts()).filter((text) => text.includes("reminder") || text.includes("fell"))).toEqual([]);
  });

  test("tells whoever asked to telephone, where there is no deputy or the deputy cannot", async () => {
    const alone = await asked({ hasDeputy: false });
    await letMinutesPass(alone.escalationId, 31);
    await sweep();
    await sweep();
    expect((await alone.alerts()).filter((text) => text.startsWith("responder"))).toEqual([
      "responder decisions-unanswered",
    ]);

    await emptyDatabase();
    await anOrganisation();
    const gone = await asked();
    await db.user.update({ where: { id: gone.deputy.userId }, data: { disabledAt: new Date() } });
    await letMinutesPass(gone.escalationId, 31);
    await sweep();
    await sweep();
    expect((await gone.alerts()).filter((text) => text.startsWith("responder"))).toEqual([
      "responder decisions-unanswered",
    ]);
    expect(await listAskedOf(gone.supervisor)).not.toEqual([]);
  });

  test("mails reference, time and link, and nothing of the incident", async () => {
    const { incident, escalationId } = await asked();
    await letMinutesPass(escalationId, 21);
    await sweep();
    const key = await organisationKey("organisation");
    const mails = await db.outgoingMail.findMany({ orderBy: { createdAt: "asc" } });
    const letters = mails.map(({ id, sealed }) => openLetter(key, id, sealed));
    expect(letters).toHaveLength(3);
    for (const { subject, text } of letters) {
      expect(subject).toMatch(new RegExp(`^【事案 ${incident.reference}】`));
      expect(`${subject}${text}`).not.toContain(incident.title);
      expect(`${subject}${text}`).not.toMatch(/山口|鈴木|安東/);
      expect(text).toMatch(/\/approvals（ログインが必要です）\n$/);
      expect(text.trim().split("\n").length).toBeLessThanOrEqual(4);
    }
    expect(letters.map(({ subject }) => subject).join()).toMatch(/\d{1,2}:\d\dに代理へ回ります/);
  });
});
