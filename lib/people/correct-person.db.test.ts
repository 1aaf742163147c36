import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { SealBroken } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { numbered, principalsOf } from "@/lib/testing/people";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { correctPerson, correctPersonInput, getRecordProblems } from "./correct-person";
import { findPeople } from "./find-people";
import { getPerson } from "./get-person";
import { peopleLockOf } from "./people-lock";
import { openPerson } from "./person-record";
import { listPeople } from "./queries";

let actor: UserActor;
let incidentId: string;
let personId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor();
  incidentId = (await anIncident({ members: [{ userId: actor.userId }] })).id;
  await principalsOf(incidentId, [numbered(1)]);
  personId = (await db.person.findFirstOrThrow()).id;
});

const typed = {
  ...{ name: "髙﨑 𠮷子", kana: "", mails: "new@example.jp\nother@example.jp", phones: "", postalCode: "" },
  ...{ address: "", birthDate: "" },
};
const correct = (more: Partial<typeof typed> & { version?: string } = {}, by = actor) =>
  correctPerson(by, correctPersonInput.parse({ incidentId, personId, version: "0", ...typed, ...more }));
const problemsOf = (more: Partial<typeof typed>, by = actor) =>
  getRecordProblems(
    by,
    correctPersonInput.parse({ incidentId, personId, version: "0", ...typed, ...more }),
    new Date(),
  );
const found = async (by: "mail" | "phone" | "name", value: string) =>
  (await findPeople(actor, incidentId, { by, value }))?.rows.length;

describe("a record that is corrected", () => {
  test("is found by what it says now and no longer by what it said", async () => {
    expect(await correct()).toMatchObject({ ok: true });
    expect(await found("name", "高崎吉子")).toBe(1);
    expect(await found("mail", "other@example.jp")).toBe(1);
    for (const [by, value] of [
      ["name", "佐藤 太郎1"],
      ["mail", "person1@example.jp"],
      ["phone", "09000000001"],
    ] as const)
      expect(await found(by, value)).toBe(0);
    expect((await recorded()).at(-1)).toMatchObject({
      type: "person.corrected",
      data: { personId, fields: ["name", "mails", "phones"] },
    });
    expect(JSON.stringify(await recorded())).not.toMatch(/吉子|𠮷子|example/);
  });

  test("is refused where somebody was faster, and of two at once one is written", async () => {
    const both = await Promise.all([correct({ name: "甲" }), correct({ name: "乙" })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, code: "person-changed" });
    expect(await correct({ name: "丙" })).toEqual({ ok: false, code: "person-changed" });
  });

  test("keeps something to tell the person by, and changes something", async () => {
    expect(await correct({ name: "", mails: "" })).toEqual({ ok: false, code: "nobody" });
    await correct();
    expect(await correct({ version: "1" })).toEqual({ ok: false, code: "nothing-changed" });
    expect((await recordedTypes()).filter((type) => type === "person.corrected")).toHaveLength(1);
  });

  test("waits for a list that is being written", { timeout: 20_000 }, async () => {
    await owner.query("SELECT pg_advisory_lock(hashtext($1))", [peopleLockOf(incidentId)]);
    try {
      expect(await correct()).toEqual({ ok: false, code: "people-busy" });
    } finally {
      await owner.query("SELECT pg_advisory_unlock(hashtext($1))", [peopleLockOf(incidentId)]);
    }
  });

  test("is of an open incident that the actor works on", async () => {
    await expect(correct({}, await anActor())).rejects.toThrow(NotFound);
    await expect(correct({}, await anActor({ roles: ["management"] }))).rejects.toThrow(Forbidden);
    await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
    await expect(correct()).rejects.toThrow(NotFound);
    expect(await recordedTypes()).toEqual([]);
  });

  test.each([
    [{ mails: "no address" }, "mails"],
    [{ phones: "12" }, "phones"],
    [{ mails: Array.from({ length: 21 }, (_, at) => `a${at}@example.jp`).join("\n") }, "mails"],
    [{ postalCode: "あいう" }, "postalCode"],
    [{ birthDate: "2030/13/45" }, "birthDate"],
    [{ birthDate: "2199/1/1" }, "birthDate"],
  ])("is written only where what is new in it can be read: %o", async (wrong, field) => {
    expect(await correct(wrong)).toEqual({ ok: false, code: "unreadable" });
    expect((await problemsOf(wrong)).map((problem) => problem.field)).toEqual([field]);
    expect(await recordedTypes()).toEqual([]);
    expect(await problemsOf(wrong, await anActor())).toEqual([]);
  });

  test("may keep what a list had brought and nobody can read", async () => {
    const brought = { ...numbered(2), mails: ["not known"], postalCode: "1-0001", birthDate: "2030/13/45" };
    await principalsOf(incidentId, [brought]);
    personId = (await db.person.findFirstOrThrow({ where: { id: { not: personId } } })).id;
    const same = { mails: "not known", postalCode: "1-0001", birthDate: "2030/13/45" };
    expect(await correct({ ...same, birthDate: "2030/13/46" })).toEqual({ ok: false, code: "unreadable" });
    expect(await correct({ ...same, address: "東京都見本区1-2-3" })).toMatchObject({ ok: true });
  });
});

describe("a sealed record", () => {
  test("does not open in the row of somebody else, in another incident or in another column", async () => {
    const other = await anIncident({ members: [{ userId: actor.userId }] });
    await principalsOf(other.id, [numbered(2)]);
    await principalsOf(incidentId, [numbered(3)]);
    const [mine, theirs] = await Promise.all([
      db.person.findUniqueOrThrow({ where: { id: personId } }),
      db.person.findFirstOrThrow({ where: { incidentId: other.id } }),
    ]);
    const next = await db.person.findFirstOrThrow({ where: { incidentId, id: { not: personId } } });
    const [keys, otherKeys] = [await incidentKeys(db, incidentId), await incidentKeys(db, other.id)];
    const broken: [typeof keys.data, string, Uint8Array][] = [
      [keys.data, personId, next.sealed],
      [keys.data, personId, theirs.sealed],
      [otherKeys.data, personId, mine.sealed],
      [keys.data, theirs.id, theirs.sealed],
    ];
    for (const [key, id, sealed] of broken) expect(() => openPerson(key, id, sealed)).toThrow(SealBroken);
    const label = (await db.disclosure.findFirstOrThrow({ where: { incidentId } })).label ?? new Uint8Array();
    expect(() => openPerson(keys.data, personId, label)).toThrow(SealBroken);

    await db.person.update({ where: { id: personId }, data: { sealed: next.sealed } });
    await expect(listPeople(actor, incidentId)).rejects.toThrow(SealBroken);
    await expect(getPerson(actor, { incidentId, personId, now: new Date() })).rejects.toThrow(SealBroken);
  });
});
