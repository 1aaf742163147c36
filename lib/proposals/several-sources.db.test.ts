import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { countParties } from "@/lib/disclosures/counts";
import { getSettledFacts } from "@/lib/facts/queries";
import { makeMail } from "@/lib/intake/made/make-mail";
import { makeList } from "@/lib/intake/made/make-people";
import { writePrincipals } from "@/lib/people/write-people";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aReadFile, writeNow } from "@/lib/testing/read-files";
import { correctProposal } from "./correct-proposal";
import type { Correction } from "./correction";
import type { ProposalKind } from "./proposed";
import { takeOverProposal } from "./take-over-proposal";

const LIST = { name: "一覧.csv", bytes: Buffer.from(makeList(30)) };
const PDF = { name: "資料.pdf", bytes: Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj") };
const CC = Array.from({ length: 20 }, (_, at) => `taro.yamada${at}@house${at}.example`).join(", ");

let responder: UserActor;
let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation({ mailDomains: ["sender.example"] });
  responder = await anActor({ roles: ["responder"] });
  const members = [{ userId: responder.userId, relation: "responder" as const }];
  incidentId = (await anIncident({ members, knownAt: null })).id;
});

const laid = (name: string, bytes: Buffer) => aReadFile(responder, { incidentId, name, bytes });
const found = (evidenceId: string, kind: ProposalKind) =>
  db.proposal.findFirstOrThrow({ where: { evidenceId, kind, state: { not: "superseded" } } });

async function take(evidenceId: string, kind: ProposalKind) {
  const { id: proposalId, version } = await found(evidenceId, kind);
  expect((await takeOverProposal(responder, { incidentId, proposalId, version })).ok).toBe(true);
  if (kind === "people") await writeNow(proposalId);
}

async function correct(evidenceId: string, correction: Correction) {
  const { id: proposalId, version } = await found(evidenceId, correction.kind);
  const input = { incidentId, proposalId, version, correction };
  expect((await correctProposal(responder, input)).ok).toBe(true);
}

const fact = async (name: string) => (await getSettledFacts(responder, incidentId)).get(name)?.value;

describe("a mail that showed its addresses and had a list attached", () => {
  let evidenceId: string;
  beforeEach(async () => {
    evidenceId = await laid("a.eml", makeMail({ cc: CC, subject: "お知らせ", files: [LIST] }));
  });

  test("keeps the people of the list when the addresses are taken over after them", async () => {
    await take(evidenceId, "people");
    await take(evidenceId, "visible_addresses");
    expect(await countParties(db, incidentId)).toMatchObject({ principals: 50 });
    await correct(evidenceId, { kind: "visible_addresses", chosen: [0] });
    expect(await countParties(db, incidentId)).toMatchObject({ principals: 31 });
    expect(await fact("principals.max")).toMatchObject({ number: 31 });
  });

  test("does not say how many there are at most while the list is not taken over", async () => {
    await take(evidenceId, "visible_addresses");
    expect(await fact("principals.known")).toMatchObject({ number: 20 });
    expect(await fact("principals.max")).toEqual({ answer: "unknown" });
    await take(evidenceId, "people");
    expect(await fact("principals.max")).toMatchObject({ number: 50 });
  });

  test("leaves the number that a person put in the place of the list", async () => {
    await correct(evidenceId, { kind: "people", known: 800, most: 1300 });
    await writeNow((await found(evidenceId, "people")).id);
    await take(evidenceId, "visible_addresses");
    expect(await fact("principals.known")).toMatchObject({ number: 800 });
    expect(await fact("principals.max")).toMatchObject({ number: 1300 });
  });
});

describe("how many people there are at most is not known", () => {
  test("while a file beside the list could not be looked into", async () => {
    const evidenceId = await laid("a.eml", makeMail({ files: [LIST, PDF] }));
    await take(evidenceId, "people");
    expect(await fact("principals.known")).toMatchObject({ number: 30 });
    expect(await fact("principals.max")).toEqual({ answer: "unknown" });
  });

  test("while another list of the incident was not taken over", async () => {
    const [one, other] = [await laid("a.csv", LIST.bytes), await laid("b.csv", Buffer.from(makeList(40)))];
    await take(one, "people");
    expect(await fact("principals.max")).toEqual({ answer: "unknown" });
    await take(other, "people");
    const { principals } = await countParties(db, incidentId);
    expect(await fact("principals.max")).toMatchObject({ number: principals });
  });
});

test("while a long list is being written all else of the incident goes on, and addresses wait for it", async () => {
  const evidenceId = await laid("a.eml", makeMail({ subject: "お知らせ", files: [LIST] }));
  await take(evidenceId, "data_items");
  const disclosureId = randomUUID();
  await db.disclosure.create({
    data: { id: disclosureId, incidentId, kind: "crossed", createdAt: new Date() },
  });
  const keys = await incidentKeys(db, incidentId);
  const into = { incidentId, disclosureId, batchId: randomUUID(), keys, now: new Date() };
  const person = { name: "山田", kana: "", phones: [], postalCode: "", address: "", birthDate: "" };
  let result: unknown;
  await writePrincipals(into, async (write) => {
    await write([{ ...person, mails: ["someone@client.example"], items: ["email"] }]);
    await take(evidenceId, "special_care");
    const { id: proposalId, version } = await found(evidenceId, "recipients");
    result = await takeOverProposal(responder, { incidentId, proposalId, version });
  });
  expect(result).toEqual({ ok: false, code: "being-written" });
  await take(evidenceId, "recipients");
  expect(await db.person.count({ where: { incidentId } })).toBe(1);
}, 60_000);

test("a copy that shows nobody outside and no Bcc does not say that it stayed in the house", async () => {
  const evidenceId = await laid("a.eml", makeMail({ to: "eigyo@sender.example" }));
  await take(evidenceId, "recipients");
  expect(await fact("recipients")).toEqual({ answer: "unknown" });
});

test("where all outside were on the list of those who were meant, nothing says that it stayed in the house", async () => {
  const evidenceId = await laid("a.eml", makeMail({ bcc: "one@other.example", to: "two@other.example" }));
  const list = Buffer.from("氏名,メール\n山田,one@other.example\n佐藤,two@other.example\n");
  await aReadFile(responder, { incidentId, name: "list.csv", bytes: list, purpose: "intended_list" });
  const { readEvidence } = await import("./read-evidence.job");
  await readEvidence.run({ evidenceId });
  await take(evidenceId, "recipients");
  expect(await fact("recipients")).toEqual({ answer: "unknown" });
});

test("the mail of somebody who complained says since when it was to be seen in the house", async () => {
  const evidenceId = await aReadFile(responder, { incidentId, name: "reported-by-recipient.eml" });
  await take(evidenceId, "mistake");
  expect(await fact("visible_since")).toMatchObject({ instant: new Date("2026-11-12T12:05:00Z") });
});
