import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { DataItem } from "@/lib/db/generated/enums";
import { emptyDatabase } from "@/lib/testing/database";
import { anIncident, anOrganisation } from "@/lib/testing/factories";
import { countExposures } from "./count-exposures.job";
import { countPrincipals, exposureCounts } from "./counts";
import { keepCounts } from "./keep-counts";

let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  incidentId = (await anIncident()).id;
});

async function aDisclosure(): Promise<string> {
  const { id } = await db.disclosure.create({
    data: { id: randomUUID(), incidentId, kind: "crossed", createdAt: new Date() },
  });
  return id;
}

async function aPerson(): Promise<string> {
  const data = { id: randomUUID(), incidentId, sealed: Buffer.from("x"), createdAt: new Date() };
  return (await db.person.create({ data })).id;
}

async function anItemSet(items: DataItem[]): Promise<string> {
  const sorted = [...items].sort();
  const there = await db.itemSet.findFirst({ where: { incidentId, items: { equals: sorted } } });
  return (there ?? (await db.itemSet.create({ data: { id: randomUUID(), incidentId, items: sorted } }))).id;
}

const ofParty = () => ({ id: randomUUID(), incidentId, kind: "crossed" as const });

async function aPrincipal(disclosureId: string, personId: string, items: DataItem[]) {
  const itemSetId = await anItemSet(items);
  await db.party.create({ data: { ...ofParty(), disclosureId, personId, side: "principal", itemSetId } });
}

async function aRecipient(disclosureId: string, personId: string, access: "unknown" | "deleted") {
  await db.party.create({ data: { ...ofParty(), disclosureId, personId, side: "recipient", access } });
}

describe("what is counted", () => {
  test("is each person once, however many disclosures and sides, and the same kept and live", async () => {
    const shape = fc.record({
      people: fc.integer({ min: 1, max: 6 }),
      parties: fc.array(
        fc.record({
          disclosure: fc.integer({ min: 0, max: 2 }),
          person: fc.nat(),
          items: fc.subarray(Object.values(DataItem), { minLength: 1, maxLength: 4 }),
          side: fc.constantFrom("principal", "unknown", "deleted"),
        }),
        { maxLength: 12 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(shape, async ({ people, parties }) => {
        incidentId = (await anIncident()).id;
        const disclosures = [await aDisclosure(), await aDisclosure(), await aDisclosure()];
        const ids = await Promise.all(Array.from({ length: people }, aPerson));
        const expected = {
          principals: new Map<string, Set<DataItem>>(),
          recipients: new Map<string, boolean>(),
        };
        const done = new Set<string>();
        for (const { disclosure, person, items, side } of parties) {
          const [disclosureId = "", id = ""] = [disclosures[disclosure], ids[person % people]];
          const key = [disclosureId, id, side === "principal"].join();
          if (done.has(key)) continue;
          done.add(key);
          if (side === "principal") {
            await aPrincipal(disclosureId, id, items);
            expected.principals.set(id, new Set([...(expected.principals.get(id) ?? []), ...items]));
          } else {
            await aRecipient(disclosureId, id, side as "unknown" | "deleted");
            expected.recipients.set(id, (expected.recipients.get(id) ?? false) || side === "unknown");
          }
        }
        // Something has changed, so that this is counted now.
        const live = await exposureCounts(db, incidentId);
        expect(live).toMatchObject({
          principals: expected.principals.size,
          recipients: expected.recipients.size,
          outstanding: [...expected.recipients.values()].filter(Boolean).length,
        });
        for (const { item, people: count } of live.byItem)
          expect(count).toBe([...expected.principals.values()].filter((items) => items.has(item)).length);
        expect(live.groups.reduce((sum, group) => sum + group.parties, 0)).toBe(done.size);
        await keepCounts(incidentId);
        const kept = await exposureCounts(db, incidentId);
        expect({ ...kept, groups: kept.groups.length }).toEqual({ ...live, groups: live.groups.length });
        expect((await countPrincipals(db, [incidentId])).get(incidentId) ?? 0).toBe(live.principals);
      }),
      { numRuns: 15 },
    );
  });

  test("stays exact when parties come, change and go after the counts were kept", async () => {
    const [disclosureId, one, other] = [await aDisclosure(), await aPerson(), await aPerson()];
    await aRecipient(disclosureId, one, "unknown");
    await countExposures.run({});
    await aRecipient(disclosureId, other, "unknown");
    expect(await exposureCounts(db, incidentId)).toMatchObject({ recipients: 2, outstanding: 2 });
    await countExposures.run({});
    await db.party.updateMany({ where: { personId: one }, data: { access: "deleted" } });
    expect(await exposureCounts(db, incidentId)).toMatchObject({ recipients: 2, outstanding: 1 });
    await countExposures.run({});
    await db.party.deleteMany({ where: { personId: other } });
    expect(await exposureCounts(db, incidentId)).toMatchObject({ recipients: 1, outstanding: 0 });
    await countExposures.run({});
    expect(await db.partyChange.count()).toBe(0);
    expect(await exposureCounts(db, incidentId)).toMatchObject({ recipients: 1, outstanding: 0 });
  });

  test("is counted again after a change that was under way while it was counted", async () => {
    const [disclosureId, one, other] = [await aDisclosure(), await aPerson(), await aPerson()];
    await aPrincipal(disclosureId, one, ["name"]);
    await db.$transaction(async (tx) => {
      const itemSetId = (await tx.itemSet.findFirstOrThrow({ where: { incidentId } })).id;
      await tx.party.create({
        data: { ...ofParty(), disclosureId, personId: other, side: "principal", itemSetId },
      });
      // Others neither wait for it nor see it.
      await Promise.all([keepCounts(incidentId), keepCounts(incidentId)]);
      expect(await exposureCounts(db, incidentId)).toMatchObject({ principals: 1 });
    });
    expect(await exposureCounts(db, incidentId)).toMatchObject({ principals: 2 });
    expect((await countPrincipals(db, [incidentId])).get(incidentId)).toBe(2);
  });
});
