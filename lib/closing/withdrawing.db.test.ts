import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { countAskedOf, listAskedOf } from "@/lib/approvals/queries";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { approveSubject } from "@/lib/decisions/approve-subject";
import { returnSubject } from "@/lib/decisions/return-subject";
import { Forbidden, NotFound } from "@/lib/errors";
import { codeFact, countFact } from "@/lib/facts/fact-draft";
import { emptyDatabase } from "@/lib/testing/database";
import { anEscalatable, clearCase, escalated, stateFacts } from "@/lib/testing/escalations";
import { anActor, anOrganisation } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { askWithdrawing } from "./ask-withdrawing";
import { reopenIncident } from "./reopen-incident";

/** Prices of a firm to another one: nobody's personal data. */
const nothing = [codeFact("event_type", "misdirected_message"), codeFact("information_type", "statistics")];

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

async function story(facts = nothing, { isRestricted = false } = {}) {
  const people = await anEscalatable({ facts, isRestricted, status: "in_progress" });
  const incidentId = people.incident.id;
  const join = async (userId: string) =>
    db.incidentMember.create({
      data: { id: randomUUID(), incidentId, userId, relation: "supervisor", addedAt: new Date() },
    });
  await join(people.supervisor.userId);
  const incident = () => db.incident.findUniqueOrThrow({ where: { id: incidentId } });
  const ask = async (as = people.responder, version?: number) =>
    askWithdrawing(as, {
      incidentId,
      version: version ?? (await incident()).version,
      reason: "田中様のファイルは空でした",
    });
  const asked = () => db.approval.findFirstOrThrow({ orderBy: [{ askedAt: "desc" }, { id: "desc" }] });
  const yes = async (as: UserActor) => {
    const { id, version } = await asked();
    return approveSubject(as, { approvalId: id, version });
  };
  return { ...people, incidentId, incident, ask, asked, yes };
}

describe("withdrawing what turned out to be nothing", () => {
  test("is asked by a responder and carried out by whoever approves", async () => {
    const { supervisor, ask, asked, yes, incident, incidentId } = await story();
    expect((await ask()).ok).toBe(true);
    expect(await asked()).toMatchObject({ subjectKind: "withdraw-incident" });
    expect(await incident()).toMatchObject({ status: "awaiting_approval" });
    expect(await listAskedOf(supervisor)).toHaveLength(1);
    expect(await db.alert.findMany({ where: { kind: "withdrawal-asked" } })).toMatchObject([
      { userId: supervisor.userId },
    ]);
    expect(await yes(supervisor)).toEqual({ ok: true, value: "approved" });
    expect(await incident()).toMatchObject({ status: "withdrawn", closedAt: null });
    const entry = await db.auditEntry.findFirstOrThrow({ where: { type: "incident.withdrawn" } });
    expect(entry).toMatchObject({ incidentId, actorId: supervisor.userId, reasonId: expect.any(String) });
    expect(JSON.stringify(await recorded())).not.toContain("田中");
  });

  test("is for legal to approve where the law does not say that there is no duty", async () => {
    const legal = await anActor({ roles: ["legal"] });
    for (const facts of [clearCase, [codeFact("event_type", "lost")]]) {
      const { supervisor, ask, asked, yes, incident } = await story([...facts]);
      expect((await ask()).ok).toBe(true);
      expect(await asked()).toMatchObject({ subjectKind: "withdraw-lowering" });
      expect(await countAskedOf(supervisor)).toBe(0);
      expect(await countAskedOf(legal)).toBe(1);
      await expect(yes(supervisor)).rejects.toThrow(Forbidden);
      expect(await yes(legal)).toEqual({ ok: true, value: "approved" });
      expect(await incident()).toMatchObject({ status: "withdrawn" });
    }
  });

  test("goes on where it was returned, and can be asked again", async () => {
    const { supervisor, ask, asked, incident } = await story();
    await ask();
    expect(await ask()).toEqual({ ok: false, code: "asked-already" });
    const { id: approvalId, version } = await asked();
    await returnSubject(supervisor, { approvalId, version, reason: "根拠が足りません" });
    expect(await incident()).toMatchObject({ status: "in_progress" });
    expect((await ask()).ok).toBe(true);
  });

  test("does not count where the law asks for something by now", async () => {
    const { supervisor, ask, yes, incident, incidentId } = await story();
    await anActor({ roles: ["legal"] });
    await ask();
    await stateFacts(incidentId, [
      codeFact("information_type", "personal_data"),
      countFact("principals.max", 5),
    ]);
    expect(await yes(supervisor)).toEqual({ ok: true, value: "content-changed" });
    expect(await incident()).toMatchObject({ status: "in_progress" });
    expect(await db.alert.count({ where: { kind: "approval-void" } })).toBe(1);
  });

  test("is refused where nobody could approve, from an old page, and is nobody else's", async () => {
    const { responder, ask } = await story([...clearCase]);
    expect(await ask()).toEqual({ ok: false, code: "no-legal" });
    expect(await ask(responder, 7)).toEqual({ ok: false, code: "incident-changed" });
    await expect(ask(await anActor())).rejects.toThrow(NotFound);
    await expect(ask(await anActor({ roles: ["reporter"] }))).rejects.toThrow(Forbidden);
    const other = await story();
    await db.incidentMember.updateMany({
      where: { incidentId: other.incidentId, relation: "supervisor" },
      data: { removedAt: new Date() },
    });
    expect(await other.ask()).toEqual({ ok: false, code: "nobody-to-decide" });
    expect(await db.approval.count()).toBe(0);
  });

  test("of a restricted incident is for legal that it names alone", async () => {
    const legal = await anActor({ roles: ["legal"] });
    const { ask, yes, incidentId } = await story([...clearCase], { isRestricted: true });
    expect(await ask()).toEqual({ ok: false, code: "no-legal" });
    await db.incidentMember.create({
      data: { id: randomUUID(), incidentId, userId: legal.userId, relation: "legal", addedAt: new Date() },
    });
    expect((await ask()).ok).toBe(true);
    await expect(yes(await anActor({ roles: ["legal" satisfies Role] }))).rejects.toThrow(NotFound);
    expect(await yes(legal)).toEqual({ ok: true, value: "approved" });
  });

  test("ends what was laid before somebody, and can be undone", async () => {
    const { responder, supervisor, ask, yes, incident, incidentId } = await story();
    await escalated(responder, incidentId);
    await ask();
    const { id: approvalId, version } = await db.approval.findFirstOrThrow({
      where: { subjectKind: "withdraw-incident" },
    });
    await approveSubject(supervisor, { approvalId, version });
    expect(await db.escalation.findFirst()).toMatchObject({ state: "withdrawn" });
    expect(await countAskedOf(supervisor)).toBe(0);
    const { version: current } = await incident();
    await reopenIncident(responder, { incidentId, version: current, reason: "やはり漏えいでした" });
    expect(await incident()).toMatchObject({ status: "in_progress" });
    await ask();
    await expect(yes(responder)).rejects.toThrow(Forbidden);
    expect(await recordedTypes()).toContain("incident.reopened");
  });
});
