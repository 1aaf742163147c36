import { canonicalEntry, type Entry } from "./entry";

/** The columns of `audit_entries e` as text, so that nothing in them is rounded or refused on the way. */
export const ENTRY_COLUMNS = `
  e.id, (extract(epoch FROM e.at) * 1000)::text AS at_ms, e.ordinal, e.actor_kind::text AS actor_kind,
  e.actor_id, e.type, e.incident_id, e.data::text AS data, e.reason_id, e.mac`;

export type EntryRow = {
  readonly id: string;
  readonly at_ms: string;
  readonly ordinal: number;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly type: string;
  readonly incident_id: string | null;
  readonly data: string;
  readonly reason_id: string | null;
  readonly mac: Buffer;
};

/**
 * The byte form of a stored entry. Never throws: what the app cannot have written (a time without end, a number
 * that JavaScript cannot hold) gets a form that no mac fits.
 */
export function canonicalOf(row: EntryRow): string {
  const milliseconds = Number(row.at_ms);
  const entry: Entry = {
    id: row.id,
    at: new Date(Number.isInteger(milliseconds) ? milliseconds : Number.NaN),
    ordinal: row.ordinal,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    type: row.type,
    incidentId: row.incident_id,
    data: null,
    reasonId: row.reason_id,
  };
  try {
    return canonicalEntry({ ...entry, data: isExact(row.data) ? JSON.parse(row.data) : row.data });
  } catch {
    return canonicalEntry({ ...entry, data: row.data });
  }
}

const STRINGS = /"(?:[^"\\]|\\.)*"/g;
const NUMBERS = /-?\d[\d.eE+-]*/g;

// jsonb keeps more digits than a double: two numbers that differ in the database could look the same here.
function isExact(json: string): boolean {
  const numbers = json.replaceAll(STRINGS, "").match(NUMBERS) ?? [];
  return numbers.every((digits) => String(Number(digits)) === digits);
}
