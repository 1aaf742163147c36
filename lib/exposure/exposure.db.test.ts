import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { recordCall } from "@/lib/calls/record-call";
import { db } from "@/lib/db/client";
import { exposureCounts } from "@/lib/disclosures/counts";
import { Forbidden, NotFound } from "@/lib/errors";
import { getSettledFacts } from "@/lib/facts/queries";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { byHand } from "@/lib/testing/records";
import { type AddPartyInput, addParty } from "./add-party";
import { correctCompany } from "./correct-company";
import { correctDisclosure } from "./correct-disclosure";
import { deleteDisclosure } from "./delete-disclosure";
import { getDisclosure } from "./get-disclosure";
import { getExposure } from "./get-exposure";
import { type DisclosureAbout, makeDisclosure } from "./make-disclosure";
import { removeParty } from "./remove-party";
import { splitDisclosure } from "./split-disclosure";

let actor: UserActor;
let incidentId: string;
const refusal = (code: string) => ({ ok: false, code });

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor({ name: "鈴木 彩" });
  incidentId = (await anIncident({ members: [{ userId: actor.userId }] })).id;
});

const about: DisclosureAbout = {
  subject: "見積書のメール、田中様あて",
  kind: "crossed",
  recipientsUnknown: true,
  occurredAt: null,
};

async function made(more: Partial<DisclosureAbout> = {}) {
  const result = await makeDisclosure(actor, { incidentId, ...about, ...more });
  if (!result.ok) throw new Error(result.code);
  return result.value.disclosureId;
}

const nobody = { name: null, mail: null, phone: null, contact: null, contract: null, pair: null };
const add = (disclosureId: string, more: Partial<AddPartyInput> = {}, as = actor) =>
  addParty(as, {
    ...nobody,
    disclosureId,
    side: "principal",
    who: "person",
    items: ["name"],
    mail: "hanako@example.jp",
    name: "佐藤 花子",
    ...more,
  });

async function added(disclosureId: string, more: Partial<AddPartyInput> = {}) {
  const result = await add(disclosureId, more);
  if (!result.ok) throw new Error(result.code);
  return result.value.partyId;
}

describe("a disclosure by hand", () => {
  test("is made, corrected and taken away when nobody is in it, its words sealed", async () => {
    const disclosureId = await made();
    const correct = (version: number, more: Partial<DisclosureAbout> = {}) =>
      correctDisclosure(actor, { disclosureId, version, ...about, ...more });
    expect((await correct(0, { subject: "紙の名簿", kind: "paired" })).ok).toBe(true);
    expect(await correct(0)).toEqual(refusal("disclosure-changed"));
    expect(await correct(1, { occurredAt: new Date(Date.now() + 60_000) })).toEqual(refusal("in-the-future"));
    expect(await getDisclosure(actor, disclosureId, { after: null })).toMatchObject({
      disclosure: { subject: "紙の名簿", kind: "paired" },
      principals: 0,
    });
    expect(await deleteDisclosure(actor, { disclosureId, version: 0 })).toEqual(
      refusal("disclosure-changed"),
    );
    expect((await deleteDisclosure(actor, { disclosureId, version: 1 })).ok).toBe(true);
    const log = await recorded();
    expect(log.map(({ type }) => type)).toEqual([
      "disclosure.made",
      "disclosure.corrected",
      "disclosure.deleted",
    ]);
    expect(log[1]?.data).toEqual({ disclosureId, fields: ["kind", "label"] });
    expect(JSON.stringify(log)).not.toMatch(/名簿|田中/);
  });

  test("stays while somebody is in it, and keeps its kind", async () => {
    const disclosureId = await made();
    await added(disclosureId);
    expect(await deleteDisclosure(actor, { disclosureId, version: 0 })).toEqual(refusal("not-empty"));
    const paired = { disclosureId, version: 0, ...about, kind: "paired" } as const;
    expect(await correctDisclosure(actor, paired)).toEqual(refusal("kind-has-parties"));
    await added(disclosureId, { side: "recipient", items: [], mail: "t@partner.example" });
    expect(await correctDisclosure(actor, { disclosureId, version: 1, ...about })).toEqual(
      refusal("recipients-are-known"),
    );
  });

  test("is corrected by one of two at once", async () => {
    const disclosureId = await made();
    const both = ["甲", "乙"].map((subject) =>
      correctDisclosure(actor, { disclosureId, version: 0, ...about, subject }),
    );
    const results = await Promise.all(both);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual(refusal("disclosure-changed"));
  });
});

describe("somebody added by hand", () => {
  test("is counted once, wherever they stand, and tells the facts of the law", async () => {
    const [one, other] = [await made(), await made()];
    await added(one);
    await added(one, { side: "recipient", items: [] });
    await added(other, { mail: "ＨＡＮＡＫＯ@example.jp", items: ["email"] });
    expect(await db.person.count({ where: { incidentId } })).toBe(1);
    expect(await exposureCounts(db, incidentId)).toMatchObject({
      principals: 1,
      recipients: 1,
      outstanding: 1,
    });
    const facts = await getSettledFacts(actor, incidentId);
    expect(facts.get("principals.known")?.value.number).toBe(1);
    expect(facts.get("principals.max")?.value.answer).toBe("unknown");
    expect(await db.disclosure.findUnique({ where: { id: one } })).toMatchObject({
      recipientsUnknown: false,
    });
    expect(await add(one)).toEqual(refusal("already-there"));
  });

  test("is one of those of whom somebody said how many there are", async () => {
    const said = (name: string, number: number) => ({
      id: randomUUID(),
      incidentId,
      name,
      number,
      answer: "yes" as const,
      source: "responder" as const,
      recordedAt: new Date(),
    });
    await db.fact.createMany({ data: [said("principals.known", 2), said("principals.max", 1_200)] });
    const disclosureId = await made();
    for (const at of [1, 2, 3]) await added(disclosureId, { name: `人${at}`, mail: `p${at}@example.jp` });
    const facts = await getSettledFacts(actor, incidentId);
    expect(facts.get("principals.known")?.value.number).toBe(3);
    expect(facts.get("principals.max")?.value.number).toBe(1_200);
  });

  test("says what is missing", async () => {
    const disclosureId = await made();
    const nameless = { name: null, mail: null };
    expect(await add(disclosureId, nameless)).toEqual(refusal("who-needed"));
    expect(await add(disclosureId, { mail: "花子" })).toEqual(refusal("mail-unreadable"));
    expect(await add(disclosureId, { phone: "12" })).toEqual(refusal("phone-unreadable"));
    expect(await add(disclosureId, { items: [] })).toEqual(refusal("items-needed"));
    expect(await add(disclosureId, { who: "company", ...nameless })).toEqual(refusal("name-needed"));
    expect(await db.person.count()).toBe(0);
  });

  test("is a company whose secret it was, corrected by hand", async () => {
    const disclosureId = await made();
    const secret = {
      who: "company",
      name: "見本物産株式会社",
      contract: "秘密保持契約",
      items: ["partner_secret"],
    } as const;
    await added(disclosureId, { ...secret, mail: null });
    const [company] = await db.company.findMany();
    const correct = (version: number, name = "株式会社見本", as = actor) =>
      correctCompany(as, { companyId: company?.id ?? "", version, name, contact: "法務部", contract: null });
    expect((await correct(0)).ok).toBe(true);
    expect(await correct(0)).toEqual(refusal("company-changed"));
    await expect(correct(1, "甲", await anActor())).rejects.toThrow(NotFound);
    const view = await getDisclosure(actor, disclosureId, { after: null });
    expect(view?.companies).toMatchObject([{ name: "株式会社見本", contact: "法務部" }]);
    expect(await exposureCounts(db, incidentId)).toMatchObject({ principals: 0 });
  });

  test("of a paired disclosure takes the place beside the other", async () => {
    const disclosureId = await made({ kind: "paired" });
    await added(disclosureId, { side: "recipient", items: [], mail: "a@x.jp" });
    await added(disclosureId, { side: "recipient", items: [], mail: "b@x.jp" });
    await added(disclosureId, { mail: "c@x.jp" });
    await added(disclosureId, { mail: "d@x.jp" });
    const pairs = await db.party.findMany({
      select: { side: true, pair: true },
      orderBy: [{ side: "asc" }, { pair: "asc" }],
    });
    expect(pairs.map(({ side, pair }) => `${side} ${pair}`)).toEqual([
      "recipient 1",
      "recipient 2",
      "principal 1",
      "principal 2",
    ]);
    expect(await add(disclosureId, { mail: "e@x.jp", pair: 1 })).toEqual(refusal("pair-is-full"));
  });

  test("goes with a reason that is sealed, unless something was recorded of them", async () => {
    const disclosureId = await made();
    const partyId = await added(disclosureId);
    const remove = (as = actor) => removeParty(as, { partyId, reason: "佐藤さんの分はテスト用" });
    const call = { ...byHand(incidentId), partyId, who: null, outcome: "spoke", callBackAt: null } as const;
    await recordCall(actor, call);
    expect(await remove()).toEqual(refusal("has-records"));
    await db.stepRecord.deleteMany();
    await expect(remove(await anActor())).rejects.toThrow(NotFound);
    await expect(remove(await anActor({ roles: ["management"] }))).rejects.toThrow(Forbidden);
    expect((await remove()).ok).toBe(true);
    await expect(remove()).rejects.toThrow(NotFound);
    expect(await db.person.count()).toBe(0);
    expect(await db.personMark.count()).toBe(0);
    expect((await recordedTypes()).slice(-2)).toEqual(["party.removed", "facts.recorded"]);
    expect((await getSettledFacts(actor, incidentId)).get("principals.known")?.value.answer).toBe("unknown");
    expect(JSON.stringify(await recorded())).not.toContain("佐藤");
  });
});

describe("splitting a disclosure", () => {
  const split = (
    disclosureId: string,
    partyIds: readonly string[],
    version = 0,
    stays: "moved" | "copied" = "moved",
  ) => splitDisclosure(actor, { disclosureId, version, partyIds, subject: "2通目", stays });

  test("takes some to a second one, and nobody is lost or counted twice", async () => {
    const disclosureId = await made();
    const parties = [];
    for (const at of [1, 2, 3])
      parties.push(await added(disclosureId, { mail: `p${at}@x.jp`, name: `人${at}` }));
    const before = await exposureCounts(db, incidentId);
    const result = await split(disclosureId, parties.slice(0, 2));
    const after = await exposureCounts(db, incidentId);
    expect(after.principals).toBe(before.principals);
    expect(after.byItem).toEqual(before.byItem);
    const newId = result.ok ? result.value.disclosureId : "";
    expect(await getDisclosure(actor, newId, { after: null })).toMatchObject({
      principals: 2,
      disclosure: { subject: "2通目", recipientsUnknown: true },
    });
    expect(await split(disclosureId, parties.slice(2))).toEqual(refusal("disclosure-changed"));
    expect(await split(disclosureId, parties, 1)).toEqual(refusal("parties-changed"));
    expect((await split(disclosureId, parties.slice(2), 1, "copied")).ok).toBe(true);
    expect(await exposureCounts(db, incidentId)).toMatchObject({ principals: 3 });
  });

  test("tears no pair", async () => {
    const disclosureId = await made({ kind: "paired" });
    const recipient = await added(disclosureId, { side: "recipient", items: [], mail: "a@x.jp" });
    const principal = await added(disclosureId, { mail: "b@x.jp" });
    const { version } = await db.disclosure.findUniqueOrThrow({ where: { id: disclosureId } });
    expect(await split(disclosureId, [recipient], version)).toEqual(refusal("pair-is-torn"));
    expect((await split(disclosureId, [recipient, principal], version)).ok).toBe(true);
  });
});

describe("who sees what of it", () => {
  test("members see all, management numbers, strangers nothing", async () => {
    const disclosureId = await made();
    await added(disclosureId);
    const member = await getExposure(actor, incidentId);
    expect(member).toMatchObject({
      seesPeople: true,
      canRun: true,
      disclosures: [{ words: [about.subject], number: 1 }],
    });
    const manager = await getExposure(await anActor({ roles: ["management"] }), incidentId);
    expect(manager).toMatchObject({ seesPeople: false, canRun: false, counts: { principals: 1 } });
    expect(manager?.disclosures).toMatchObject([{ words: [], principals: 1 }]);
    expect(JSON.stringify([...(manager?.facts.values() ?? [])])).not.toMatch(/佐藤|田中/);
    for (const stranger of [await anActor(), await anActor({ roles: ["admin"] })]) {
      expect(await getExposure(stranger, incidentId)).toBeNull();
      expect(await getDisclosure(stranger, disclosureId, { after: null })).toBeNull();
    }
    expect(
      await getDisclosure(await anActor({ roles: ["management"] }), disclosureId, { after: null }),
    ).toBeNull();
  });

  test("strangers and others change nothing", async () => {
    const disclosureId = await made();
    const before = (await recorded()).length;
    for (const [who, error] of [
      [await anActor(), NotFound],
      [await anActor({ roles: ["management"] }), Forbidden],
    ] as const) {
      await expect(makeDisclosure(who, { incidentId, ...about })).rejects.toThrow(error);
      await expect(correctDisclosure(who, { disclosureId, version: 0, ...about })).rejects.toThrow(error);
      await expect(deleteDisclosure(who, { disclosureId, version: 0 })).rejects.toThrow(error);
      await expect(add(disclosureId, {}, who)).rejects.toThrow(error);
    }
    expect(await recorded()).toHaveLength(before);
  });
});
