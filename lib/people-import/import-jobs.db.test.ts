import { rm, utimes } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { tidyEvidence } from "@/lib/evidence/tidy-evidence.job";
import { listInIncident } from "@/lib/ops/bench/list-in-incident";
import { listStored } from "@/lib/storage/stored-files";
import { placeOf } from "@/lib/storage/stored-place";
import { emptyDatabase } from "@/lib/testing/database";
import { anIncident, anOrganisation, aUser } from "@/lib/testing/factories";
import { checkImport } from "./check-import.job";
import { writeImport } from "./write-import.job";

const HEAD = "番号,氏名,フリガナ,メール,電話,郵便番号,住所,生年月日\r\n";
const line = (name: string, mail: string) => `1,${name},,${mail},,,,\r\n`;
let incidentId: string;
let userId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  ({ id: incidentId } = await anIncident());
  userId = (await aUser()).user.id;
});

async function aList(text: string) {
  async function* content() {
    yield Buffer.from(HEAD + text);
  }
  const { importId } = await listInIncident({ incidentId, userId, content: content() });
  return importId;
}
const stored = (importId: string) => db.peopleImport.findUniqueOrThrow({ where: { id: importId } });
const toCheck = (importId: string) =>
  db.peopleImport.update({ where: { id: importId }, data: { state: "checking" } });

const jobs = [
  ["checking", checkImport],
  ["writing", writeImport],
] as const;

describe.each(jobs)("%s", (state, job) => {
  async function begun(text = line("佐藤", "a@x.example")) {
    const importId = await aList(text);
    if (state === "checking") await toCheck(importId);
    return importId;
  }

  test("ends with a sentence where the file is gone", async () => {
    const importId = await begun();
    const { storageKey } = await db.evidence.findFirstOrThrow();
    await rm(placeOf(storageKey).file);
    await job.run({ importId });
    expect(await stored(importId)).toMatchObject({ state: "refused", problem: "no-such-file" });
    expect(await db.person.count()).toBe(0);
  });

  test("ends with a sentence where the incident was closed meanwhile", async () => {
    const importId = await begun();
    await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
    await job.run({ importId });
    expect(await stored(importId)).toMatchObject({ state: "refused", problem: "incident-over" });
    expect(await db.person.count()).toBe(0);
  });

  test("does nothing for an import that was cancelled before its turn", async () => {
    const importId = await begun();
    await db.peopleImport.update({
      where: { id: importId },
      data: { state: "cancelled", phaseAt: null, finishedAt: new Date() },
    });
    await job.run({ importId });
    expect(await stored(importId)).toMatchObject({ state: "cancelled", problem: null });
  });
});

test("rows that turn out bad only while they are written end the import, and nobody is written", async () => {
  const importId = await aList(line("佐藤", "a@x.example") + line("鈴木", "no mail"));
  await writeImport.run({ importId });
  expect(await stored(importId)).toMatchObject({ state: "refused", problem: "rows-differ" });
  expect(await db.person.count()).toBe(0);
});

test("the report of an import is tidied away no more than its file is", async () => {
  const importId = await aList(line("鈴木", "no mail"));
  await toCheck(importId);
  await checkImport.run({ importId });
  const { reportKey } = await stored(importId);
  const longAgo = new Date(Date.now() - 60 * 24 * 60 * 60 * 1000);
  await utimes(placeOf(reportKey ?? "").file, longAgo, longAgo);
  await tidyEvidence.run({});
  const kept: string[] = [];
  for await (const { storageKey } of listStored()) kept.push(storageKey);
  expect(kept).toContain(reportKey);
});
