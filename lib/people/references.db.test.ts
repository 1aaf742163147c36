import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anIncident, anOrganisation } from "@/lib/testing/factories";

/*
 * What a foreign key would hold, and triggers of the database hold instead, a statement at a time.
 */

let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  incidentId = (await anIncident()).id;
});

const aPerson = async (of = incidentId) => {
  const data = { id: randomUUID(), incidentId: of, sealed: Buffer.from("x"), createdAt: new Date() };
  return (await db.person.create({ data })).id;
};
const anItemSet = async (of = incidentId) =>
  (await db.itemSet.create({ data: { id: randomUUID(), incidentId: of, items: ["name"] } })).id;

async function aParty({ personId, itemSetId }: { personId: string; itemSetId: string }) {
  const { id: disclosureId } = await db.disclosure.create({
    data: { id: randomUUID(), incidentId, kind: "crossed", createdAt: new Date() },
  });
  const of = { incidentId, disclosureId, kind: "crossed" as const, side: "principal" as const };
  return db.party.create({ data: { id: randomUUID(), ...of, personId, itemSetId } });
}

const aMark = (personId: string) =>
  db.personMark.create({ data: { mark: Buffer.alloc(16, 7), kind: "mail", personId } });

describe("a party", () => {
  test("is somebody of its own incident, with an item set of it", async () => {
    const other = (await anIncident()).id;
    const [itemSetId, personId] = [await anItemSet(), await aPerson()];
    await aParty({ personId, itemSetId });
    await expect(aParty({ personId: randomUUID(), itemSetId })).rejects.toThrow("parties_person");
    await expect(aParty({ personId: await aPerson(other), itemSetId })).rejects.toThrow("parties_person");
    const foreign = await anItemSet(other);
    await expect(aParty({ personId: await aPerson(), itemSetId: foreign })).rejects.toThrow(
      "parties_item_set",
    );
    await expect(db.party.updateMany({ data: { itemSetId: foreign } })).rejects.toThrow("parties_item_set");
    await expect(db.party.updateMany({ data: { personId: randomUUID() } })).rejects.toThrow("parties_person");
    expect(await db.party.count()).toBe(1);
  });

  test("keeps its person and its item set from going", async () => {
    const [itemSetId, personId] = [await anItemSet(), await aPerson()];
    await aParty({ personId, itemSetId });
    await expect(db.person.deleteMany({})).rejects.toThrow("parties_person");
    await expect(db.itemSet.deleteMany({})).rejects.toThrow("parties_item_set");
    await db.party.deleteMany({});
    expect((await db.person.deleteMany({})).count).toBe(1);
    expect((await db.itemSet.deleteMany({})).count).toBe(1);
  });

  test("that is being written keeps somebody else from deleting its person, who then is refused", async () => {
    const [itemSetId, personId] = [await anItemSet(), await aPerson()];
    let removal: Promise<unknown> = Promise.resolve();
    await db.$transaction(async (tx) => {
      const { id: disclosureId } = await tx.disclosure.create({
        data: { id: randomUUID(), incidentId, kind: "crossed", createdAt: new Date() },
      });
      const of = { incidentId, disclosureId, kind: "crossed" as const, side: "principal" as const };
      await tx.party.create({ data: { id: randomUUID(), ...of, personId, itemSetId } });
      removal = db.person.deleteMany({ where: { id: personId } });
      const first = await Promise.race([
        removal.then(
          () => "gone",
          () => "refused",
        ),
        new Promise((settle) => setTimeout(() => settle("waiting"), 300)),
      ]);
      expect(first).toBe("waiting");
    });
    await expect(removal).rejects.toThrow("parties_person");
    expect(await db.person.count()).toBe(1);
  });
});

describe("a mark", () => {
  test("is somebody's, and goes with them", async () => {
    const [personId, other] = [await aPerson(), await aPerson()];
    await aMark(personId);
    await aMark(other);
    await expect(aMark(randomUUID())).rejects.toThrow("person_marks_person");
    await db.person.deleteMany({ where: { id: personId } });
    expect(await db.personMark.findMany({ select: { personId: true } })).toEqual([{ personId: other }]);
  });
});

test("people and item sets keep their ids and their incident", async () => {
  const other = (await anIncident()).id;
  await aPerson();
  await anItemSet();
  await expect(db.person.updateMany({ data: { incidentId: other } })).rejects.toThrow();
  await expect(db.person.updateMany({ data: { id: randomUUID() } })).rejects.toThrow();
  await expect(db.itemSet.updateMany({ data: { incidentId: other } })).rejects.toThrow();
});
