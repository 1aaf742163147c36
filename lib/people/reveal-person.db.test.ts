import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { numbered, principalsOf } from "@/lib/testing/people";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { getPerson } from "./get-person";
import { getNextLook } from "./record-look";
import { revealPerson } from "./reveal-person";

let actor: UserActor;
let incidentId: string;
let people: readonly string[];

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor();
  incidentId = (await anIncident({ members: [{ userId: actor.userId }] })).id;
  await principalsOf(
    incidentId,
    Array.from({ length: 12 }, (_, at) => numbered(at)),
  );
  people = (await db.person.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id);
});

const first = () => people[0] ?? "";
const look = (personId: string, by = actor, more: { reason?: "call" | "other"; words?: string } = {}) =>
  revealPerson(by, { incidentId, personId, reason: more.reason ?? "call", words: more.words ?? null });
const view = (personId: string, by = actor, at = new Date()) =>
  getPerson(by, { incidentId, personId, now: at });
const alerts = () => db.alert.findMany({ where: { kind: "people-read-in-bulk" } });
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe("looking at a person", () => {
  test("shows the record to this reader for five minutes, and says who looked and why", async () => {
    expect((await view(first()))?.revealed).toBeNull();
    expect(await look(first())).toMatchObject({ ok: true });
    const shown = await view(first());
    expect(shown?.revealed?.record.mails[0]).toMatch(/^person\d+@example\.jp$/);
    expect(JSON.stringify(shown?.masked)).not.toMatch(/person\d/);
    expect((await view(people[1] ?? ""))?.revealed).toBeNull();
    expect((await view(first(), actor, new Date(Date.now() + 5 * 60_000)))?.revealed).toBeNull();
    expect((await recorded()).at(-1)).toMatchObject({
      type: "person.revealed",
      actorId: actor.userId,
      data: { personId: first(), why: "call" },
    });
  });

  test("opens nothing to somebody else", async () => {
    const other = await anActor({ roles: ["legal"] });
    await look(first());
    expect((await view(first(), other))?.revealed).toBeNull();
  });

  test("for another reason asks for it in words, which are kept sealed", async () => {
    expect(await look(first(), actor, { reason: "other" })).toEqual({ ok: false, code: "words-needed" });
    expect(await db.personReveal.count()).toBe(0);
    await look(first(), actor, { reason: "other", words: "警察から電話" });
    const { reason } = await db.personReveal.findFirstOrThrow();
    expect(Buffer.from(reason ?? []).toString()).not.toContain("警察");
    expect(JSON.stringify(await recorded())).not.toContain("警察");
  });

  test("is still possible when the incident is closed, and is never taken back", async () => {
    await db.incident.update({ where: { id: incidentId }, data: { status: "closed", closedAt: new Date() } });
    expect(await look(first())).toMatchObject({ ok: true });
    await expect(db.personReveal.deleteMany()).rejects.toThrow();
    await expect(db.personReveal.updateMany({ data: { why: "check" } })).rejects.toThrow();
  });

  test("is not for who does not see the people or may not work on it, and writes nothing", async () => {
    for (const roles of [["management"], ["admin"], ["reporter"]] as const)
      await expect(look(first(), await anActor({ roles }))).rejects.toThrow(Forbidden);
    await expect(look(first(), await anActor())).rejects.toThrow(NotFound);
    const other = await anIncident({ members: [{ userId: actor.userId }] });
    const elsewhere = { incidentId: other.id, personId: first(), reason: "call" as const, words: null };
    await expect(revealPerson(actor, elsewhere)).rejects.toThrow(NotFound);
    await expect(look(randomUUID())).rejects.toThrow(NotFound);
    expect([await db.personReveal.count(), await recordedTypes()]).toEqual([0, []]);
  });
});

describe("looking at many", () => {
  test("ends after ten in five minutes, also where all come at once, and says when it goes on", async () => {
    const all = await Promise.all(people.map((personId) => look(personId)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(10);
    expect(await db.personReveal.count()).toBe(10);
    const until = await getNextLook(actor, new Date());
    expect(until?.getTime()).toBeGreaterThan(Date.now() + 4 * 60_000);
    expect(await look(first())).toEqual({ ok: false, code: "too-many" });
    await owner.query("UPDATE person_reveals SET at = at - interval '6 minutes'");
    expect(await getNextLook(actor, new Date())).toBeNull();
    expect(await look(first())).toMatchObject({ ok: true });
  });

  test("ends after thirty in an hour, over all incidents together", async () => {
    const rows = Array.from({ length: 30 }, () => ({
      ...{ id: randomUUID(), incidentId, userId: actor.userId, personId: first(), why: "call" },
      ...{ at: ago(20), until: ago(15) },
    }));
    await db.personReveal.createMany({ data: rows });
    const other = await anIncident({ members: [{ userId: actor.userId }] });
    await principalsOf(other.id, [numbered(50)]);
    const { id } = await db.person.findFirstOrThrow({ where: { incidentId: other.id } });
    const input = { incidentId: other.id, personId: id, reason: "call" as const, words: null };
    expect(await revealPerson(actor, input)).toEqual({ ok: false, code: "too-many" });
  });

  test("is told to the responders, the supervisor and legal, and not to the reader or a stranger", async () => {
    const boss = await anActor({ roles: ["supervisor"] });
    const legal = await anActor({ roles: ["legal"] });
    await anActor({ roles: ["admin"] });
    await anActor();
    const added = { id: randomUUID(), incidentId, userId: boss.userId, addedAt: new Date() };
    await db.incidentMember.create({ data: { ...added, relation: "supervisor" } });
    for (const personId of people.slice(0, 9)) await look(personId);
    expect(await alerts()).toEqual([]);
    await look(people[9] ?? "");
    expect((await alerts()).map(({ userId }) => userId).sort()).toEqual([boss.userId, legal.userId].sort());
    expect((await recorded()).filter(({ type }) => type === "people.read-in-bulk")).toMatchObject([
      { data: { userId: actor.userId } },
    ]);
  });

  test("of a restricted incident is told to its named people alone", async () => {
    await anActor({ roles: ["legal"] });
    const named = await anActor({ roles: ["legal"] });
    const added = { id: randomUUID(), incidentId, userId: named.userId, addedAt: new Date() };
    await db.incidentMember.create({ data: { ...added, relation: "legal" } });
    await db.incident.update({ where: { id: incidentId }, data: { isRestricted: true } });
    for (const personId of people.slice(0, 10)) await look(personId);
    expect((await alerts()).map(({ userId }) => userId)).toEqual([named.userId]);
  });
});
