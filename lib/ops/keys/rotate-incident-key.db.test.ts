import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { generationOf, SealBroken, seal } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import { sealCompany } from "@/lib/exposure/company-record";
import { companyIndex } from "@/lib/exposure/ensure-somebody";
import { recordFacts } from "@/lib/facts/record-facts";
import { listInIncident } from "@/lib/ops/bench/list-in-incident";
import { makeList } from "@/lib/ops/bench/make-list";
import { personIndexer } from "@/lib/people/person-indexes";
import { openPerson, personOfAddress, sealPerson } from "@/lib/people/person-record";
import { writePrincipals } from "@/lib/people/write-people";
import { writeImport } from "@/lib/people-import/write-import.job";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anIncident, anOrganisation, aUser } from "@/lib/testing/factories";
import { asCommitted } from "@/lib/testing/work";
import { reindexers } from "./reindexers";
import { rotateIncidentKey } from "./rotate-incident-key";
import { announceGeneration, closeGeneration, switchGeneration } from "./rotation-phases";
import { RotationStopped } from "./rotation-stopped";
import { sealedTables } from "./sealed-columns";

const ownerUrl = process.env.SOKUHO_TEST_OWNER_URL ?? "";
const mailOf = (number: number) => `member${number}@example.jp`;
const PEOPLE = 250;

let incidentId: string;
let ids: string[];

const rotate = () => rotateIncidentKey(incidentId, { ownerUrl, graceMs: 50 });
const keyRow = () => db.incidentKey.findUniqueOrThrow({ where: { incidentId } });

async function addPeople(from: number, count: number): Promise<string[]> {
  const keys = await incidentKeys(db, incidentId);
  const indexer = await personIndexer(keys);
  const rows = Array.from({ length: count }, (_, at) => {
    const id = randomUUID();
    const record = personOfAddress(mailOf(from + at), "山田 太郎");
    const sealed = sealPerson(keys.data, id, record);
    return { id, incidentId, sealed, ...indexer.indexes(record), createdAt: new Date() };
  });
  await db.person.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

/** As every look-up does it: by whatever keys there are at this moment. */
async function lookUp(number: number): Promise<string | undefined> {
  const keys = await incidentKeys(db, incidentId);
  const wanted = await Promise.all(
    keys.searches.map(async (index) => {
      const record = personOfAddress(mailOf(number), "");
      return (await personIndexer({ ...keys, index })).indexes(record).mailIndex;
    }),
  );
  const mailIndex = { in: wanted.flatMap((one) => one ?? []) };
  const found = await db.person.findMany({ where: { incidentId, mailIndex } });
  expect(found).toHaveLength(1);
  return found.map(({ id, sealed }) => openPerson(keys.data, id, sealed).mails[0])[0];
}

async function generations(): Promise<(number | null)[]> {
  const people = await db.person.findMany({ where: { incidentId }, select: { sealed: true } });
  return [...new Set(people.map(({ sealed }) => generationOf(Buffer.from(sealed))))];
}

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  incidentId = (await anIncident()).id;
  ids = await addPeople(0, PEOPLE);
});

describe("rotating an incident's key", () => {
  it("seals everything anew, finds everybody by the new hashes, and destroys the key before", async () => {
    const keys = await incidentKeys(db, incidentId);
    const fact = { name: "opened", answer: "yes", note: "本人から聞いた" } as const;
    await asCommitted((work) =>
      recordFacts(work, [fact], { incidentId, keys, source: "responder", recordedById: null }),
    );
    const other = await anIncident();
    const others = await db.incidentKey.findUniqueOrThrow({ where: { incidentId: other.id } });
    const before = await db.person.findMany({ where: { incidentId }, orderBy: { id: "asc" } });
    await rotate();

    expect(await keyRow()).toMatchObject({ generation: 2, phase: "settled", otherWrapped: null });
    expect(await generations()).toEqual([2]);
    const [note] = await db.fact.findMany({ where: { incidentId } });
    expect(generationOf(Buffer.from(note?.note ?? []))).toBe(2);
    const after = await db.person.findMany({ where: { incidentId }, orderBy: { id: "asc" } });
    const fresh = await incidentKeys(db, incidentId);
    expect(fresh.searches).toHaveLength(1);
    for (const [at, { id, sealed, mailIndex, version }] of after.entries()) {
      expect(openPerson(fresh.data, id, sealed)).toEqual(
        openPerson(keys.data, id, before[at]?.sealed ?? sealed),
      );
      expect(() => openPerson(keys.data, id, sealed)).toThrow(SealBroken);
      expect(mailIndex).not.toEqual(before[at]?.mailIndex);
      expect(version).toBe(0);
    }
    expect(await lookUp(7)).toBe(mailOf(7));
    expect(await db.incidentKey.findUniqueOrThrow({ where: { incidentId: other.id } })).toEqual(others);
    const types = (await db.auditEntry.findMany({ orderBy: { at: "asc" } })).map(({ type }) => type);
    expect(types.slice(-2)).toEqual(["incident-key.rotation-started", "incident-key.rotated"]);
  });

  it("can be done again", async () => {
    await rotate();
    await rotate();
    expect((await keyRow()).generation).toBe(3);
    expect(await generations()).toEqual([3]);
    expect(await lookUp(249)).toBe(mailOf(249));
  });

  it("lets everybody be found and read at every moment", async () => {
    let ended = false;
    const rotating = rotate().finally(() => {
      ended = true;
    });
    for (let number = 0; !ended; number++) {
      expect(await lookUp(number % PEOPLE)).toBe(mailOf(number % PEOPLE));
    }
    await rotating;
  });

  it.each([
    ["announced", [announceGeneration]],
    ["switched", [announceGeneration, switchGeneration]],
    ["closed", [announceGeneration, switchGeneration, closeGeneration]],
  ] as const)("goes on where it was left, once the generation is %s", async (_phase, steps) => {
    for (const step of steps) await step(incidentId);
    expect(await lookUp(3)).toBe(mailOf(3));
    await rotate();
    expect(await keyRow()).toMatchObject({ generation: 2, phase: "settled" });
    expect(await generations()).toEqual([2]);
    expect(await lookUp(3)).toBe(mailOf(3));
  });

  it("goes on where some rows are of one generation and some of the other", async () => {
    for (const step of [announceGeneration, switchGeneration, closeGeneration]) await step(incidentId);
    await addPeople(PEOPLE, 20);
    expect((await generations()).toSorted()).toEqual([1, 2]);
    expect([await lookUp(3), await lookUp(PEOPLE)]).toEqual([mailOf(3), mailOf(PEOPLE)]);
    await rotate();
    expect(await generations()).toEqual([2]);
  });
});

describe("keyed hashes", () => {
  it("can be made anew in every table that has some", async () => {
    // A table that is missing: give it its function in reindexers.ts.
    const withHashes = sealedTables().filter(({ indexes }) => indexes.length > 0);
    const known = await reindexers(await incidentKeys(db, incidentId));
    expect(Object.keys(known).toSorted()).toEqual(withHashes.map(({ table }) => table).toSorted());
  });

  it("of companies lead to them after a rotation as before", async () => {
    const keys = await incidentKeys(db, incidentId);
    const id = randomUUID();
    const sealed = sealCompany(keys.data, id, { name: "株式会社 青空", contact: "", contract: "" });
    const nameIndex = companyIndex(keys, "株式会社青空");
    await db.company.create({ data: { id, incidentId, sealed, nameIndex, createdAt: new Date() } });
    await rotate();
    const fresh = await incidentKeys(db, incidentId);
    const found = await db.company.findFirst({
      where: { incidentId, nameIndex: companyIndex(fresh, "株式会社青空") },
    });
    expect(found?.id).toBe(id);
  });
});

describe("whoever writes while a key is rotated", () => {
  it("finds people of either generation and makes nobody twice", async () => {
    for (const step of [announceGeneration, switchGeneration, closeGeneration]) await step(incidentId);
    const disclosureId = randomUUID();
    await db.disclosure.create({
      data: { id: disclosureId, incidentId, kind: "crossed", createdAt: new Date() },
    });
    await addPeople(PEOPLE, 10);
    const keys = await incidentKeys(db, incidentId);
    const into = { incidentId, disclosureId, batchId: randomUUID(), keys, now: new Date() };
    const said = Array.from({ length: PEOPLE + 20 }, (_, number) => ({
      ...personOfAddress(mailOf(number), "山田 太郎"),
      items: ["email" as const],
    }));
    expect(await writePrincipals(into, (write) => write(said))).toBe(PEOPLE + 20);
    expect(await db.person.count({ where: { incidentId } })).toBe(PEOPLE + 20);
  });

  it("may be a list: its process opens both generations, and joins people of either", async () => {
    const { user } = await aUser();
    const importList = async () => {
      const wish = { incidentId, userId: user.id, content: makeList(30) };
      const { importId } = await listInIncident(wish);
      await writeImport.run({ importId });
      return (await db.peopleImport.findUniqueOrThrow({ where: { id: importId } })).state;
    };
    expect(await importList()).toBe("written");
    for (const step of [announceGeneration, switchGeneration, closeGeneration]) await step(incidentId);
    expect(await importList()).toBe("written");
    expect(await db.person.count({ where: { incidentId } })).toBe(PEOPLE + 30);
    await rotate();
    expect(await importList()).toBe("written");
    expect(await db.person.count({ where: { incidentId } })).toBe(PEOPLE + 30);
    expect(await generations()).toEqual([2]);
  }, 60_000);

  it("is waited for, and what they wrote is sealed anew too", async () => {
    const late = randomUUID();
    let rotating: Promise<void> = Promise.resolve();
    await db.$transaction(async (tx) => {
      const keys = await incidentKeys(tx, incidentId);
      rotating = rotate();
      await expect.poll(async () => (await keyRow()).phase).toBe("announced");
      await setTimeout(400);
      expect((await keyRow()).phase).toBe("announced");
      const sealed = sealPerson(keys.data, late, personOfAddress("late@example.jp", ""));
      await tx.person.create({ data: { id: late, incidentId, sealed, createdAt: new Date() } });
    });
    await rotating;
    expect(await generations()).toEqual([2]);
    const { sealed } = await db.person.findUniqueOrThrow({ where: { id: late } });
    const keys = await incidentKeys(db, incidentId);
    expect(openPerson(keys.data, late, sealed).mails).toEqual(["late@example.jp"]);
  });

  it("is refused with a key that was replaced, in every way of writing", async () => {
    const { data } = await incidentKeys(db, incidentId);
    await rotate();
    const [id = ""] = ids;
    const sealed = sealPerson(data, id, personOfAddress("old@example.jp", ""));
    await expect(db.person.update({ where: { id }, data: { sealed } })).rejects.toThrow("has been replaced");
    const another = { id: randomUUID(), incidentId, sealed, createdAt: new Date() };
    await expect(db.person.create({ data: another })).rejects.toThrow("has been replaced");
    await expect(db.person.createMany({ data: [another] })).rejects.toThrow("has been replaced");
    expect(await lookUp(0)).toBe(mailOf(0));
  });

  it("may change other columns of a row that is not sealed anew yet", async () => {
    for (const step of [announceGeneration, switchGeneration, closeGeneration]) await step(incidentId);
    const [id = ""] = ids;
    await db.person.update({ where: { id }, data: { version: { increment: 1 } } });
    expect(await lookUp(0)).toBe(mailOf(0));
  });

  it("holds up nobody: a row that somebody is changing is sealed when they are done", async () => {
    const client = await owner.connect();
    await client.query("BEGIN");
    await client.query("SELECT FROM people WHERE id = $1 FOR UPDATE", [ids[100]]);
    const rotating = rotate();
    await expect
      .poll(async () => (await generations()).length === 2 || (await keyRow()).phase)
      .toBe("resealing");
    await expect
      .poll(() => db.$queryRaw`SELECT count(*)::int FROM people WHERE seal_generation(sealed) = 1`)
      .toEqual([{ count: 1 }]);
    await client.query("ROLLBACK");
    client.release();
    await rotating;
    expect(await generations()).toEqual([2]);
  });
});

describe("a rotation that cannot end", () => {
  it("keeps the older key where something does not open, and says where", async () => {
    const [id = ""] = ids;
    const broken = seal(
      { generation: 1, bytes: Buffer.alloc(32) },
      { table: "people", column: "sealed", row: id },
      "x",
    );
    await db.person.update({ where: { id }, data: { sealed: broken } });
    const error = await rotate().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RotationStopped);
    expect(String(error)).toContain(`1 sealed values do not open, the first in people (${id})`);
    expect(await keyRow()).toMatchObject({ phase: "resealing" });
    expect(await lookUp(9)).toBe(mailOf(9));
    await db.person.delete({ where: { id } });
    await rotate();
    expect(await keyRow()).toMatchObject({ generation: 2, phase: "settled" });
  });

  it("is one at a time an incident", async () => {
    const [one, other] = await Promise.allSettled([rotate(), rotate()]);
    expect([one.status, other.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await keyRow()).generation).toBe(2);
  });
});
