import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { exposureCounts } from "@/lib/disclosures/counts";
import { Forbidden, NotFound } from "@/lib/errors";
import { yesNoFact } from "@/lib/facts/fact-draft";
import { getSettledFacts } from "@/lib/facts/queries";
import { recordFacts } from "@/lib/facts/record-facts";
import { listPeople } from "@/lib/people/queries";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aDisclosure, aPart, aPerson } from "@/lib/testing/people-by-hand";
import { recorded } from "@/lib/testing/recorded";
import { minutesAgo } from "@/lib/testing/records";
import { asCommitted } from "@/lib/testing/work";
import { chosenIds, getChosen } from "./get-chosen";
import { getDisclosure } from "./get-disclosure";
import { type AccessInput, setAccess } from "./set-access";

let actor: UserActor;
let incidentId: string;
let parties: string[];
let disclosureId: string;
const refusal = (code: string) => ({ ok: false, code });

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor({ name: "鈴木 彩" });
  incidentId = (await anIncident({ members: [{ userId: actor.userId }] })).id;
  disclosureId = await aDisclosure(incidentId);
  parties = [];
  for (const at of [1, 2, 3]) {
    const personId = await aPerson(incidentId, { name: `田中 ${at}郎`, mails: [`t${at}@partner.example`] });
    parties.push(await aPart(disclosureId, { personId, side: "recipient" }));
  }
});

const seen = async (partyIds: readonly string[]) =>
  (await getChosen(actor, incidentId, partyIds))?.seen ?? "";
const set = async (partyIds: readonly string[], more: Partial<AccessInput> = {}, as = actor) =>
  setAccess(as, {
    incidentId,
    partyIds,
    seen: await seen(partyIds),
    outcome: "deleted_unopened",
    strength: "signed_reply",
    at: minutesAgo(5),
    evidenceId: null,
    note: "田中様から書面で回答",
    ...more,
  });

describe("what recipients did with what they received", () => {
  test("is said of several at once, with who, when and by what it is shown", async () => {
    expect((await set(parties.slice(0, 2))).ok).toBe(true);
    expect(await exposureCounts(db, incidentId)).toMatchObject({ recipients: 3, outstanding: 1 });
    const view = await getDisclosure(actor, disclosureId, { after: null });
    const proven = view?.received.rows.filter(({ access }) => access === "deleted_unopened");
    expect(proven).toHaveLength(2);
    expect(proven?.[0]).toMatchObject({
      strength: "signed_reply",
      proof: { by: "鈴木 彩", note: "田中様から書面で回答" },
    });
    expect(JSON.stringify(view?.received)).not.toMatch(/郎"|t\d@/);
    expect(JSON.stringify(await recorded())).not.toMatch(/田中/);
    expect(await db.stepRecord.count({ where: { kind: "deletion" } })).toBe(2);
  });

  test("of somebody who stands in two disclosures holds in both, and is said once", async () => {
    const first = await db.party.findUniqueOrThrow({ where: { id: parties[0] ?? "" } });
    const again = await aPart(await aDisclosure(incidentId), {
      personId: first.personId ?? "",
      side: "recipient",
    });
    expect((await set([parties[0] ?? "", again])).ok).toBe(true);
    const rows = await db.party.findMany({ where: { personId: first.personId } });
    expect(rows.map(({ access }) => access)).toEqual(["deleted_unopened", "deleted_unopened"]);
    expect(await db.stepRecord.count()).toBe(1);
  });

  test("says how it counts where somebody looked before, or something later is known", async () => {
    const [looked = "", other = ""] = parties;
    expect(await set([other])).toMatchObject({ value: { counts: "said" } });
    expect(await set([looked], { outcome: "viewed", at: minutesAgo(9) })).toMatchObject({
      value: { counts: "said" },
    });
    expect(await set([looked, other])).toMatchObject({ value: { counts: "opened" } });
    expect(await db.party.findUniqueOrThrow({ where: { id: looked } })).toMatchObject({ access: "deleted" });
    expect(await db.party.findUniqueOrThrow({ where: { id: other } })).toMatchObject({
      access: "deleted_unopened",
    });
    expect(await set([other], { outcome: "viewed", at: minutesAgo(30) })).toMatchObject({
      value: { counts: "later" },
    });
  });

  test("keeps that somebody looked, in the list and in the counts, when it is given back", async () => {
    const [looked = "", other = ""] = parties;
    expect((await set([looked], { outcome: "viewed", at: minutesAgo(9) })).ok).toBe(true);
    expect(await set([looked, other], { outcome: "recovered" })).toMatchObject({
      value: { counts: "given-back" },
    });
    const rows = (await getDisclosure(actor, disclosureId, { after: null }))?.received.rows ?? [];
    expect(new Map(rows.map(({ id, access }) => [id, access]))).toEqual(
      new Map([
        [looked, "recovered_opened"],
        [other, "recovered"],
        [parties[2], "unknown"],
      ]),
    );
    const { groups } = await exposureCounts(db, incidentId);
    expect(groups.map(({ access, parties: count }) => [access, count])).toEqual(
      expect.arrayContaining([
        ["recovered_opened", 1],
        ["recovered", 1],
        ["unknown", 1],
      ]),
    );
    const filtered = await listPeople(actor, incidentId, { access: "recovered_opened" });
    expect(filtered?.rows.map(({ accesses }) => accesses)).toEqual([["recovered_opened"]]);
    const unread = async () =>
      (await getSettledFacts(actor, incidentId)).get("recovered_unread")?.value.answer;
    expect(await unread()).toBe("no");
    await asCommitted(async (work) =>
      recordFacts(work, [yesNoFact("recovered_unread", true)], {
        incidentId,
        keys: await incidentKeys(db, incidentId),
        source: "responder",
        recordedById: actor.userId,
      }),
    );
    expect(await unread()).toBe("unknown");
  });

  test("shows those who were chosen in the order of the page of the disclosure", async () => {
    const page = (await getDisclosure(actor, disclosureId, { after: null }))?.received.rows ?? [];
    const chosen = (await getChosen(actor, incidentId, parties.toReversed()))?.parties ?? [];
    expect(chosen.map(({ id }) => id)).toEqual(page.map(({ id }) => id));
    expect(chosen).toHaveLength(3);
  });

  test("names the other halves of the pairs that were chosen", async () => {
    const paired = await aDisclosure(incidentId, "paired");
    const [one, other] = [await aPerson(incidentId), await aPerson(incidentId)];
    const got = await aPart(paired, { personId: one, side: "recipient", pair: 1 });
    const whose = await aPart(paired, { personId: other, pair: 1 });
    await aPart(paired, { personId: one, pair: 2 });
    expect(await getChosen(actor, incidentId, [got])).toMatchObject({ partners: [whose] });
    expect(await getChosen(actor, incidentId, [got, whose])).toMatchObject({ partners: [] });
  });

  test("needs a proof, a time that can be, and what the page showed", async () => {
    expect(await set(parties, { note: null })).toEqual(refusal("proof-needed"));
    expect(await set(parties, { strength: "silence" })).toEqual(refusal("silence-confirms-nothing"));
    expect(await set(parties, { at: new Date(Date.now() + 60_000) })).toEqual(refusal("in-the-future"));
    expect(await set(parties, { evidenceId: crypto.randomUUID() })).toEqual(refusal("evidence-gone"));
    const old = await seen(parties);
    expect((await set([parties[1] ?? ""], { outcome: "viewed", strength: "by_phone" })).ok).toBe(true);
    expect(await set(parties, { seen: old })).toEqual(refusal("recipients-changed"));
    expect(await db.stepRecord.count()).toBe(1);
  });

  test("is said by one of two at once", async () => {
    const given = { seen: await seen(parties) };
    const results = await Promise.all([set(parties, given), set(parties, { ...given, outcome: "viewed" })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual(refusal("recipients-changed"));
    expect(await db.stepRecord.count()).toBe(3);
  });

  test("is for those who run the incident", async () => {
    await expect(set(parties, {}, await anActor())).rejects.toThrow(NotFound);
    await expect(set(parties, {}, await anActor({ roles: ["management"] }))).rejects.toThrow(Forbidden);
    expect(await getChosen(await anActor({ roles: ["management"] }), incidentId, parties)).toBeNull();
    const other = await anIncident({ members: [{ userId: actor.userId }] });
    expect((await getChosen(actor, other.id, parties))?.parties).toEqual([]);
  });

  test("is said of ids alone, whatever an address holds", () => {
    expect(chosenIds(["x", "' OR 1=1", parties[0] ?? "", parties[0] ?? ""])).toEqual([parties[0]]);
    expect(chosenIds(undefined)).toEqual([]);
  });
});
