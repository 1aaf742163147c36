import "server-only";
import * as z from "zod";
import type { AuditEventType } from "@/lib/audit/events";
import { db } from "@/lib/db/client";
import {
  ActorKind,
  Answer,
  ContainmentKind,
  ContainmentState,
  FactSource,
  ProofShows,
  RecordKind,
} from "@/lib/db/generated/enums";
import { placeOfCursor } from "./timeline-cursor";

/** Times come out of JSON as texts, bytes as Base64. */
const instant = z.string().transform((text) => new Date(text));
const bytes = z.base64().transform((text) => Buffer.from(text, "base64"));
const id = z.string().nullable();

const place = { id: z.string(), at: z.date(), ordinal: z.number() };
const entered = { by: z.string().nullable(), byId: id, enteredAt: instant };

const lineSchema = z.discriminatedUnion("source", [
  z.object({
    ...place,
    source: z.literal("entry"),
    row: z.object({
      ...entered,
      type: z.string(),
      actorKind: z.enum(ActorKind),
      data: z.unknown(),
      names: z.record(z.string(), z.string()),
      reason: z.object({ id: z.string(), sealed: bytes }).nullable(),
    }),
  }),
  z.object({
    ...place,
    source: z.literal("fact"),
    row: z.object({
      ...entered,
      name: z.string(),
      answer: z.enum(Answer),
      code: z.string().nullable(),
      codes: z.array(z.string()),
      number: z.number().nullable(),
      instant: instant.nullable(),
      from: z.enum(FactSource),
      isSuperseded: z.boolean(),
    }),
  }),
  z.object({
    ...place,
    source: z.literal("record"),
    row: z.object({
      ...entered,
      kind: z.enum(RecordKind),
      outcome: z.string(),
      count: z.number().nullable(),
      partyId: id,
      person: z.object({ id: z.string(), sealed: bytes }).nullable(),
      dueAt: instant.nullable(),
      evidenceId: id,
      sealed: bytes.nullable(),
      isCorrection: z.boolean(),
      isSuperseded: z.boolean(),
    }),
  }),
  z.object({
    ...place,
    source: z.literal("note"),
    row: z.object({ ...entered, sealed: bytes }),
  }),
  z.object({
    ...place,
    source: z.literal("action"),
    row: z.object({
      ...entered,
      kind: z.enum(ContainmentKind),
      state: z.enum(ContainmentState),
      assignedTo: z.string().nullable(),
      dueAt: instant.nullable(),
      doneAt: instant.nullable(),
      proof: z.enum(ProofShows),
      evidenceId: id,
      note: bytes.nullable(),
      version: z.number(),
    }),
  }),
]);

/** One line of the timeline as it is stored: where it stands, and its row, with what is sealed still sealed. */
export type TimelineRow = z.output<typeof lineSchema>;

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

type Part = { readonly cursor: string | undefined; readonly take: number };

/**
 * The lines of an incident below `cursor`, the latest first, in one query: by the time of the event, not of the entry.
 * A cursor that cannot be read begins at the top. The caller has found the incident for its actor.
 */
export async function readTimelineRows(incidentId: string, { cursor, take }: Part): Promise<TimelineRow[]> {
  const below = placeOfCursor(cursor);
  const rows = await db.$queryRaw<unknown[]>`
    WITH lines AS (
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
      ) AS every
      WHERE (at, ordinal, id) < (${below.at}::timestamptz, ${below.ordinal}::int, ${below.id}::uuid)
      ORDER BY at DESC, ordinal DESC, id DESC
      LIMIT ${take}
    )
    SELECT l.source, l.id, l.at, l.ordinal, CASE l.source
      WHEN 'entry' THEN (SELECT json_build_object('by', u.name, 'byId', a.actor_id, 'enteredAt', a.at, 'type', a.type,
          'actorKind', a.actor_kind, 'data', a.data,
          'names', (SELECT coalesce(json_object_agg(n.id, n.name), '{}') FROM users n
            WHERE n.id::text IN (a.actor_id::text, a.data->>'userId')),
          'reason', CASE WHEN s.id IS NOT NULL THEN
            json_build_object('id', s.id, 'sealed', translate(encode(s.sealed, 'base64'), E'\n', '')) END)
        FROM audit_entries a LEFT JOIN users u ON u.id = a.actor_id
          LEFT JOIN sealed_texts s ON s.id = a.reason_id AND s.incident_id = a.incident_id
        WHERE a.id = l.id)
      WHEN 'fact' THEN (SELECT json_build_object('by', u.name, 'byId', f.recorded_by_id, 'enteredAt', f.recorded_at,
          'name', f.name, 'answer', f.answer, 'code', f.code, 'codes', f.codes, 'number', f.number,
          'instant', f.instant, 'from', f.source,
          'isSuperseded', EXISTS (SELECT 1 FROM facts n WHERE n.incident_id = f.incident_id AND n.supersedes_id = f.id))
        FROM facts f LEFT JOIN users u ON u.id = f.recorded_by_id WHERE f.id = l.id)
      WHEN 'record' THEN (SELECT json_build_object('by', u.name, 'byId', r.recorded_by_id, 'enteredAt', r.recorded_at,
          'kind', r.kind, 'outcome', r.outcome, 'count', r.count, 'partyId', r.party_id, 'dueAt', r.due_at,
          'person', CASE WHEN w.id IS NOT NULL THEN
            json_build_object('id', w.id, 'sealed', translate(encode(w.sealed, 'base64'), E'\n', '')) END,
          'evidenceId', r.evidence_id, 'sealed', translate(encode(r.sealed, 'base64'), E'\n', ''),
          'isCorrection', r.supersedes_id IS NOT NULL,
          'isSuperseded', EXISTS (SELECT 1 FROM step_records n WHERE n.supersedes_id = r.id))
        FROM step_records r LEFT JOIN users u ON u.id = r.recorded_by_id
          LEFT JOIN parties p ON p.id = r.party_id AND p.incident_id = r.incident_id
          LEFT JOIN people w ON w.id = p.person_id
        WHERE r.id = l.id)
      WHEN 'note' THEN (SELECT json_build_object('by', u.name, 'byId', t.recorded_by_id, 'enteredAt', t.recorded_at,
          'sealed', translate(encode(t.sealed, 'base64'), E'\n', ''))
        FROM timeline_notes t LEFT JOIN users u ON u.id = t.recorded_by_id WHERE t.id = l.id)
      ELSE (SELECT json_build_object('by', u.name, 'byId', c.recorded_by_id, 'enteredAt', c.recorded_at,
          'kind', c.kind, 'state', c.state, 'assignedTo', d.name, 'dueAt', c.due_at, 'doneAt', c.done_at,
          'proof', c.proof, 'evidenceId', c.evidence_id, 'version', c.version,
          'note', translate(encode(c.note, 'base64'), E'\n', ''))
        FROM containment_actions c LEFT JOIN users u ON u.id = c.recorded_by_id
          LEFT JOIN users d ON d.id = c.assigned_to_id
        WHERE c.id = l.id)
      END AS row
    FROM lines l ORDER BY l.at DESC, l.ordinal DESC, l.id DESC`;
  return z.array(lineSchema).parse(rows);
}
