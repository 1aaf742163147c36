import "server-only";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { openPerson } from "@/lib/people/person-record";
import { foldPerson } from "./likeness";
import { type Candidate, COMMON, type Pair, pairPeople } from "./pair-people";

const VALUES_AT_ONCE = 500;
const PEOPLE_AT_ONCE = 5_000;
/** Nobody decides on more by hand at once. */
const MOST_PAIRS = 5_000;
/** Who share a value with more others than this share it by accident. */
const MOST_IN_GROUP = 20_000;

const COLUMNS = {
  name: Prisma.sql`name_index`,
  mail: Prisma.sql`mail_index`,
  phone: Prisma.sql`phone_index`,
} as const;
type Column = keyof typeof COLUMNS;

export type FoundPairs = {
  readonly pairs: readonly Pair[];
  /** Names that too many share, as far as was looked. */
  readonly commonNames: number;
  readonly isCut: boolean;
};

type Group = { readonly value: Uint8Array; readonly size: number };

/**
 * Looks through the people of an incident for those who may be one: by the indexes first, so that only people who share
 * a name, an address or a number with somebody are opened at all, a few thousand at a time.
 */
export async function findPairs(incidentId: string, keys: IncidentKeys): Promise<FoundPairs> {
  const found = new Map<string, Pair>();
  const different = await foundDifferent(incidentId);
  let commonNames = 0;
  for (const column of ["name", "mail", "phone"] as const) {
    for await (const group of groupsOf(incidentId, column)) {
      if (column === "name" && group.length > COMMON) commonNames++;
      const people = group.map(({ id, sealed }): Candidate => {
        return { id, folded: foldPerson(openPerson(keys.data, id, sealed)) };
      });
      for (const pair of pairPeople(people)) {
        const key = `${pair.firstId} ${pair.secondId}`;
        if (found.has(key) || different.has(key)) continue;
        // Nobody else has to be opened: when these are decided, it is looked again.
        if (found.size >= MOST_PAIRS) return { pairs: [...found.values()], commonNames, isCut: true };
        found.set(key, pair);
      }
    }
  }
  return { pairs: [...found.values()], commonNames, isCut: false };
}

/** Those that somebody said are two: they take no place from others. */
async function foundDifferent(incidentId: string): Promise<ReadonlySet<string>> {
  const decided = await db.personMatch.findMany({
    where: { incidentId, state: "different" },
    select: { firstId: true, secondId: true },
  });
  return new Set(decided.map(({ firstId, secondId }) => `${firstId} ${secondId}`));
}

type Row = { readonly id: string; readonly sealed: Uint8Array; readonly value: Uint8Array };

async function* groupsOf(incidentId: string, column: Column): AsyncGenerator<readonly Row[]> {
  for (let after: Uint8Array = Buffer.alloc(0); ; ) {
    const groups = await sharedValues(incidentId, column, after);
    for (const some of portions(groups.filter(({ size }) => size <= MOST_IN_GROUP))) {
      const rows = await peopleOf(
        incidentId,
        column,
        some.map(({ value }) => value),
      );
      yield* gathered(rows);
    }
    const last = groups.at(-1);
    if (!last || groups.length < VALUES_AT_ONCE) return;
    after = last.value;
  }
}

async function sharedValues(incidentId: string, column: Column, after: Uint8Array): Promise<Group[]> {
  const of = COLUMNS[column];
  return db.$queryRaw`
    SELECT ${of} AS value, count(*)::int AS size FROM people
    WHERE incident_id = ${incidentId}::uuid AND ${of} > ${after}
    GROUP BY ${of} HAVING count(*) > 1 ORDER BY ${of} LIMIT ${VALUES_AT_ONCE}`;
}

async function peopleOf(incidentId: string, column: Column, values: readonly Uint8Array[]): Promise<Row[]> {
  const of = COLUMNS[column];
  return db.$queryRaw`
    SELECT id, sealed, ${of} AS value FROM people
    WHERE incident_id = ${incidentId}::uuid AND ${of} = ANY(${values}::bytea[]) ORDER BY ${of}, id`;
}

function* portions(groups: readonly Group[]): Generator<readonly Group[]> {
  let portion: Group[] = [];
  let size = 0;
  for (const group of groups) {
    if (size > 0 && size + group.size > PEOPLE_AT_ONCE) {
      yield portion;
      [portion, size] = [[], 0];
    }
    portion.push(group);
    size += group.size;
  }
  if (portion.length > 0) yield portion;
}

function* gathered(rows: readonly Row[]): Generator<readonly Row[]> {
  let group: Row[] = [];
  for (const row of rows) {
    if (group[0] && Buffer.compare(group[0].value, row.value) !== 0) {
      yield group;
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield group;
}
