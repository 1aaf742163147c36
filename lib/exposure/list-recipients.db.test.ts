import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { personOfAddress, sealPerson } from "@/lib/people/person-record";
import { emptyDatabase } from "@/lib/testing/database";
import { anIncident, anOrganisation } from "@/lib/testing/factories";
import { listRecipients } from "./list-recipients";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

test("who stands in two pairs is shown in both, also where a page ends between them", async () => {
  const [{ id: incidentId }, disclosureId, createdAt] = [await anIncident(), randomUUID(), new Date()];
  const keys = await incidentKeys(db, incidentId);
  await db.disclosure.create({ data: { id: disclosureId, incidentId, kind: "paired", createdAt } });
  const ids = Array.from({ length: 52 }, () => randomUUID()).sort();
  const sealed = (id: string) => sealPerson(keys.data, id, personOfAddress("a@example.jp", ""));
  await db.person.createMany({
    data: ids.map((id) => ({ id, incidentId, createdAt, sealed: sealed(id) })),
  });
  const ofParty = { incidentId, disclosureId, kind: "paired", side: "recipient", access: "unknown" } as const;
  const standing = [...ids, ids[49] ?? ""];
  await db.party.createMany({
    data: standing.map((personId, at) => ({ id: randomUUID(), ...ofParty, personId, pair: at + 1 })),
  });

  const first = await listRecipients(keys, { incidentId, disclosureId, after: null });
  const second = await listRecipients(keys, { incidentId, disclosureId, after: first.next });
  expect(first.rows).toHaveLength(49);
  expect(second.next).toBeNull();
  const pairs = [...first.rows, ...second.rows].map(({ pair }) => pair ?? 0);
  expect(pairs.toSorted((one, other) => one - other)).toEqual(standing.map((_, at) => at + 1));
});
