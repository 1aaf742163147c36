import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { getSettledFacts } from "@/lib/facts/queries";
import { makeLockedZip } from "@/lib/intake/made/make-locked-zip";
import { makeMail } from "@/lib/intake/made/make-mail";
import { makeList } from "@/lib/intake/made/make-people";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aReadFile, theProposal, writeNow } from "@/lib/testing/read-files";
import { recordedTypes } from "@/lib/testing/recorded";
import { getIntake } from "./queries";
import { readEvidence } from "./read-evidence.job";
import { takeOverProposal } from "./take-over-proposal";
import { unlockEvidence } from "./unlock-evidence";

const password = "Sokuho-2026-canary";
let responder: UserActor;
let incidentId: string;
let evidenceId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  responder = await anActor({ roles: ["responder"] });
  const members = [{ userId: responder.userId, relation: "responder" as const }];
  incidentId = (await anIncident({ members })).id;
  const bytes = await makeLockedZip(
    [{ name: "名簿.csv", bytes: Buffer.from(makeList(30)) }],
    password,
    "aes-256",
  );
  const mail = makeMail({ files: [{ name: "名簿.zip", bytes }] });
  evidenceId = await aReadFile(responder, { incidentId, name: "a.eml", bytes: mail });
});

test("the right password brings the files out, each read by itself, and is kept nowhere", async () => {
  expect((await getIntake(responder, incidentId))?.files[0]?.isLocked).toBe(true);
  const requestId = randomUUID();
  const input = { incidentId, evidenceId, password };
  expect((await unlockEvidence(responder, input, { requestId })).ok).toBe(true);
  expect((await unlockEvidence(responder, input, { requestId })).ok).toBe(true);

  const part = await db.evidence.findFirstOrThrow({ where: { partOfId: evidenceId } });
  expect(await db.evidence.count({ where: { incidentId } })).toBe(2);
  await readEvidence.run({ evidenceId: part.id });
  const intake = await getIntake(responder, incidentId);
  expect(intake?.files[0]?.isLocked).toBe(false);
  expect(intake?.files[1]).toMatchObject({ fileName: "名簿.csv", partOf: "a.eml" });
  expect(intake?.files[1]?.proposals.map(({ proposed }) => proposed)).toContainEqual({
    kind: "people",
    people: 30,
    rows: 30,
  });

  const { rows } = await owner.query<{ name: string }>(
    "SELECT relname AS name FROM pg_stat_user_tables WHERE schemaname = 'public'",
  );
  for (const { name } of rows) {
    const { rows: found } = await owner.query(`SELECT t::text AS text FROM "${name}" t`);
    expect(JSON.stringify(found)).not.toContain(password);
  }
});

test("of two zips with a password each, the second one can still be opened after the first", async () => {
  const files = await Promise.all(
    ["one", "other"].map(async (name, at) => ({
      name: `${name}.zip`,
      bytes: await makeLockedZip(
        [{ name: `${name}.csv`, bytes: Buffer.from(makeList(10 + at)) }],
        `${name}-password`,
        "aes-256",
      ),
    })),
  );
  evidenceId = await aReadFile(responder, { incidentId, name: "two.eml", bytes: makeMail({ files }) });
  const isLocked = async () =>
    (await getIntake(responder, incidentId))?.files.find((file) => file.evidenceId === evidenceId)?.isLocked;
  await unlockEvidence(responder, { incidentId, evidenceId, password: "one-password" });
  expect(await isLocked()).toBe(true);
  await unlockEvidence(responder, { incidentId, evidenceId, password: "other-password" });
  expect(await isLocked()).toBe(false);
});

test("once all was taken out of a zip and counted, it is known how many people there are at most", async () => {
  const most = async () => (await getSettledFacts(responder, incidentId)).get("principals.max")?.value.number;
  await unlockEvidence(responder, { incidentId, evidenceId, password });
  const part = await db.evidence.findFirstOrThrow({ where: { partOfId: evidenceId } });
  await readEvidence.run({ evidenceId: part.id });
  const { id: proposalId, version } = await theProposal(incidentId, "people");
  await takeOverProposal(responder, { incidentId, proposalId, version });
  await writeNow(proposalId);
  expect(await most()).toBe(30);
});

test("a wrong password, and a file without a lock, are refused and leave nothing", async () => {
  const wrong = await unlockEvidence(responder, { incidentId, evidenceId, password: "wrong" });
  expect(wrong).toEqual({ ok: false, code: "wrong-password" });
  const open = await aReadFile(responder, { incidentId, name: "list-a.csv" });
  const nothing = await unlockEvidence(responder, { incidentId, evidenceId: open, password });
  expect(nothing).toEqual({ ok: false, code: "nothing-locked" });
  expect(await recordedTypes()).not.toContain("evidence.unlocked");
  expect(await db.evidence.count({ where: { partOfId: evidenceId } })).toBe(0);
});

test("only who works on the incident may open it, and not a closed one", async () => {
  const input = { incidentId, evidenceId, password };
  await expect(unlockEvidence(await anActor({ roles: ["responder"] }), input)).rejects.toThrow(NotFound);
  await expect(unlockEvidence(await anActor({ roles: ["management"] }), input)).rejects.toThrow(Forbidden);
  await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
  await expect(unlockEvidence(responder, input)).rejects.toThrow(NotFound);
  expect(await db.evidence.count()).toBe(1);
});
