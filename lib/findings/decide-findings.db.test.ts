import { beforeEach, describe, expect, test } from "vitest";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { countFact, unknownFact, yesNoFact } from "@/lib/facts/fact-draft";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anOrganisation } from "@/lib/testing/factories";
import { aJudgedIncident, anApprover, asOfNow, few, stateFacts } from "@/lib/testing/findings";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { confirmFindings } from "./confirm-findings";
import { departFromFindings } from "./depart-from-findings";
import { openSnapshot } from "./open-snapshot";
import type { Decisions } from "./weigh";

type Judged = Awaited<ReturnType<typeof aJudgedIncident>>;
let judged: Judged;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  judged = await aJudgedIncident();
});

const confirm = async (wishes: Parameters<typeof asOfNow>[1] = {}, as = judged.legal) =>
  confirmFindings(as, await asOfNow(judged.incidentId, wishes));
const depart = async (
  decisions: Decisions,
  wishes: Parameters<typeof asOfNow>[1] = { reason: "理由" },
  as = judged.legal,
) => departFromFindings(as, { ...(await asOfNow(judged.incidentId, wishes)), decisions });
const made = () => db.determination.findMany({ orderBy: [{ preparedAt: "asc" }, { id: "asc" }] });
const nothingWritten = async () => {
  expect(await made()).toEqual([]);
  expect(await db.document.count()).toBe(0);
  expect(await db.approval.count()).toBe(0);
  expect((await recordedTypes()).filter((type) => type.startsWith("determination"))).toEqual([]);
};

describe("confirming a report that is required", () => {
  test("counts at once, with facts, rules and memo frozen together", async () => {
    const result = await confirm();
    expect(result).toMatchObject({ ok: true, value: { state: "in_force", approvalId: null } });
    const [row] = await made();
    expect(row).toMatchObject({
      kind: "confirmed",
      state: "in_force",
      report: "required",
      notify: "required",
      isVoluntary: false,
      departures: [],
      preparedById: judged.legal.userId,
    });
    expect(row?.inForceAt).toEqual(row?.preparedAt);
    const document = await db.document.findUniqueOrThrow({ where: { id: row?.documentId ?? "" } });
    expect(document).toMatchObject({
      kind: "decision-memo",
      state: "approved",
      number: 1,
      approvedById: null,
    });
    expect(await db.approval.count()).toBe(0);

    const keys = await incidentKeys(db, judged.incidentId);
    const snapshot = openSnapshot(keys.data, row ?? { id: "", snapshot: new Uint8Array() });
    expect(snapshot).toMatchObject({
      reference: judged.reference,
      preparedBy: { name: "森 由美" },
      outcome: { report: "required", notify: "required" },
      needsApproval: false,
    });
    expect(snapshot.facts.find(({ name }) => name === "principals.max")).toMatchObject({
      value: { number: 1288 },
      source: "responder",
      recordedBy: "鈴木 彩",
    });
    expect(snapshot.rules.find(({ id }) => id === "appi.category-4")).toMatchObject({ status: "applies" });
    const events = (await recorded()).slice(-2);
    expect(events.map(({ type }) => type)).toEqual(["document.frozen", "determination.made"]);
    expect(events[1]?.data).toEqual({ determinationId: row?.id, state: "in_force" });
  });

  test("keeps what was typed out of the clear", async () => {
    await confirm({ opposing: "山田様の件は別に考える" });
    const row = await db.$queryRaw<
      { text: string }[]
    >`SELECT row_to_json(d)::text AS text FROM determinations d`;
    expect(JSON.stringify(row)).not.toContain("山田");
    expect(JSON.stringify(await recorded())).not.toContain("山田");
  });

  test("supersedes what was decided before, which stays as history", async () => {
    await confirm();
    await stateFacts(judged.incidentId, judged.suzuki.userId, [countFact("principals.max", 1290)]);
    expect((await confirm()).ok).toBe(true);
    expect((await made()).map(({ state }) => state)).toEqual(["superseded", "in_force"]);
    expect((await db.document.findMany({ orderBy: { number: "asc" } })).map(({ number }) => number)).toEqual([
      1, 2,
    ]);
  });
});

describe("what is refused writes nothing", () => {
  test("facts that changed since the page was drawn", async () => {
    const input = await asOfNow(judged.incidentId);
    await stateFacts(judged.incidentId, judged.suzuki.userId, [countFact("principals.max", 1300)]);
    expect(await confirmFindings(judged.legal, input)).toEqual({ ok: false, code: "facts-changed" });
    await nothingWritten();
  });

  test("a page that did not know of the last decision, also of two at once", async () => {
    const input = await asOfNow(judged.incidentId);
    const results = await Promise.all([
      confirmFindings(judged.legal, input),
      confirmFindings(await anActor({ roles: ["legal"] }), input),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, code: "decided-meanwhile" });
    expect(await confirmFindings(judged.legal, input)).toEqual({ ok: false, code: "decided-meanwhile" });
    expect(await made()).toHaveLength(1);
  });

  test("confirming what the rules leave to legal", async () => {
    await stateFacts(judged.incidentId, judged.suzuki.userId, [
      unknownFact("principals.known"),
      unknownFact("principals.max"),
    ]);
    expect(await confirm()).toEqual({ ok: false, code: "undecided" });
    await nothingWritten();
  });

  test("a departure that departs from nothing, or says no reason", async () => {
    expect(await depart({})).toEqual({ ok: false, code: "no-departure" });
    expect(await depart({ "appi.report": "required" })).toEqual({ ok: false, code: "no-departure" });
    // What the rules have decided cannot be made open again.
    expect(await depart({ "appi.report": "needs_review" })).toEqual({ ok: false, code: "no-departure" });
    expect(await depart({ "appi.report": "not_required" }, {})).toEqual({ ok: false, code: "reason-needed" });
    await nothingWritten();
  });

  test("a voluntary report where the report is a duty", async () => {
    expect(await confirm({ voluntary: "念のため" })).toEqual({ ok: false, code: "not-voluntary" });
    await nothingWritten();
  });

  test("somebody to approve who may not decide, or nobody at all", async () => {
    const wishes = { reason: "理由", askedOfId: judged.suzuki.userId };
    expect(await depart({ "appi.report": "not_required" }, wishes)).toEqual({ ok: false, code: "not-able" });
    expect(
      await depart({ "appi.report": "not_required" }, { reason: "理由", askedOfId: judged.legal.userId }),
    ).toEqual({ ok: false, code: "not-able" });
    await db.incidentMember.updateMany({
      where: { incidentId: judged.incidentId, relation: "supervisor" },
      data: { removedAt: new Date() },
    });
    expect(await depart({ "appi.report": "not_required" })).toEqual({ ok: false, code: "nobody-to-decide" });
    await nothingWritten();
  });
});

describe("who decides", () => {
  test("is legal alone, of incidents that they see and that are open", async () => {
    await expect(confirm({}, judged.boss)).rejects.toThrow(Forbidden);
    await expect(confirm({}, judged.suzuki)).rejects.toThrow(Forbidden);
    await expect(depart({ "appi.report": "not_required" }, { reason: "理由" }, judged.boss)).rejects.toThrow(
      Forbidden,
    );
    await expect(confirm({}, await anActor({ roles: ["admin"] }))).rejects.toThrow(Forbidden);
    await db.incident.update({ where: { id: judged.incidentId }, data: { isRestricted: true } });
    await expect(confirm()).rejects.toThrow(NotFound);
    await db.incident.update({
      where: { id: judged.incidentId },
      data: { isRestricted: false, status: "closed", closedAt: new Date() },
    });
    await expect(confirm()).rejects.toThrow(NotFound);
    await nothingWritten();
  });

  test("is one of legal whom a restricted incident names", async () => {
    const named = await anActor({ roles: ["legal"] });
    const { incidentId } = judged;
    await db.incident.update({ where: { id: incidentId }, data: { isRestricted: true } });
    await db.incidentMember.create({
      data: {
        id: crypto.randomUUID(),
        incidentId,
        userId: named.userId,
        relation: "legal",
        addedAt: new Date(),
      },
    });
    expect((await confirm({}, named)).ok).toBe(true);
  });
});

describe("raising", () => {
  test("what the rules leave open counts at once, with its reason", async () => {
    await stateFacts(judged.incidentId, judged.suzuki.userId, [
      unknownFact("principals.known"),
      unknownFact("principals.max"),
    ]);
    expect(await depart({ "appi.report": "required" }, {})).toEqual({ ok: false, code: "reason-needed" });
    expect(await depart({ "appi.report": "required", "appi.notify": "required" })).toMatchObject({
      value: { state: "in_force" },
    });
    const [row] = await made();
    expect(row).toMatchObject({ kind: "departed", report: "required", notify: "required" });
    expect(row?.departures).toEqual(["appi.final", "appi.notification", "appi.preliminary"]);
  });

  test("what they do not ask for counts at once too", async () => {
    await stateFacts(judged.incidentId, judged.suzuki.userId, few);
    const all: Decisions = { "appi.report": "required", "appi.notify": "required" };
    expect(await depart(all)).toMatchObject({ value: { state: "in_force" } });
  });
});

describe("not required", () => {
  beforeEach(async () => stateFacts(judged.incidentId, judged.suzuki.userId, few));

  test("needs a reason, and waits for a second person though the rules say so", async () => {
    expect(await confirm()).toEqual({ ok: false, code: "reason-needed" });
    const result = await confirm({ reason: "3人で、類型に当たらない", voluntary: "相談を受けたため" });
    expect(result).toMatchObject({ value: { state: "awaiting" } });
    const [row] = await made();
    expect(row).toMatchObject({
      kind: "confirmed",
      state: "awaiting",
      report: "not_required",
      isVoluntary: true,
    });
    expect(await db.document.findFirst()).toMatchObject({ state: "awaiting" });
    expect(await db.approval.findFirst()).toMatchObject({
      subjectKind: "determination",
      subjectId: row?.id,
      askedOfId: null,
      preparedById: judged.legal.userId,
    });
    expect(await db.alert.findMany()).toMatchObject([
      { kind: "determination-asked", userId: judged.boss.userId },
    ]);
  });

  test("is not asked twice; once its facts changed the next takes its place", async () => {
    await confirm({ reason: "理由" });
    expect(await confirm({ reason: "もう一度" })).toEqual({ ok: false, code: "asked-already" });
    await stateFacts(judged.incidentId, judged.suzuki.userId, [countFact("principals.max", 5)]);
    expect((await confirm({ reason: "5人になった" })).ok).toBe(true);
    expect((await made()).map(({ state }) => state)).toEqual(["void", "awaiting"]);
    const approvals = await db.approval.findMany({ orderBy: { askedAt: "asc" } });
    expect(approvals.map(({ state }) => state)).toEqual(["void", "awaiting"]);
    expect((await db.document.findMany({ orderBy: { number: "asc" } })).map(({ state }) => state)).toEqual([
      "void",
      "awaiting",
    ]);
  });

  test("can be asked of somebody new, who sees the incident from then on", async () => {
    const kinoshita = await anApprover();
    expect((await confirm({ reason: "理由", askedOfId: kinoshita.userId })).ok).toBe(true);
    expect(await db.approval.findFirst()).toMatchObject({ askedOfId: kinoshita.userId });
    const member = await db.incidentMember.findFirst({ where: { userId: kinoshita.userId } });
    expect(member).toMatchObject({ incidentId: judged.incidentId, removedAt: null });
    expect(await db.alert.findMany()).toMatchObject([{ userId: kinoshita.userId }]);
  });
});

test("a departure that lowers one duty waits, whatever else it asks for", async () => {
  await stateFacts(judged.incidentId, judged.suzuki.userId, [yesNoFact("privacy_mark", true)]);
  expect(await depart({ "privacy-mark.final": "not_required" })).toMatchObject({
    value: { state: "awaiting" },
  });
  expect((await made())[0]).toMatchObject({ report: "required", departures: ["privacy-mark.final"] });
});
