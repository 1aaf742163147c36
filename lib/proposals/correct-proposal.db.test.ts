import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { countParties } from "@/lib/disclosures/counts";
import { NotFound } from "@/lib/errors";
import { getSettledFacts } from "@/lib/facts/queries";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aReadFile, theProposal, writeNow } from "@/lib/testing/read-files";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { correctProposal } from "./correct-proposal";
import type { Correction } from "./correction";
import { getDecision, getIntake } from "./queries";
import { revealEvidence } from "./reveal-evidence";
import { takeOverProposal } from "./take-over-proposal";

let responder: UserActor;
let incidentId: string;
let evidenceId: string;

async function laid(name: string, knownAt: Date | null = null) {
  await emptyDatabase();
  await anOrganisation();
  responder = await anActor({ roles: ["responder"] });
  const members = [{ userId: responder.userId, relation: "responder" as const }];
  incidentId = (await anIncident({ members, knownAt })).id;
  evidenceId = await aReadFile(responder, { incidentId, name });
}

async function correct(correction: Correction, by = responder) {
  const { id: proposalId, version } = await theProposal(incidentId, correction.kind);
  return correctProposal(by, { incidentId, proposalId, version, correction });
}

const fact = async (name: string) => (await getSettledFacts(responder, incidentId)).get(name);

describe("correcting what was read of a mail", () => {
  beforeEach(() => laid("wrong-attachment.eml"));

  test("a number of people ends what was counted, and the people are written all the same", async () => {
    expect((await correct({ kind: "people", known: 800, most: 1300 })).ok).toBe(true);
    const { id, version } = await theProposal(incidentId, "people");
    await writeNow(id);
    expect(await countParties(db, incidentId)).toMatchObject({ principals: 1288 });
    expect((await fact("principals.known"))?.value).toMatchObject({ number: 800 });
    expect((await fact("principals.max"))?.value).toMatchObject({ number: 1300 });

    expect((await takeOverProposal(responder, { incidentId, proposalId: id, version })).ok).toBe(true);
    await writeNow(id);
    expect((await fact("principals.known"))?.value).toMatchObject({ number: 1288 });
    expect(await countParties(db, incidentId)).toMatchObject({ principals: 1288 });
  });

  test("each kind takes the place of what the file said", async () => {
    const { id: proposalId, version } = await theProposal(incidentId, "special_care");
    await takeOverProposal(responder, { incidentId, proposalId, version });
    expect((await fact("special_care_info"))?.value.answer).toBe("no");
    await correct({ kind: "special_care", found: "yes" });
    expect((await fact("special_care_info"))?.value.answer).toBe("yes");
    await correct({ kind: "special_care", found: "unknown" });
    expect((await fact("special_care_info"))?.value.answer).toBe("unknown");
    await correct({ kind: "bcc", count: 0 });
    expect((await fact("recipients.bcc"))?.value).toMatchObject({ number: 0 });
    await correct({ kind: "recipients", chosen: [] });
    expect(await countParties(db, incidentId)).toMatchObject({ recipients: 0 });
  });

  test("a time ahead, and one after the awareness, are refused and write nothing", async () => {
    const ahead = new Date(Date.now() + 86_400_000).toISOString();
    expect(await correct({ kind: "occurred_at", at: ahead })).toEqual({ ok: false, code: "in-the-future" });
    await db.incident.update({
      where: { id: incidentId },
      data: { knownAt: new Date("2026-11-10T00:00:00Z") },
    });
    const late = await correct({ kind: "occurred_at", at: "2026-11-11T00:00:00.000Z" });
    expect(late).toEqual({ ok: false, code: "known-before-event" });
    expect(await db.fact.count()).toBe(0);
    expect(await recordedTypes()).not.toContain("proposal.corrected");
  });

  test("an old page is refused, and it is known who was faster", async () => {
    const { id: proposalId } = await theProposal(incidentId, "mistake");
    const correction = { kind: "mistake", mistake: "wrong_recipient" } as const;
    expect((await correct(correction)).ok).toBe(true);
    const late = await correctProposal(responder, { incidentId, proposalId, version: 0, correction });
    expect(late).toEqual({ ok: false, code: "proposal-changed" });
    expect(await getDecision(responder, { incidentId, proposalId })).toMatchObject({ who: responder.name });
    const stranger = await anActor({ roles: ["responder"] });
    expect(await getDecision(stranger, { incidentId, proposalId })).toBeNull();
    await expect(
      correctProposal(stranger, { incidentId, proposalId, version: 1, correction }),
    ).rejects.toThrow(NotFound);
  });
});

describe("looking at a file", () => {
  beforeEach(() => laid("wrong-attachment.eml"));

  test("is masked, until a reason was given, for this person and no other", async () => {
    const colleague = await anActor({ roles: ["responder"] });
    const at = { id: randomUUID(), incidentId, userId: colleague.userId, addedAt: new Date() };
    await db.incidentMember.create({ data: { ...at, relation: "member" } });
    const shown = async (actor: UserActor) =>
      JSON.stringify((await getIntake(actor, incidentId))?.files[0]?.content);
    expect(await shown(responder)).not.toContain("tanaka");
    const before = await shown(responder);
    await revealEvidence(responder, { incidentId, evidenceId, reason: "check-reading" });
    expect(await shown(responder)).not.toBe(before);
    expect(await shown(colleague)).toBe(before);
    expect(await recorded()).toContainEqual(
      expect.objectContaining({ type: "evidence.revealed", data: { evidenceId, reason: "check-reading" } }),
    );
  });

  test("is for members alone", async () => {
    for (const roles of [["responder"], ["management"], ["admin"]] as const) {
      const somebody = await anActor({ roles: [...roles] });
      expect(await getIntake(somebody, incidentId)).toBeNull();
      const reveal = revealEvidence(somebody, { incidentId, evidenceId, reason: "other" });
      await expect(reveal).rejects.toThrow();
    }
    expect(await db.evidenceCustody.count({ where: { act: "read" } })).toBe(0);
  });
});

test("a refused file says which file and where, and keeps its original", async () => {
  await laid("list-a.csv");
  await aReadFile(responder, {
    incidentId,
    name: "broken.xlsx",
    bytes: Buffer.from("PK\u0003\u0004 no workbook"),
  });
  const intake = await getIntake(responder, incidentId);
  const broken = intake?.files.find(({ fileName }) => fileName === "broken.xlsx");
  expect(broken?.refusal?.code ?? broken?.content?.problems[0]?.code).toBe("unreadable");
  expect(await db.evidence.count({ where: { incidentId, state: "sealed" } })).toBe(2);
});
