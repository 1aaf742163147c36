import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { numbered, principalsOf } from "@/lib/testing/people";
import { aParty } from "@/lib/testing/records";
import { findPeople } from "./find-people";
import { getPerson } from "./get-person";
import { openLookUp, sealLookUp } from "./look-up-token";
import type { PeopleWish } from "./people-filter";
import { listPeople } from "./queries";

let actor: UserActor;
let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor();
  incidentId = (await anIncident({ members: [{ userId: actor.userId }] })).id;
});

const numbers = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => numbered(from + at));

/** Every page from the first to the last, or backwards from the last. */
async function allPages(wish: PeopleWish = {}, isBackwards = false) {
  const pages: string[][] = [];
  let next: PeopleWish = isBackwards ? { ...wish, before: "ffffffff-ffff-4fff-bfff-ffffffffffff" } : wish;
  for (let at = 0; at < 20; at++) {
    const page = await listPeople(actor, incidentId, next);
    if (!page) throw new Error("nothing");
    pages.push(page.rows.map(({ id }) => id));
    const from = isBackwards ? page.previous : page.next;
    if (!from) break;
    next = isBackwards ? { ...wish, before: from } : { ...wish, after: from };
  }
  return isBackwards ? pages.reverse() : pages;
}

describe("the list of people", () => {
  test("shows each person once, fifty at a time, masked, forwards and backwards", async () => {
    await principalsOf(incidentId, numbers(0, 120));
    const pages = await allPages();
    expect(pages.map((page) => page.length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flat()).size).toBe(120);
    expect((await allPages({}, true)).flat()).toEqual(pages.flat());
    const first = await listPeople(actor, incidentId);
    expect(first).toMatchObject({ counts: { principals: 120, recipients: 0 }, previous: null });
    expect(first?.rows[0]).toMatchObject({ mail: "p●●●@example.jp", sides: ["principal"], accesses: [] });
    expect(JSON.stringify(first)).not.toMatch(/太郎|person\d|0900000/);
  });

  test("is narrowed by side, disclosure, kind of data and access, over all pages", async () => {
    const other = numbers(60, 20).map((one) => ({ ...one, items: ["health" as const] }));
    const a = await principalsOf(incidentId, [...numbers(0, 60), ...other]);
    const b = await principalsOf(incidentId, numbers(50, 30));
    const { personId } = await aParty(incidentId);
    const countOf = async (wish: PeopleWish) => (await allPages(wish)).flat().length;
    expect(await countOf({})).toBe(81);
    expect(await countOf({ side: "principal" })).toBe(80);
    expect((await allPages({ side: "principal" }, true)).flat().length).toBe(80);
    expect(await countOf({ disclosure: a.disclosureId })).toBe(80);
    expect(await countOf({ disclosure: b.disclosureId })).toBe(30);
    expect(await countOf({ item: "health" })).toBe(20);
    expect(await countOf({ item: "email", disclosure: a.disclosureId })).toBe(60);
    expect(await allPages({ side: "recipient" })).toEqual([[personId]]);
    expect(await allPages({ access: "unknown" })).toEqual([[personId]]);
    expect(await countOf({ access: "viewed" })).toBe(0);
    expect(await countOf({ disclosure: randomUUID() })).toBe(0);
    const counted = async (wish: PeopleWish) => (await listPeople(actor, incidentId, wish))?.count;
    expect(await counted({ side: "principal" })).toBe(80);
    expect(await counted({ item: "health" })).toBe(20);
    expect(await counted({ disclosure: a.disclosureId })).toBe(80);
    expect(await counted({ side: "recipient" })).toBe(1);
  });
});

describe("looking somebody up", () => {
  const found = async (by: "mail" | "phone" | "name", value: string) =>
    (await findPeople(actor, incidentId, { by, value }))?.rows.length;

  test.each([
    ["name", "髙﨑 𠮷子"],
    ["name", "高崎吉子"],
    ["name", "高崎\u{e0100}　吉子"],
    ["name", "高崎 吉子 様"],
    ["mail", "Yoshiko.T@Example.JP"],
    ["mail", " ｙｏｓｈｉｋｏ．ｔ＠example.jp "],
    ["mail", "second@example.jp"],
    ["phone", "090-1234-5678"],
    ["phone", "０９０（１２３４）５６７８"],
    ["phone", "+81 90 1234 5678"],
    ["phone", "0312345678"],
  ] as const)("finds by %s %s, whatever way it is written", async (by, value) => {
    await principalsOf(incidentId, [
      {
        name: "髙﨑 𠮷子",
        mails: ["yoshiko.t@example.jp", "second@example.jp"],
        phones: ["09012345678", "03-1234-5678"],
      },
      ...numbers(0, 3),
    ]);
    expect(await found(by, value)).toBe(1);
  });

  test("finds the legacy addresses of carriers, and nothing by what is no address", async () => {
    await principalsOf(incidentId, [{ name: "", mails: ["a..b.@docomo.example"] }]);
    expect(await found("mail", "a..b.@docomo.example")).toBe(1);
    for (const value of ["", "@", "person", "a..b.@"]) expect(await found("mail", value)).toBe(0);
    expect(await found("phone", "1")).toBe(0);
  });

  test("never looks into another incident", async () => {
    const other = await anIncident({ members: [{ userId: actor.userId }] });
    await principalsOf(other.id, numbers(1, 1));
    expect(await found("mail", "person1@example.jp")).toBe(0);
  });

  test("is carried in the address sealed, for one person and one incident", async () => {
    const lookUp = { by: "mail" as const, value: "person1@example.jp" };
    const token = await sealLookUp(actor, incidentId, lookUp);
    expect(token).not.toContain("person1");
    expect(Buffer.from(token ?? "", "base64url").toString()).not.toContain("person1");
    expect(await openLookUp(actor, incidentId, token ?? "")).toEqual(lookUp);
    expect(await openLookUp(actor, incidentId, `${token}A`)).toBeNull();
    expect(await openLookUp(actor, incidentId, "")).toBeNull();
    const member = await anActor();
    const added = { id: randomUUID(), incidentId, userId: member.userId, addedAt: new Date() };
    await db.incidentMember.create({ data: { ...added, relation: "member" } });
    expect(await openLookUp(member, incidentId, token ?? "")).toBeNull();
  });
});

describe("whoever may not see the people", () => {
  test.each([
    ["a stranger", { roles: ["responder"] }, false],
    ["management", { roles: ["management"] }, false],
    ["an administrator", { roles: ["admin"] }, false],
    ["legal, where it is restricted", { roles: ["legal"] }, true],
  ] as const)("%s finds neither people nor counts", async (_who, { roles }, isRestricted) => {
    await principalsOf(incidentId, numbers(1, 2));
    await db.incident.update({ where: { id: incidentId }, data: { isRestricted } });
    const other = await anActor({ roles });
    const person = await db.person.findFirstOrThrow();
    const lookUp = { by: "mail" as const, value: "person1@example.jp" };
    const asked = { incidentId, personId: person.id, now: new Date() };
    expect(await listPeople(other, incidentId)).toBeNull();
    expect(await findPeople(other, incidentId, lookUp)).toBeNull();
    expect(await sealLookUp(other, incidentId, lookUp)).toBeNull();
    expect(await getPerson(other, asked)).toBeNull();
  });

  test("after a purge nobody sees anybody", async () => {
    await principalsOf(incidentId, numbers(1, 1));
    const now = new Date();
    const over = { status: "closed", closedAt: now, purgedAt: now } as const;
    await db.incident.update({ where: { id: incidentId }, data: over });
    expect(await listPeople(actor, incidentId)).toBeNull();
  });
});

describe("whether somebody was hurt before", () => {
  const elsewhere = async (by = actor) => {
    const person = await db.person.findFirstOrThrow({ where: { incidentId } });
    const view = await getPerson(by, { incidentId, personId: person.id, now: new Date() });
    return view?.elsewhere.map(({ id }) => id);
  };

  test("is said of incidents that one may see oneself, by any address or number", async () => {
    const mine = await anIncident({ members: [{ userId: actor.userId }] });
    const theirs = await anIncident();
    await principalsOf(incidentId, [{ ...numbered(1), mails: ["a@example.jp", "person1@example.jp"] }]);
    for (const { id } of [mine, theirs]) await principalsOf(id, [{ mails: ["PERSON1@example.jp"] }]);
    expect(await elsewhere()).toEqual([mine.id]);
    expect((await elsewhere(await anActor({ roles: ["legal"] })))?.sort()).toEqual(
      [mine.id, theirs.id].sort(),
    );
  });

  test("is never said of a restricted one to whoever it does not name", async () => {
    const hidden = await anIncident({ isRestricted: true });
    for (const id of [incidentId, hidden.id]) await principalsOf(id, numbers(1, 1));
    expect(await elsewhere()).toEqual([]);
    expect(await elsewhere(await anActor({ roles: ["legal"] }))).toEqual([]);
  });
});
