import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { owner } from "@/lib/testing/database";
import { canonicalEntry } from "./entry";
import { canonicalOf, ENTRY_COLUMNS, type EntryRow } from "./stored-entry";

const entry = {
  id: randomUUID(),
  at: new Date("2026-11-22T03:04:05.678Z"),
  ordinal: 3,
  actorKind: "system",
  actorId: null,
  type: "user.invited",
  incidentId: null,
  reasonId: null,
};

/** What the database gives back for data that it was given, without a table in between. */
async function stored(data: string): Promise<EntryRow> {
  const { rows } = await owner.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM (SELECT $1::uuid AS id, $2::timestamptz(3) AS at, 3::smallint AS ordinal,
       'system'::actor_kind AS actor_kind, NULL::uuid AS actor_id, 'user.invited' AS type, NULL::uuid AS incident_id,
       $3::jsonb AS data, NULL::uuid AS reason_id, ''::bytea AS mac) AS e`,
    [entry.id, entry.at, data],
  );
  const [row] = rows;
  if (!row) throw new Error("no row");
  return row;
}

const text = fc.string({ unit: "binary", maxLength: 20 }).filter((value) => !value.includes("\u0000"));
const data = fc.dictionary(
  text,
  fc.oneof(text, fc.boolean(), fc.maxSafeInteger(), fc.constant(null), fc.array(text, { maxLength: 3 })),
  { maxKeys: 5 },
);

it("has the same bytes before and after the database, whatever it does to the order of keys", async () => {
  await fc.assert(
    fc.asyncProperty(data, async (value) => {
      expect(canonicalOf(await stored(JSON.stringify(value)))).toBe(
        canonicalEntry({ ...entry, data: value }),
      );
    }),
    { numRuns: 300 },
  );
});

it.each([
  ["a digit that a double cannot hold", `{"n": 12345678901234567890}`, `{"n": 12345678901234567891}`],
  ["a zero behind the point", `{"n": 1}`, `{"n": 1.0}`],
  ["a number beyond all bounds", `{"n": 1e400}`, `{"n": 1e401}`],
  ["a number in a string", `{"n": "1"}`, `{"n": 1}`],
])("tells two values apart that JavaScript reads alike: %s", async (_what, one, other) => {
  expect(canonicalOf(await stored(one))).not.toBe(canonicalOf(await stored(other)));
});

it("reads data that are nested deeper than any program should", async () => {
  const deep = `${'{"a":'.repeat(2_000)}1${"}".repeat(2_000)}`;
  expect(canonicalOf(await stored(deep))).toContain(entry.id);
});
