import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { aGroup, anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { listIncidents } from "./queries";
import { awareUntil } from "./register-due";
import type { RegisterWish } from "./register-wish";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

const titles = async (actor: Parameters<typeof listIncidents>[0], wish: RegisterWish) =>
  (await listIncidents(actor, wish)).rows.map(({ title }) => title);

async function aFact(incidentId: string, name: string, code: string, supersedesId: string | null = null) {
  const { id } = await db.fact.create({
    data: {
      id: randomUUID(),
      incidentId,
      name,
      answer: "yes",
      code,
      source: "responder",
      supersedesId,
      recordedAt: new Date(),
    },
  });
  return id;
}

async function aReport(incidentId: string, outcome: string, supersedesId: string | null = null) {
  const now = new Date();
  const kind = "authority_report" as const;
  const data = { id: randomUUID(), incidentId, kind, outcome, supersedesId, at: now, recordedAt: now };
  return (await db.stepRecord.create({ data })).id;
}

describe("the register finds", () => {
  test("by part of a number or title, taking every letter as it is", async () => {
    const legal = await anActor({ roles: ["legal"] });
    const { reference } = await anIncident({ title: "名簿 50% の取り違え" });
    await anIncident({ title: "名簿 50人 の取り違え" });
    await anIncident({ title: "A_B\\C" });
    await anIncident({ title: "AxBxC" });
    expect(await titles(legal, { text: "50% の" })).toEqual(["名簿 50% の取り違え"]);
    expect(await titles(legal, { text: "a_b\\c" })).toEqual(["A_B\\C"]);
    expect(await titles(legal, { text: reference.toLowerCase() })).toEqual(["名簿 50% の取り違え"]);
    expect(await listIncidents(legal, { text: "名簿" })).toMatchObject({ count: 2 });
    expect(await listIncidents(legal, { text: "'; --" })).toMatchObject({ rows: [], count: 0 });
  });

  test("by state, group, whose it is and what kind of event counts now", async () => {
    const actor = await anActor({ roles: ["responder", "legal"] });
    const { id: groupId } = await aGroup();
    const mine = { userId: actor.userId };
    const own = await anIncident({ title: "own", groupId, members: [{ ...mine, relation: "responder" }] });
    await anIncident({ title: "former", members: [{ ...mine, former: true }], status: "closed" });
    await anIncident({
      title: "reported",
      members: [{ ...mine, relation: "reporter" }],
      status: "withdrawn",
    });
    const before = await aFact(own.id, "event_type", "lost");
    await aFact(own.id, "event_type", "stolen", before);
    expect(await titles(actor, { mine: "1" })).toEqual(["own"]);
    expect(await titles(actor, { group: groupId })).toEqual(["own"]);
    expect(await titles(actor, { status: "open" })).toEqual(["own"]);
    expect(await titles(actor, { status: "closed" })).toEqual(["former"]);
    expect(await titles(actor, { event: "stolen" })).toEqual(["own"]);
    expect(await titles(actor, { event: "lost" })).toEqual([]);
    expect(await titles(actor, { status: "closed", mine: "1" })).toEqual([]);
  });

  test("by the days of awareness in Japan, and by how near the thirtieth day is", async () => {
    const legal = await anActor({ roles: ["legal"] });
    const evening = await anIncident({ title: "evening", knownAt: new Date("2026-11-09T14:59:59.999Z") });
    await anIncident({ title: "midnight", knownAt: new Date("2026-11-09T15:00:00Z") });
    await anIncident({ title: "unknown", knownAt: null });
    expect(await titles(legal, { from: "2026-11-09", to: "2026-11-09" })).toEqual(["evening"]);
    expect(await titles(legal, { from: "2026-11-10" })).toEqual(["midnight"]);
    const due = { level: "late", day: "2026-11-10" } as const;
    expect(await titles(legal, { due })).toEqual(["midnight", "evening"]);
    expect(await titles(legal, { due: awareUntil("late", "2026-11-22") })).toEqual([]);

    await aReport(evening.id, "preliminary.commission");
    await aReport(evening.id, "final.entrustor");
    expect(await titles(legal, { due })).toEqual(["midnight", "evening"]);
    const final = await aReport(evening.id, "final.commission");
    expect(await titles(legal, { due })).toEqual(["midnight"]);
    await aReport(evening.id, "withdrawn", final);
    expect(await titles(legal, { due })).toEqual(["midnight", "evening"]);
    await db.incident.update({ where: { id: evening.id }, data: { status: "closed", closedAt: new Date() } });
    expect(await titles(legal, { due })).toEqual(["midnight"]);
  });

  test("nothing that is not shown: not by the title of an own report, nor in any number", async () => {
    const reporter = await anActor({ roles: ["reporter", "responder"] });
    const { reference } = await anIncident({
      title: "秘密の題名",
      members: [{ userId: reporter.userId, relation: "reporter" }],
      knownAt: new Date("2026-11-09T03:00:00Z"),
    });
    const legal = await anActor({ roles: ["legal"] });
    await anIncident({ title: "秘密の題名", isRestricted: true });
    const asked: RegisterWish[] = [
      { text: "秘密" },
      { from: "2026-11-09" },
      { to: "2026-11-09" },
      { law: "undecided" },
      { due: { level: "soon", day: "2026-11-10" } },
      { sort: "awareness" },
    ];
    for (const wish of asked) {
      expect(await listIncidents(reporter, wish)).toMatchObject({ rows: [], count: 0 });
      expect(await listIncidents(legal, wish)).toMatchObject({ count: 1 });
    }
    const found = await listIncidents(reporter, { text: reference, status: "open" });
    expect(found).toMatchObject({ count: 1, rows: [{ title: null, knownAt: null, people: null }] });
  });
});

describe("the register turns its pages", () => {
  test.each(["newest", "awareness"] as const)("down and up again by %s, each incident once", async (sort) => {
    const legal = await anActor({ roles: ["legal"] });
    for (let made = 0; made < 123; made++) await anIncident({ knownAt: made % 3 === 0 ? null : new Date() });
    // Many share a time, so that the id has to decide.
    await db.$executeRaw`UPDATE incidents SET created_at = '2026-11-01T00:00:00Z', known_at = CASE WHEN known_at IS NULL THEN NULL ELSE '2026-11-01T00:00:00Z'::timestamptz END WHERE id IN (SELECT id FROM incidents ORDER BY id LIMIT 90)`;
    const down = [await listIncidents(legal, { sort })];
    for (let page = down[0]; page?.older; page = down.at(-1))
      down.push(await listIncidents(legal, { sort, after: page.older }));
    expect(down.map(({ rows }) => rows.length)).toEqual([50, 50, 23]);
    expect(new Set(down.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(123);
    expect(down.map(({ count }) => count)).toEqual([123, 123, 123]);

    const middle = await listIncidents(legal, { sort, before: down[2]?.newer ?? "" });
    expect(middle.rows).toEqual(down[1]?.rows);
    expect([middle.newer, middle.older]).toEqual([down[1]?.newer, down[1]?.older]);
    const first = await listIncidents(legal, { sort, before: middle.newer ?? "" });
    expect(first).toEqual(down[0]);
    const times = down.flatMap(({ rows }) => rows.map(({ knownAt }) => knownAt));
    if (sort === "awareness") expect(times.indexOf(null)).toBe(times.filter((at) => at !== null).length);
  });

  test("from the top where the place is nobody's to see or falls outside of the conditions", async () => {
    const actor = await anActor({ roles: ["legal"] });
    await anIncident({ title: "open" });
    const hidden = await anIncident({ isRestricted: true });
    const closed = await anIncident({ status: "closed" });
    for (const after of [hidden.id, randomUUID()])
      expect(await listIncidents(actor, { after })).toMatchObject({ count: 2, newer: null });
    expect(await titles(actor, { after: closed.id, status: "open" })).toEqual(["open"]);
    expect(await titles(actor, { before: closed.id, status: "open" })).toEqual(["open"]);
  });
});
