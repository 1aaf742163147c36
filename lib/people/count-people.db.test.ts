import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Access, DataItem, Side } from "@/lib/db/generated/enums";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aDisclosure, aPart, aPerson } from "@/lib/testing/people-by-hand";
import { PEOPLE_PAGE } from "./page-of-people";
import type { PeopleFilter } from "./people-filter";
import { listPeople } from "./queries";

let actor: UserActor;
let incidentId: string;
let ids: readonly string[];

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor();
  incidentId = (await anIncident({ members: [{ userId: actor.userId }] })).id;
  ids = await Promise.all(Array.from({ length: 6 }, () => aPerson(incidentId)));
});

const person = (at: number) => ids[at] ?? "";
const principal = (of: string, at: number, items: readonly DataItem[], pair?: number) =>
  aPart(of, { personId: person(at), items, pair });
const recipient = (of: string, at: number, access: Access, pair?: number) =>
  aPart(of, { personId: person(at), side: "recipient", access, pair });

async function aCompany(): Promise<string> {
  const [id, sealed] = [randomUUID(), Buffer.from("x")];
  await db.company.create({ data: { id, incidentId, sealed, nameIndex: sealed, createdAt: new Date() } });
  return id;
}

async function companyIn(disclosureId: string, companyId: string, access: Access) {
  const place = { id: randomUUID(), incidentId, disclosureId, kind: "crossed" as const };
  await db.party.create({ data: { ...place, companyId, side: "recipient", access } });
}

const counted = async (wish: PeopleFilter) => (await listPeople(actor, incidentId, wish))?.count;

/** Whom the list shows: fewer than a page of them. */
async function listed(wish: PeopleFilter): Promise<number> {
  const rows = (await listPeople(actor, incidentId, wish))?.rows ?? [];
  expect(rows.length).toBeLessThan(PEOPLE_PAGE);
  return rows.length;
}

/** Every filter that there is, with each of these disclosures and without. */
function everyFilter(disclosures: readonly string[]): PeopleFilter[] {
  const some = <Value>(values: readonly Value[]) => [undefined, ...values];
  return some(["principal", "recipient"] satisfies Side[]).flatMap((side) =>
    some(disclosures).flatMap((disclosure) =>
      some(["name", "health"] satisfies DataItem[]).flatMap((item) =>
        some(["unknown", "viewed"] satisfies Access[]).map((access) => ({
          ...(side && { side }),
          ...(disclosure && { disclosure }),
          ...(item && { item }),
          ...(access && { access }),
        })),
      ),
    ),
  );
}

/** A list that went to three people and a company, and letters that were swapped between four. */
async function twoDisclosures() {
  const [crossed, paired] = [await aDisclosure(incidentId), await aDisclosure(incidentId, "paired")];
  for (const at of [0, 1]) await principal(crossed, at, ["name"]);
  await principal(crossed, 2, ["name", "health"]);
  await recipient(crossed, 2, "unknown");
  await recipient(crossed, 3, "unknown");
  await recipient(crossed, 4, "viewed");
  for (const [pair, from, to] of [
    [1, 0, 5],
    [2, 0, 4],
    [3, 5, 4],
  ] as const) {
    await principal(paired, from, ["name"], pair);
    await recipient(paired, to, "unknown", pair);
  }
  return { crossed, paired };
}

describe("how many people a filter leaves", () => {
  test("is never another number than the list has, whatever is asked for", async () => {
    const { crossed, paired } = await twoDisclosures();
    await companyIn(crossed, await aCompany(), "unknown");
    for (const filter of everyFilter([crossed, paired, randomUUID()])) {
      const count = await counted(filter);
      if (count !== null) expect([filter, count]).toEqual([filter, await listed(filter)]);
    }
  });

  test("is said of recipients, of a crossed disclosure and of a state in it, without companies", async () => {
    const { crossed, paired } = await twoDisclosures();
    await companyIn(crossed, await aCompany(), "unknown");
    expect(await counted({ side: "recipient" })).toBe(4);
    expect(await counted({ disclosure: crossed, side: "principal" })).toBe(3);
    expect(await counted({ disclosure: crossed, side: "recipient" })).toBe(3);
    expect(await counted({ disclosure: crossed, access: "unknown" })).toBe(2);
    expect(await counted({ disclosure: crossed, item: "health" })).toBe(1);
    expect(await counted({ access: "viewed" })).toBe(1);
    expect(await counted({ side: "recipient", item: "name" })).toBe(0);
    // Both sides may be one person; in pairs, and over several disclosures, somebody may stand twice.
    expect(await counted({ disclosure: crossed })).toBeNull();
    expect(await counted({ disclosure: paired, side: "recipient" })).toBeNull();
    expect(await counted({ access: "unknown" })).toBeNull();
    expect(await counted({})).toBeNull();
  });

  test("is not said of recipients where one company may be counted twice", async () => {
    const { crossed } = await twoDisclosures();
    const company = await aCompany();
    await companyIn(crossed, company, "unknown");
    const other = await aDisclosure(incidentId);
    await companyIn(other, company, "unknown");
    expect(await counted({ side: "recipient" })).toBeNull();
    expect(await counted({ disclosure: other, side: "recipient" })).toBe(0);
    expect(await counted({ disclosure: crossed, side: "recipient" })).toBe(3);
  });
});
