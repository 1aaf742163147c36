import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { ensureItemSet } from "@/lib/disclosures/ensure-item-set";
import { personOfAddress, sealPerson } from "@/lib/people/person-record";
import { emptyDatabase } from "@/lib/testing/database";
import { anIncident, anOrganisation } from "@/lib/testing/factories";
import { aDisclosure, aPart, aPerson } from "@/lib/testing/people-by-hand";
import { sealCompany } from "./company-record";
import { companyIndex } from "./ensure-somebody";
import { listSide, SIDE_PAGE, type SidePage } from "./list-side";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

test.each(["recipient", "principal"] as const)(
  "every pair of one %s is on one page, however many they stand in",
  async (side) => {
    const [{ id: incidentId }, disclosureId, createdAt] = [await anIncident(), randomUUID(), new Date()];
    const keys = await incidentKeys(db, incidentId);
    await db.disclosure.create({ data: { id: disclosureId, incidentId, kind: "paired", createdAt } });
    const ids = Array.from({ length: SIDE_PAGE + 2 }, () => randomUUID()).sort();
    const sealed = (id: string) => sealPerson(keys.data, id, personOfAddress("a@example.jp", ""));
    await db.person.createMany({
      data: ids.map((id) => ({ id, incidentId, createdAt, sealed: sealed(id) })),
    });
    const ofSide =
      side === "recipient"
        ? { access: "unknown" as const }
        : { itemSetId: await ensureItemSet({ tx: db }, incidentId, ["name"]) };
    // One of them received what was meant for far more people than a page shows.
    const standing = [...ids, ...Array.from({ length: 3 * SIDE_PAGE }, () => ids[7] ?? "")];
    await db.party.createMany({
      data: standing.map((personId, at) => ({
        id: randomUUID(),
        ...{ incidentId, disclosureId, kind: "paired" as const, side, personId, pair: at + 1 },
        ...ofSide,
      })),
    });

    const pairs: (number | null)[] = [];
    let after: string | null = null;
    do {
      const page: SidePage = await listSide(keys, { incidentId, disclosureId, side, after });
      expect(page.rows.length).toBeLessThanOrEqual(SIDE_PAGE);
      pairs.push(...page.rows.map(({ pair }) => pair));
      after = page.next;
    } while (after && pairs.length <= standing.length);
    expect(pairs.toSorted((one, other) => (one ?? 0) - (other ?? 0))).toEqual(
      standing.map((_, at) => at + 1),
    );
  },
);

test("every principal and every company is on one page, whatever was shown of them", async () => {
  const incident = await anIncident();
  const [incidentId, disclosureId, keys] = [
    incident.id,
    await aDisclosure(incident.id),
    await incidentKeys(db, incident.id),
  ];
  const expected: string[] = [];
  const items = [["name"], ["name", "email"]] as const;
  for (let at = 0; at < 70; at += 1)
    expected.push(
      await aPart(disclosureId, {
        personId: await aPerson(incidentId, { name: `田中 ${at}` }),
        items: items[at % 2],
      }),
    );
  const itemSetId = await ensureItemSet({ tx: db }, incidentId, ["partner_secret"]);
  for (let at = 0; at < 60; at += 1) {
    const [companyId, partyId] = [randomUUID(), randomUUID()];
    const sealed = sealCompany(keys.data, companyId, { name: `会社${at}`, contact: "", contract: "" });
    const nameIndex = companyIndex(keys, `会社${at}`);
    await db.company.create({
      data: { id: companyId, incidentId, sealed, nameIndex, createdAt: new Date() },
    });
    const party = {
      id: partyId,
      incidentId,
      disclosureId,
      kind: "crossed",
      side: "principal",
      companyId,
    } as const;
    await db.party.create({ data: { ...party, itemSetId } });
    expected.push(partyId);
  }
  const shown: string[] = [];
  let after: string | null = null;
  do {
    const page: SidePage = await listSide(keys, { incidentId, disclosureId, side: "principal", after });
    expect(page.rows.length).toBeLessThanOrEqual(2 * SIDE_PAGE);
    shown.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect(shown).toHaveLength(expected.length);
  expect(new Set(shown)).toEqual(new Set(expected));
});
