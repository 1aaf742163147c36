import "server-only";
import * as z from "zod";
import type { AuditEventType } from "@/lib/audit/events";
import { db } from "@/lib/db/client";

/** One line of the timeline before it is opened: which row of which table, and where it stands. */
export type TimelinePlace = {
  readonly source: "entry" | "fact" | "record" | "note" | "action";
  readonly id: string;
  readonly at: Date;
  readonly ordinal: number;
};

/** Told by their own rows, with their words. */
const TOLD_ELSEWHERE: readonly AuditEventType[] = [
  "facts.recorded",
  "record.added",
  "record.corrected",
  "note.added",
  "containment.finished",
  "containment.given-up",
];

/** Facts whose value is the time of what they tell. */
const TIMES = ["occurred_at", "discovered_at", "occurred_until"];

const CURSOR = /^(\d{1,15})\.(\d{1,5})\.([0-9a-f-]{36})$/;

export const cursorOf = ({ at, ordinal, id }: TimelinePlace) => `${at.getTime()}.${ordinal}.${id}`;

/**
 * Where the lines of an incident stand, the latest first: by the time of the event, not of the entry. Those below
 * `cursor`; one that cannot be read begins at the top. The caller has found the incident for its actor.
 */
export async function listPlaces(
  incidentId: string,
  { cursor, take }: { cursor: string | undefined; take: number },
): Promise<TimelinePlace[]> {
  const below = belowOf(cursor);
  return db.$queryRaw<TimelinePlace[]>`
    SELECT source, id, at, ordinal FROM (
      SELECT 'entry' AS source, id, at, ordinal::int AS ordinal FROM audit_entries
        WHERE incident_id = ${incidentId}::uuid AND type <> ALL(${[...TOLD_ELSEWHERE]})
      UNION ALL
      SELECT 'fact', id, CASE WHEN name = ANY(${TIMES}) THEN coalesce(instant, recorded_at) ELSE recorded_at END, 0
        FROM facts WHERE incident_id = ${incidentId}::uuid
      UNION ALL
      SELECT 'record', id, at, 0 FROM step_records WHERE incident_id = ${incidentId}::uuid
      UNION ALL
      SELECT 'note', id, at, 0 FROM timeline_notes WHERE incident_id = ${incidentId}::uuid
      UNION ALL
      SELECT 'action', id, coalesce(done_at, recorded_at), 0 FROM containment_actions
        WHERE incident_id = ${incidentId}::uuid AND state <> 'open'
    ) AS lines
    WHERE (at, ordinal, id) < (${below.at}::timestamptz, ${below.ordinal}::int, ${below.id}::uuid)
    ORDER BY at DESC, ordinal DESC, id DESC
    LIMIT ${take}`;
}

const TOP = {
  at: new Date("9999-01-01T00:00:00Z"),
  ordinal: 32_767,
  id: "ffffffff-ffff-ffff-ffff-ffffffffffff",
} as const;

function belowOf(cursor: string | undefined) {
  const [, milliseconds, place, id] = CURSOR.exec(cursor ?? "") ?? [];
  const at = new Date(Number(milliseconds ?? Number.NaN));
  const ordinal = Number(place);
  const isReadable = !Number.isNaN(at.getTime()) && ordinal <= 32_767 && z.guid().safeParse(id).success;
  return isReadable && id ? { at, ordinal, id } : TOP;
}
