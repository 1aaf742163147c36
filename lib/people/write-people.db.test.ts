import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anIncident, anOrganisation } from "@/lib/testing/factories";
import { openPerson } from "./person-record";
import { type Principal, writePrincipals } from "./write-people";

const person = (index: number): Principal => ({
  name: `山田 太郎${index}`,
  kana: "",
  mails: [`person${index}@example.jp`],
  phones: [],
  postalCode: "",
  address: "",
  birthDate: "",
  items: ["email", "name"],
});
const batchOf = (from: number, count: number) => Array.from({ length: count }, (_, at) => person(from + at));

let into: Parameters<typeof writePrincipals>[0];

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  const { id: incidentId } = await anIncident();
  const disclosureId = randomUUID();
  const now = new Date();
  await db.disclosure.create({ data: { id: disclosureId, incidentId, kind: "crossed", createdAt: now } });
  into = { incidentId, disclosureId, batchId: randomUUID(), keys: await incidentKeys(db, incidentId), now };
});

test("a run that breaks off in the middle leaves nobody, and the next one writes all", async () => {
  const broken = writePrincipals(into, async (write) => {
    await write(batchOf(0, 500));
    throw new Error("killed");
  });
  await expect(broken).rejects.toThrow("killed");
  expect([await db.person.count(), await db.party.count()]).toEqual([0, 0]);

  const write = () =>
    writePrincipals(into, async (give) => {
      await give(batchOf(0, 500));
      await give(batchOf(500, 500));
    });
  expect(await write()).toBe(1000);
  expect(await write()).toBe(1000);
  expect([await db.person.count(), await db.party.count()]).toEqual([1000, 1000]);
});

test("somebody whom another file has brought is the same person, and no principal twice", async () => {
  await writePrincipals(into, (write) => write(batchOf(0, 10)));
  const other = { ...into, batchId: randomUUID() };
  await writePrincipals(other, (write) => write(batchOf(5, 10)));
  expect([await db.person.count(), await db.party.count()]).toEqual([15, 15]);
});

test("somebody known by an address alone is the person who is named beside it, with all that is known", async () => {
  await writePrincipals(into, (write) => write([{ ...person(1), name: "" }]));
  const phones = ["090-0000-0001"];
  await writePrincipals({ ...into, batchId: randomUUID() }, (write) => write([{ ...person(1), phones }]));
  const [only, ...others] = await db.person.findMany({ include: { marks: true } });
  expect(others).toEqual([]);
  expect(only && openPerson(into.keys.data, only.id, only.sealed)).toMatchObject({
    name: "山田 太郎1",
    mails: ["person1@example.jp"],
    phones,
  });
  expect(only?.nameIndex).not.toBeNull();
  expect(only?.marks.map(({ kind }) => kind).sort()).toEqual(["mail", "phone"]);
});

test("what stands in a cell is data, whatever signs it has", async () => {
  const odd = { ...person(1), name: "a\tb\\N\n\\.\r太郎'; DROP TABLE people; --" };
  await writePrincipals(into, (write) => write([odd]));
  expect(await db.person.count()).toBe(1);
});
