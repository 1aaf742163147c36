import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/disclosures/exposure-count";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anIncident, anOrganisation } from "@/lib/testing/factories";
import { numbered, principalsOf } from "@/lib/testing/people";
import { pageOfPeople } from "./page-of-people";

const PEOPLE = 3_000;
type Plan = {
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly Plan[];
};

/** Runs what it is asked, and answers with how many rows of the tables were looked at. */
async function rowsRead(ask: (reader: Reader) => Promise<unknown>): Promise<number> {
  let read = 0;
  const count = (plan: Plan): number =>
    (plan["Relation Name"] !== undefined
      ? (plan["Actual Rows"] + (plan["Rows Removed by Filter"] ?? 0)) * plan["Actual Loops"]
      : 0) + (plan.Plans ?? []).reduce((sum, each) => sum + count(each), 0);
  const $queryRaw = async (strings: TemplateStringsArray, ...values: unknown[]) => {
    const { text, values: given } = Prisma.sql(strings, ...values);
    const { rows } = await owner.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, [...given]);
    read += count(rows[0]["QUERY PLAN"][0].Plan);
    return [];
  };
  await ask({ $queryRaw } as unknown as Reader);
  return read;
}

test("one recipient who looked is found among thousands of whom nothing is known, without reading these", async () => {
  await emptyDatabase();
  await anOrganisation();
  const { id: incidentId } = await anIncident();
  await principalsOf(
    incidentId,
    Array.from({ length: PEOPLE }, (_, at) => numbered(at)),
  );
  const disclosureId = randomUUID();
  const of = { id: disclosureId, incidentId, kind: "crossed" as const, createdAt: new Date() };
  await db.disclosure.create({ data: of });
  await owner.query(
    `INSERT INTO parties (id, incident_id, disclosure_id, kind, person_id, side, access)
     SELECT gen_random_uuid(), $1, $2, 'crossed', id, 'recipient', 'unknown' FROM people WHERE incident_id = $1`,
    [incidentId, disclosureId],
  );
  const { id: last } = await db.person.findFirstOrThrow({ where: { incidentId }, orderBy: { id: "desc" } });
  await db.party.updateMany({ where: { disclosureId, personId: last }, data: { access: "viewed" } });
  await owner.query("VACUUM ANALYZE parties");

  const wish = { access: "viewed" as const };
  const run = { disclosureId, side: "recipient" as const, itemSetId: null, ...wish };
  const ask = (reader: Reader) => pageOfPeople(reader, { incidentId, wish, runs: [run] });
  expect((await ask(db)).map(({ id }) => id)).toEqual([last]);
  expect(await rowsRead(ask)).toBeLessThan(10);
});

test("a page of the people who came last reads nobody of those who came before, nor of another incident", async () => {
  await emptyDatabase();
  await anOrganisation();
  const all = Array.from({ length: PEOPLE }, (_, at) => numbered(at));
  const [{ id: before }, { id: incidentId }] = [await anIncident(), await anIncident()];
  await principalsOf(before, all.slice(0, 600));
  const { disclosureId } = await principalsOf(incidentId, all);
  const list = await db.party.findFirstOrThrow({ where: { disclosureId } });
  const received = randomUUID();
  const of = { id: received, incidentId, kind: "crossed" as const, createdAt: new Date() };
  await db.disclosure.create({ data: of });
  await owner.query(
    `INSERT INTO parties (id, incident_id, disclosure_id, kind, person_id, side, access)
     SELECT gen_random_uuid(), $1, $2, 'crossed', id, 'recipient', 'unknown' FROM people WHERE incident_id = $1`,
    [incidentId, received],
  );
  await owner.query("VACUUM ANALYZE people, parties");
  const ids = (await db.person.findMany({ where: { incidentId }, orderBy: { id: "asc" } })).map(
    ({ id }) => id,
  );

  const principals = { disclosureId, side: "principal" as const, itemSetId: list.itemSetId, access: null };
  const recipients = { disclosureId: received, side: "recipient" as const, itemSetId: null, access: null };
  const unknown = { ...recipients, access: "unknown" as const };
  const wishes = [
    { wish: {}, runs: [] },
    { wish: { side: "principal" as const }, runs: [principals] },
    { wish: { side: "recipient" as const }, runs: [recipients] },
    { wish: { access: "unknown" as const }, runs: [unknown] },
  ];
  for (const { wish, runs } of wishes)
    for (const place of [{}, { after: ids[2900] }, { before: ids[2900] }, { before: ids[60] }]) {
      const ask = (reader: Reader) => pageOfPeople(reader, { incidentId, wish: { ...wish, ...place }, runs });
      const [from, to] = place.before
        ? [0, ids.indexOf(place.before)]
        : [ids.indexOf(place.after ?? "") + 1, PEOPLE];
      const expected = place.before ? ids.slice(from, to).reverse() : ids.slice(from, to);
      expect((await ask(db)).map(({ id }) => id)).toEqual(expected.slice(0, 51));
      expect(await rowsRead(ask), JSON.stringify({ ...wish, ...place })).toBeLessThan(200);
    }
});
