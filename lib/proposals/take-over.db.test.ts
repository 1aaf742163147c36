import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { countByItem, countParties } from "@/lib/disclosures/counts";
import { Forbidden, NotFound } from "@/lib/errors";
import { getSettledFacts } from "@/lib/facts/queries";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation, aUser } from "@/lib/testing/factories";
import { aReadFile, theProposal, writeNow } from "@/lib/testing/read-files";
import { recordedTypes } from "@/lib/testing/recorded";
import type { ProposalKind } from "./proposed";
import { takeOverProposal } from "./take-over-proposal";

let responder: UserActor;
let incidentId: string;

async function opened(status: "in_progress" | "closed" = "in_progress") {
  const members = [{ userId: responder.userId, relation: "responder" as const }];
  return (await anIncident({ title: "置かれたファイルの確認", members, status, knownAt: null })).id;
}

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  responder = await anActor({ roles: ["responder"] });
  incidentId = await opened();
});

async function take(kind: ProposalKind, by = responder) {
  const { id: proposalId, version } = await theProposal(incidentId, kind);
  const result = await takeOverProposal(by, { incidentId, proposalId, version });
  return { proposalId, result };
}

describe("the wrong attachment", () => {
  beforeEach(async () => {
    await aReadFile(responder, { incidentId, name: "wrong-attachment.eml" });
  });

  test("makes 1,288 principals of 1,305 rows and one recipient, and counts them as facts", async () => {
    for (const kind of ["mistake", "recipients", "people", "data_items", "special_care"] as const)
      expect((await take(kind)).result.ok).toBe(true);
    const { id } = await theProposal(incidentId, "people");
    expect(await theProposal(incidentId, "people")).toMatchObject({ state: "taking", total: 1288 });
    await writeNow(id);

    expect(await countParties(db, incidentId)).toEqual({ principals: 1288, recipients: 1, outstanding: 1 });
    const byItem = await countByItem(db, incidentId);
    expect(byItem[0]?.people).toBe(1288);
    expect(await theProposal(incidentId, "people")).toMatchObject({ state: "taken", done: 1288 });
    const facts = await getSettledFacts(responder, incidentId);
    expect(facts.get("principals.known")?.value).toMatchObject({ number: 1288 });
    expect(facts.get("principals.max")?.value).toMatchObject({ number: 1288 });
    expect(facts.get("mistake")?.value).toMatchObject({ code: "wrong_attachment" });
    expect(facts.get("event_type")?.value).toMatchObject({ code: "misdirected_message" });
    expect(facts.get("recipients.known")?.value).toMatchObject({ number: 1 });
    expect(facts.get("special_care_info")?.value).toMatchObject({ answer: "no" });
    expect((await db.incident.findUniqueOrThrow({ where: { id: incidentId } })).title).toBe(
      "添付ファイルの誤り",
    );
    expect(await db.disclosure.count()).toBe(1);
  });

  test("writes the same people again after a run that broke off, and when it runs twice at once", async () => {
    const { proposalId } = await take("people");
    await Promise.all([writeNow(proposalId), writeNow(proposalId)]);
    await db.proposal.update({ where: { id: proposalId }, data: { state: "taking" } });
    await writeNow(proposalId);
    expect(await countParties(db, incidentId)).toMatchObject({ principals: 1288 });
    expect(await db.person.count({ where: { incidentId } })).toBe(1288);
  });

  test("takes the time of the mail as the time of the event, unless it was known before", async () => {
    expect((await take("occurred_at")).result.ok).toBe(true);
    const incident = await db.incident.findUniqueOrThrow({ where: { id: incidentId } });
    expect(incident.occurredAt).toBeInstanceOf(Date);
  });

  test("keeps Bcc as not known", async () => {
    const { proposalId } = await take("bcc");
    expect(await db.proposal.findUniqueOrThrow({ where: { id: proposalId } })).toMatchObject({
      state: "left_unknown",
    });
    const facts = await getSettledFacts(responder, incidentId);
    expect(facts.get("recipients.bcc")).toBeUndefined();
  });

  test("is taken over once from one version, by a double click and by two people at once", async () => {
    const { id: proposalId, version } = await theProposal(incidentId, "recipients");
    const input = { incidentId, proposalId, version };
    const requestId = crypto.randomUUID();
    const twice = await Promise.all([1, 2].map(() => takeOverProposal(responder, input, { requestId })));
    expect(twice.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await takeOverProposal(responder, input)).toEqual({ ok: false, code: "proposal-changed" });
    const types = await recordedTypes();
    expect(types.filter((type) => type === "proposal.taken")).toHaveLength(1);
  });

  test("is for nobody outside of the incident", async () => {
    const { id: proposalId, version } = await theProposal(incidentId, "mistake");
    const input = { incidentId, proposalId, version };
    const stranger = await anActor({ roles: ["responder"] });
    const manager = await anActor({ roles: ["management"] });
    const { user, actor: former } = await aUser({ roles: ["responder"] });
    await db.incidentMember.create({
      data: {
        id: crypto.randomUUID(),
        incidentId,
        userId: user.id,
        relation: "member",
        addedAt: new Date(),
        removedAt: new Date(),
      },
    });
    await expect(takeOverProposal(stranger, input)).rejects.toThrow(NotFound);
    await expect(takeOverProposal(former, input)).rejects.toThrow(NotFound);
    await expect(takeOverProposal(manager, input)).rejects.toThrow(Forbidden);
    const other = await opened();
    await expect(takeOverProposal(responder, { ...input, incidentId: other })).rejects.toThrow(NotFound);
    await db.incident.update({
      where: { id: incidentId },
      data: { status: "closed", closedAt: new Date() },
    });
    await expect(takeOverProposal(responder, input)).rejects.toThrow(NotFound);
    expect(await db.fact.count()).toBe(0);
    expect(await db.disclosure.count()).toBe(0);
  });
});

test("Cc instead of Bcc makes the same people recipients and principals", async () => {
  await aReadFile(responder, { incidentId, name: "cc-instead-of-bcc.eml" });
  for (const kind of ["recipients", "visible_addresses"] as const)
    expect((await take(kind)).result.ok).toBe(true);
  const counts = await countParties(db, incidentId);
  const both = await db.person.count({
    where: {
      incidentId,
      AND: [{ parties: { some: { side: "recipient" } } }, { parties: { some: { side: "principal" } } }],
    },
  });
  expect(counts).toEqual({ principals: 34, recipients: 41, outstanding: 41 });
  expect(both).toBe(34);
  expect(await db.person.count({ where: { incidentId } })).toBe(41);
});

test("beside the list that was meant, only who was not meant is a recipient", async () => {
  await aReadFile(responder, { incidentId, name: "template-bcc.eml" });
  const before = await theProposal(incidentId, "recipients");
  await aReadFile(responder, { incidentId, name: "template-bcc.intended.csv", purpose: "intended_list" });
  const mail = await db.evidence.findFirstOrThrow({ where: { incidentId, purpose: "disclosed" } });
  const { readEvidence } = await import("./read-evidence.job");
  await readEvidence.run({ evidenceId: mail.id });

  expect((await theProposal(incidentId, "recipients")).id).not.toBe(before.id);
  expect((await take("recipients")).result.ok).toBe(true);
  expect(await countParties(db, incidentId)).toMatchObject({ recipients: 918 });
});
