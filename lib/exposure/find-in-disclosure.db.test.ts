import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aDisclosure, aPart, aPerson } from "@/lib/testing/people-by-hand";
import { type AddPartyInput, addParty } from "./add-party";
import { findInDisclosure } from "./find-in-disclosure";

let actor: UserActor;
let incidentId: string;
let disclosureId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor();
  incidentId = (await anIncident({ members: [{ userId: actor.userId }] })).id;
  disclosureId = await aDisclosure(incidentId, "paired");
});

const find = (by: "mail" | "phone" | "name", value: string, as = actor, incident = incidentId) =>
  findInDisclosure(as, { incidentId: incident, disclosureId }, { by, value });
const nobody = { name: null, mail: null, phone: null, contact: null, contract: null, pair: null };
const add = (more: Partial<AddPartyInput>, as = actor) =>
  addParty(as, { ...nobody, disclosureId, side: "principal", who: "person", items: ["name"], ...more });

describe("an exact search in a disclosure", () => {
  test("finds anybody of the incident, by each of their values and in any width, masked", async () => {
    const parts = [];
    for (let at = 1; at <= 120; at += 1) {
      const personId = await aPerson(incidentId, {
        name: `佐藤 ${at}子`,
        mails: [`p${at}@example.jp`],
        phones: [`0312340${String(at).padStart(3, "0")}`],
      });
      parts.push(await aPart(disclosureId, { personId, pair: at }));
    }
    for (const [by, value] of [
      ["name", "佐藤117子"],
      ["mail", "Ｐ117@example.jp"],
      ["phone", "03-1234-0117"],
    ] as const) {
      const found = await find(by, value);
      expect(found?.parties).toMatchObject([{ id: parts[116], side: "principal", pair: 117 }]);
      expect(JSON.stringify(found)).not.toMatch(/117子|p117@|312340117/);
    }
    expect(await find("name", "佐藤")).toMatchObject({ parties: [], others: [], isUnreadable: false });
    expect(await find("mail", "花子")).toMatchObject({ parties: [], isUnreadable: true });
  });

  test("finds a company by its name, in any width", async () => {
    expect((await add({ who: "company", name: "見本物産㈱", items: ["partner_secret"] })).ok).toBe(true);
    expect((await find("name", "見本物産(株)"))?.parties).toMatchObject([{ name: "見本物産㈱" }]);
  });

  test("names those who have no part yet, to be added without being typed again", async () => {
    const personId = await aPerson(incidentId, { name: "高橋 太郎", mails: ["t@example.jp"] });
    await aPart(await aDisclosure(incidentId), { personId });
    expect(await find("mail", "t@example.jp")).toMatchObject({
      parties: [],
      others: [{ id: personId, lacks: ["principal", "recipient"] }],
    });
    expect(await add({ personId, items: [] })).toEqual({ ok: false, code: "items-needed" });
    expect((await add({ personId })).ok).toBe(true);
    expect(await db.person.count({ where: { incidentId } })).toBe(1);
    expect((await find("mail", "t@example.jp"))?.parties).toMatchObject([{ personId, pair: 1 }]);
    const stranger = await aPerson((await anIncident({ members: [{ userId: actor.userId }] })).id);
    expect(await add({ personId: stranger })).toEqual({ ok: false, code: "person-gone" });
    await expect(add({ personId }, await anActor())).rejects.toThrow(NotFound);
  });

  test("is for those who may see the people, and of this incident alone", async () => {
    await aPerson(incidentId, { name: "高橋 太郎" });
    expect(await find("name", "高橋 太郎", await anActor())).toBeNull();
    expect(await find("name", "高橋 太郎", await anActor({ roles: ["management"] }))).toBeNull();
    const other = await anIncident({ members: [{ userId: actor.userId }] });
    expect(await find("name", "高橋 太郎", actor, other.id)).toBeNull();
  });
});
