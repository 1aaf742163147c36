import { beforeEach, describe, expect, test } from "vitest";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { listInIncident } from "@/lib/ops/bench/list-in-incident";
import { openPerson } from "@/lib/people/person-record";
import { emptyDatabase } from "@/lib/testing/database";
import { anIncident, anOrganisation, aUser } from "@/lib/testing/factories";
import { checkImport } from "./check-import.job";
import { findImportFor } from "./import-task";
import { ListStopped, runListProcess } from "./run-list-process";
import { taskOf, writeImport } from "./write-import.job";

const HEAD = "番号,氏名,フリガナ,メール,電話,郵便番号,住所,生年月日\r\n";
const line = (name: string, mail: string, phone = "") => `1,${name},,${mail},${phone},,,\r\n`;
let incidentId: string;
let userId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  ({ id: incidentId } = await anIncident());
  userId = (await aUser()).user.id;
});

async function* content(text: string) {
  yield Buffer.from(HEAD + text);
}
const aList = (text: string, skipsBad = false) =>
  listInIncident({ incidentId, userId, content: content(text), skipsBad });

async function importList(text: string, skipsBad = false) {
  const { importId } = await aList(text, skipsBad);
  await writeImport.run({ importId });
  return db.peopleImport.findUniqueOrThrow({ where: { id: importId } });
}

async function everybody() {
  const keys = await incidentKeys(db, incidentId);
  const people = await db.person.findMany({ orderBy: { id: "asc" } });
  return people.map(({ id, sealed }) => openPerson(keys.data, id, sealed));
}
const counts = async () => [await db.person.count(), await db.party.count(), await db.personMark.count()];

describe("an import", () => {
  test("writes each person once, whatever the rows that are about them", async () => {
    const done = await importList(
      line("佐藤 花子", "a@x.example") +
        line("鈴木 一郎", "b@x.example", "090-1111-2222") +
        line("佐藤花子", "Ａ＠X.example", "03-1234-5678") +
        line("佐藤花子", "c@x.example", "0312345678"),
    );
    expect(done).toMatchObject({ state: "written", rows: 4, badRows: 0, people: 2 });
    expect(await counts()).toEqual([2, 2, 5]);
    expect(await everybody()).toMatchObject([
      { name: "佐藤 花子", mails: ["a@x.example", "c@x.example"], phones: ["03-1234-5678"] },
      { name: "鈴木 一郎" },
    ]);
    expect(await db.fact.findFirst({ where: { name: "principals.known" } })).toMatchObject({ number: 2 });
    expect(await db.auditEntry.count({ where: { type: "people-import.written" } })).toBe(1);
  });

  test("of recipients makes them known, one of principals does not", async () => {
    const isUnknown = async () => (await db.disclosure.findMany()).map((one) => one.recipientsUnknown);
    await importList(line("佐藤 花子", "a@x.example"));
    expect(await isUnknown()).toEqual([true]);
    const text = content(line("鈴木 一郎", "b@x.example"));
    const { importId } = await listInIncident({ incidentId, userId, content: text, side: "recipient" });
    await writeImport.run({ importId });
    expect((await isUnknown()).toSorted()).toEqual([false, true]);
  });

  test("makes one of two people whom a later row joins", async () => {
    const done = await importList(
      line("佐藤", "a@x.example") +
        line("佐藤", "", "0312345678") +
        line("佐藤", "a@x.example", "0312345678"),
    );
    expect(done.people).toBe(1);
    expect(await counts()).toEqual([1, 1, 2]);
  });

  test("adds to who is there already, names who had no name, and takes each for one party", async () => {
    await importList(line("", "a@x.example") + line("鈴木", "b@x.example"));
    const second = await importList(line("佐藤", "a@x.example", "0312345678") + line("田中", "a@x.example"));
    expect(second.people).toBe(2);
    const people = await everybody();
    expect(people).toMatchObject([
      { name: "佐藤", phones: ["0312345678"] },
      { name: "鈴木" },
      { name: "田中", phones: [] },
    ]);
    expect(await db.party.count({ where: { batchId: second.id } })).toBe(2);
  });

  test("with a bad row writes nobody, and without it where somebody has allowed that", async () => {
    const text = line("佐藤", "a@x.example") + line("鈴木", "no mail");
    const { importId } = await aList(text);
    await writeImport.run({ importId });
    expect(await counts()).toEqual([0, 0, 0]);
    expect(await importList(text, true)).toMatchObject({ state: "written", rows: 1, badRows: 1, people: 1 });
  });

  test("that is killed leaves nothing, and can be run again", async () => {
    const { importId } = await aList(
      Array.from({ length: 5_000 }, (_, at) => line(`佐藤${at}`, `p${at}@x.example`)).join(""),
    );
    const found = await findImportFor("writing", importId);
    if (!found) throw new Error("No import");
    const onProgress = async () => {
      throw new Error("killed");
    };
    await expect(runListProcess(await taskOf(found), { onProgress, tellEveryMs: 0 })).rejects.toThrow(
      "killed",
    );
    expect(await counts()).toEqual([0, 0, 0]);
    await writeImport.run({ importId });
    expect(await counts()).toEqual([5_000, 5_000, 5_000]);
    await writeImport.run({ importId });
    expect((await counts())[0]).toBe(5_000);
  });

  test("that was cancelled before its last row writes nobody", async () => {
    const { importId } = await aList(line("佐藤", "a@x.example"));
    const found = await findImportFor("writing", importId);
    if (!found) throw new Error("No import");
    const data = { state: "cancelled" as const, finishedAt: new Date() };
    await db.peopleImport.update({ where: { id: importId }, data });
    const run = runListProcess(await taskOf(found), { onProgress: async () => undefined });
    await expect(run).rejects.toThrow(ListStopped);
    expect(await counts()).toEqual([0, 0, 0]);
  });

  test("into an incident that is closed before its last row writes nobody", async () => {
    const { importId } = await aList(line("佐藤", "a@x.example"));
    const found = await findImportFor("writing", importId);
    if (!found) throw new Error("No import");
    await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
    const run = runListProcess(await taskOf(found), { onProgress: async () => undefined });
    await expect(run).rejects.toThrow(ListStopped);
    expect(await counts()).toEqual([0, 0, 0]);
  });
});

test("a check counts as the import does, and writes nobody", async () => {
  const { importId } = await aList(line("佐藤", "a@x.example") + line("佐藤", "a@x.example") + line("", "x"));
  await db.peopleImport.update({ where: { id: importId }, data: { state: "checking" } });
  await checkImport.run({ importId });
  const checked = await db.peopleImport.findUniqueOrThrow({ where: { id: importId } });
  expect(checked).toMatchObject({ state: "checked", rows: 2, badRows: 1, people: 1 });
  expect(checked.reportKey).not.toBeNull();
  expect(await counts()).toEqual([0, 0, 0]);
});

test("a file that is cut off is refused with its line", async () => {
  const { importId } = await aList('1,"佐藤,a@x.example\r\n');
  await writeImport.run({ importId });
  const refused = await db.peopleImport.findUniqueOrThrow({ where: { id: importId } });
  expect(refused).toMatchObject({ state: "refused", problem: "cut-off", problemLine: 2, problemColumn: 2 });
});
