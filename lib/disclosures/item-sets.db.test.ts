import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { readEnv } from "@/lib/env";
import { emptyDatabase } from "@/lib/testing/database";
import { anIncident, anOrganisation } from "@/lib/testing/factories";
import { ItemSets } from "./item-sets";

let client: Client;
let incidentId: string;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  incidentId = (await anIncident()).id;
  client = new Client({ connectionString: readEnv().appDatabaseUrl });
  await client.connect();
  await client.query("BEGIN");
});

afterEach(() => client.end());

test("a set that is there is taken as it is, and nobody waits for the list that uses it", async () => {
  const id = randomUUID();
  await db.itemSet.create({ data: { id, incidentId, items: ["email", "name"] } });
  const sets = new ItemSets(client, incidentId);
  await sets.prepare([["name", "email", "name"]]);
  expect(sets.idOf(["email", "name"])).toBe(id);
  const held = await db.$queryRaw`SELECT id FROM item_sets WHERE id = ${id}::uuid FOR KEY SHARE NOWAIT`;
  expect(held).toEqual([{ id }]);
});

test("a set that is not there is made once", async () => {
  const sets = new ItemSets(client, incidentId);
  await sets.prepare([["name"], [], ["name"]]);
  await client.query("COMMIT");
  const rows = await db.itemSet.findMany({ orderBy: { items: "asc" } });
  expect(rows.map(({ items }) => items).toSorted()).toEqual([["name"], ["other"]]);
  expect(rows.map((row) => row.id)).toContain(sets.idOf(["name"]));
});
