import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { recordCall } from "@/lib/calls/record-call";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { recordDeletion } from "@/lib/deletions/record-deletion";
import { exposureCounts } from "@/lib/disclosures/counts";
import { Forbidden, NotFound } from "@/lib/errors";
import { removeParty } from "@/lib/exposure/remove-party";
import { openPerson, type PersonRecord } from "@/lib/people/person-record";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aDisclosure, aPart, aPerson } from "@/lib/testing/people-by-hand";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { byHand } from "@/lib/testing/records";
import { askForMatches } from "./ask-for-matches";
import { decideMatch } from "./decide-match";
import { findMatches } from "./find-matches.job";
import { getMatchSearch, listMatches } from "./queries";
import { joinedInto, survivorOf } from "./survivor-of";
import { undoMatch } from "./undo-match";

let actor: UserActor;
let incidentId: string;
let disclosureId: string;
const refusal = (code: string) => ({ ok: false, code });

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor({ name: "鈴木 彩" });
  incidentId = (await anIncident({ members: [{ userId: actor.userId }] })).id;
  disclosureId = await aDisclosure(incidentId);
});

async function principal(
  known: Partial<PersonRecord>,
  items: readonly ("name" | "email" | "phone")[] = ["name"],
) {
  const personId = await aPerson(incidentId, known);
  return { personId, partyId: await aPart(disclosureId, { personId, items }) };
}

const find = () => findMatches.run({ incidentId });
const open = async () => (await listMatches(actor, incidentId, { decided: false, after: null })).rows;
const decided = async () => (await listMatches(actor, incidentId, { decided: true, after: null })).rows;

/** Two people of one name, and the pair that was found. */
async function aPair() {
  const one = await principal({ name: "佐藤 花子", mails: ["a@example.jp"] }, ["name", "email"]);
  const other = await principal({ name: "佐藤花子", phones: ["03-1234-5678"] }, ["name", "phone"]);
  await find();
  const [match] = await open();
  if (!match) throw new Error("Nothing was found");
  const decide = (decision: "first" | "second" | "different", as = actor, version = match.version) =>
    decideMatch(as, { matchId: match.id, version, decision });
  return { one, other, match, decide };
}

/** Everything about the people of the incident but the numbers of their versions, opened. */
async function stateOf() {
  const keys = await incidentKeys(db, incidentId);
  const people = await db.person.findMany({ where: { incidentId }, orderBy: { id: "asc" } });
  const marks = await db.personMark.findMany({ orderBy: [{ mark: "asc" }, { personId: "asc" }] });
  const parties = await db.party.findMany({ where: { incidentId }, orderBy: { id: "asc" } });
  const entries = await db.stepRecord.findMany({ where: { incidentId, supersededBy: null } });
  return {
    people: people.map(({ sealed, version: _, ...row }) => ({
      ...row,
      record: openPerson(keys.data, row.id, sealed),
    })),
    marks,
    parties,
    entries: entries.map(({ partyId, kind, outcome, at }) => ({ partyId, kind, outcome, at })),
    counts: await exposureCounts(db, incidentId),
  };
}

describe("looking for people who may be one", () => {
  test("finds them by name, address and number, once, and says when it looked", async () => {
    await principal({ name: "佐藤 花子", mails: ["a@example.jp"] });
    await principal({ name: "佐藤　花子", mails: ["b@example.jp"] });
    await principal({ name: "鈴木 一郎", mails: ["c@example.jp"] });
    await principal({ name: "鈴木 二郎", mails: ["C@example.jp"] });
    await principal({ name: "山田 太郎", phones: ["0311112222"] });
    expect((await askForMatches(actor, { incidentId })).ok).toBe(true);
    expect(await getMatchSearch(actor, incidentId)).toMatchObject({ isUnderWay: true, open: 0 });
    await find();
    await find();
    expect((await open()).map(({ likeness }) => likeness)).toEqual(["same_mail", "same_name"]);
    expect(await getMatchSearch(actor, incidentId)).toMatchObject({
      isUnderWay: false,
      open: 2,
      commonNames: 0,
    });
    expect(await recordedTypes()).toEqual(["identity.asked", "identity.searched", "identity.searched"]);
  });

  test("shows nothing unmasked", async () => {
    const { match } = await aPair();
    expect(match).toMatchObject({ first: { name: expect.stringMatching(/^佐/) } });
    expect(JSON.stringify(match)).not.toMatch(/花子|a@|1234/);
    expect(match.compared.map(({ of, comparison }) => [of, comparison])).toEqual([
      ["name", "same"],
      ["mails", "half"],
      ["phones", "half"],
    ]);
  });

  test("is not flooded by a common name", async () => {
    for (let at = 0; at < 8; at++) await principal({ name: "佐藤 太郎", mails: [`t${at}@example.jp`] });
    await principal({ name: "佐藤 太郎", birthDate: "1978/5/18" });
    await principal({ name: "佐藤 太郎", birthDate: "昭和53年5月18日" });
    await find();
    expect((await open()).map(({ likeness }) => likeness)).toEqual(["name_and_birth"]);
    expect(await getMatchSearch(actor, incidentId)).toMatchObject({ commonNames: 1 });
  });

  test("goes on page by page", async () => {
    for (let at = 0; at < 30; at++) {
      await aPerson(incidentId, { name: `人${at}`, mails: [`p${at}@example.jp`] });
      await aPerson(incidentId, { name: `人${at}`, mails: [`q${at}@example.jp`] });
    }
    await find();
    const first = await listMatches(actor, incidentId, { decided: false, after: null });
    const second = await listMatches(actor, incidentId, { decided: false, after: first.next });
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect([first.rows.length, second.rows.length, new Set(ids).size, second.next]).toEqual([
      25,
      5,
      30,
      null,
    ]);
    expect((await listMatches(actor, incidentId, { decided: false, after: "'; --" })).rows).toHaveLength(25);
  });

  test("and deciding are for members who run it", async () => {
    const { decide } = await aPair();
    const stranger = await anActor();
    await expect(decide("first", stranger)).rejects.toThrow(NotFound);
    await expect(askForMatches(stranger, { incidentId })).rejects.toThrow(NotFound);
    await expect(decide("first", await anActor({ roles: ["management"] }))).rejects.toThrow(Forbidden);
    expect(await getMatchSearch(stranger, incidentId)).toBeNull();
    expect(await getMatchSearch(await anActor({ roles: ["management"] }), incidentId)).toBeNull();
    expect(await listMatches(stranger, incidentId, { decided: false, after: null })).toEqual({
      rows: [],
      next: null,
    });
  });
});

describe("two people who are one", () => {
  test("are one person with all that was known, in every part, and counted once", async () => {
    const { one, other, match, decide } = await aPair();
    const keptIsFirst = match.first.id === one.personId;
    expect((await decide(keptIsFirst ? "first" : "second")).ok).toBe(true);
    const [person, ...others] = await db.person.findMany({ where: { incidentId } });
    expect(others).toEqual([]);
    const keys = await incidentKeys(db, incidentId);
    expect(person && openPerson(keys.data, person.id, person.sealed)).toMatchObject({
      name: "佐藤 花子",
      mails: ["a@example.jp"],
      phones: ["03-1234-5678"],
    });
    const parties = await db.party.findMany({ where: { incidentId }, include: { itemSet: true } });
    expect(parties).toMatchObject([
      { personId: one.personId, itemSet: { items: ["email", "name", "phone"] } },
    ]);
    expect(await db.personMark.count({ where: { personId: one.personId } })).toBe(2);
    expect(await exposureCounts(db, incidentId)).toMatchObject({ principals: 1 });
    const known = await db.fact.findMany({ where: { incidentId, name: "principals.known" } });
    expect(known.at(-1)?.number).toBe(1);
    expect(await survivorOf(db, incidentId, other.personId)).toBe(one.personId);
    expect((await joinedInto(db, incidentId, one.personId)).sort()).toEqual(
      [one.personId, other.personId].sort(),
    );
  });

  test("are forgotten with what they were, where the one whom they became is taken out", async () => {
    const { decide } = await aPair();
    await decide("first");
    expect(await db.personMatch.count({ where: { incidentId, state: "joined" } })).toBe(1);
    const [{ id: partyId } = { id: "" }] = await db.party.findMany({ where: { incidentId } });
    expect((await removeParty(actor, { partyId, reason: "テスト用" })).ok).toBe(true);
    expect(await db.person.count({ where: { incidentId } })).toBe(0);
    expect(await db.personMatch.count({ where: { incidentId } })).toBe(0);
  });

  test("are two again as they were, in records, parts, marks and counts", async () => {
    const { decide } = await aPair();
    const before = await stateOf();
    await decide("first");
    const [match] = await decided();
    expect(match).toMatchObject({ state: "joined", decidedBy: "鈴木 彩" });
    expect((await undoMatch(actor, { matchId: match?.id ?? "", version: 1 })).ok).toBe(true);
    expect(await stateOf()).toEqual(before);
    expect(await open()).toHaveLength(1);
    expect(await db.personMatch.findFirst()).toMatchObject({ state: "open", before: null, keptId: null });
  });

  test("take with them what was recorded of either, and give it back", async () => {
    const listed = [
      await aPerson(incidentId, { name: "田中 一郎", mails: ["t@example.jp"] }),
      await aPerson(incidentId, { name: "田中一郎", phones: ["0312345678"] }),
    ];
    const elsewhere = await aDisclosure(incidentId);
    const parts = [];
    for (const personId of listed) parts.push(await aPart(disclosureId, { personId, side: "recipient" }));
    parts.push(await aPart(elsewhere, { personId: listed[1] ?? "", side: "recipient" }));
    const say = { ...byHand(incidentId), who: null, outcome: "deleted", strength: "by_phone" } as const;
    for (const partyId of parts.slice(0, 2)) await recordDeletion(actor, { ...say, partyId, note: "消した" });
    await recordCall(actor, {
      ...byHand(incidentId),
      partyId: parts[1] ?? "",
      who: null,
      outcome: "spoke",
      callBackAt: null,
    });
    await find();
    const before = await stateOf();
    const [match] = await open();
    expect((await decideMatch(actor, { matchId: match?.id ?? "", version: 0, decision: "first" })).ok).toBe(
      true,
    );
    const joined = await stateOf();
    expect(joined.parties).toHaveLength(2);
    expect(
      joined.parties.every(({ access, strength }) => access === "deleted" && strength === "by_phone"),
    ).toBe(true);
    const ids = joined.parties.map(({ id }) => id);
    expect(joined.entries.every(({ partyId }) => ids.includes(partyId ?? ""))).toBe(true);
    expect(joined.entries).toHaveLength(before.entries.length);
    expect((await undoMatch(actor, { matchId: match?.id ?? "", version: 1 })).ok).toBe(true);
    const after = await stateOf();
    const sorted = (state: typeof after) =>
      state.entries.map(({ partyId, kind }) => `${partyId} ${kind}`).sort();
    expect(sorted(after)).toEqual(sorted(before));
    expect({ ...after, entries: [] }).toEqual({ ...before, entries: [] });
  });

  test("stay one where the person was changed since, with a sentence", async () => {
    const { decide } = await aPair();
    await decide("first");
    const [person] = await db.person.findMany({ where: { incidentId } });
    await db.party.deleteMany({ where: { personId: person?.id ?? "" } });
    const [match] = await decided();
    const written = await recorded();
    expect(await undoMatch(actor, { matchId: match?.id ?? "", version: 1 })).toEqual(
      refusal("changed-since"),
    );
    expect(await recorded()).toEqual(written);
  });

  test("are joined by one of two at once, and by nobody who saw an older page", async () => {
    const { decide } = await aPair();
    const results = await Promise.all([decide("first"), decide("different")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual(refusal("match-changed"));
    expect(await decide("second")).toEqual(refusal("match-changed"));
  });

  test("are kept sealed, and named in no entry of the log", async () => {
    const { decide } = await aPair();
    await decide("first");
    const row = await db.personMatch.findFirstOrThrow();
    expect(Buffer.from(row.before ?? []).toString("utf8")).not.toMatch(/佐藤|example/);
    expect(JSON.stringify(await recorded())).not.toMatch(/佐藤|example/);
  });
});

describe("two people who are two", () => {
  test("are never asked about again, until it is taken back", async () => {
    const { match, decide } = await aPair();
    expect((await decide("different")).ok).toBe(true);
    await find();
    expect(await open()).toEqual([]);
    expect(await db.person.count({ where: { incidentId } })).toBe(2);
    expect((await undoMatch(actor, { matchId: match.id, version: 1 })).ok).toBe(true);
    expect(await open()).toHaveLength(1);
    await expect(undoMatch(await anActor(), { matchId: match.id, version: 2 })).rejects.toThrow(NotFound);
    await expect(undoMatch(actor, { matchId: randomUUID(), version: 0 })).rejects.toThrow(NotFound);
  });

  test("stay two of the person with whom one of them was joined", async () => {
    const { one, other, decide } = await aPair();
    const third = await principal({ name: "鈴木 花子", phones: ["0312345678"] });
    await find();
    const apart = (await open()).find(({ likeness }) => likeness === "same_phone");
    await decideMatch(actor, { matchId: apart?.id ?? "", version: 0, decision: "different" });
    const keptFirst = one.personId < other.personId;
    await decide(keptFirst ? "first" : "second");
    const rows = await db.personMatch.findMany({ where: { state: "different" } });
    const pairs = rows.map(({ firstId, secondId }) => [firstId, secondId].sort().join(" "));
    expect(pairs).toContain([one.personId, third.personId].sort().join(" "));
    const [joined] = (await decided()).filter(({ state }) => state === "joined");
    await undoMatch(actor, { matchId: joined?.id ?? "", version: 1 });
    expect(await db.personMatch.count({ where: { state: "different" } })).toBe(1);
  });
});
