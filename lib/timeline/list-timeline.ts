import "server-only";
import { readTexts } from "@/lib/approvals/keep-text";
import type { Names, ToldEntry } from "@/lib/audit/sentence";
import type { Actor } from "@/lib/auth/actor";
import { type ActionView, viewActions } from "@/lib/containment/queries";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { FactSource } from "@/lib/db/generated/enums";
import type { FactValue } from "@/lib/facts/fact-draft";
import { storedValue } from "@/lib/facts/record-facts";
import { visibleTo } from "@/lib/incidents/policy";
import { namesOf, type RecordView, viewRecords } from "@/lib/records/queries";
import { openTimelineNote } from "./add-note";
import { entryNames } from "./entry-names";
import { cursorOf, listPlaces, type TimelinePlace } from "./list-places";

const PAGE = 100;
const LONGEST_PAGE = 200;

type Said =
  | { readonly source: "entry"; readonly entry: ToldEntry; readonly reason: string | null }
  | {
      readonly source: "fact";
      readonly name: string;
      readonly value: FactValue;
      readonly from: FactSource;
      readonly isSuperseded: boolean;
    }
  | { readonly source: "record"; readonly record: RecordView; readonly isSuperseded: boolean }
  | { readonly source: "note"; readonly text: string }
  | { readonly source: "action"; readonly action: ActionView };

/** One line: when it happened, when it was entered and by whom, and what it says. */
export type TimelineLine = Said & {
  readonly id: string;
  readonly at: Date;
  readonly enteredAt: Date;
  /** Null where no person of the house entered it. */
  readonly by: string | null;
};

export type TimelinePage = {
  readonly lines: readonly TimelineLine[];
  /** Names that the sentences of audit entries speak of. */
  readonly names: Names;
  /** Where the page after this one begins; null at the end. */
  readonly older: string | null;
};

/**
 * What happened in an incident, the latest event first, 100 a page: audit entries, facts, what was recorded by hand,
 * finished containment and notes. Null where the incident is not the actor's to see, or was purged.
 */
export async function listTimeline(
  actor: Actor,
  incidentId: string,
  { cursor, limit = PAGE }: { cursor?: string | undefined; limit?: number } = {},
): Promise<TimelinePage | null> {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true },
  });
  if (!incident) return null;
  const size = Math.min(Math.max(1, limit), LONGEST_PAGE);
  const found = await listPlaces(incidentId, { cursor, take: size + 1 });
  const places = found.slice(0, size);
  const last = places.at(-1);
  const rows = await readRows(incidentId, places);
  const lines = places.flatMap((place) => lineOf(place, rows) ?? []);
  return { lines, names: rows.names, older: found.length > size && last ? cursorOf(last) : null };
}

async function readRows(incidentId: string, places: readonly TimelinePlace[]) {
  const idsOf = (source: TimelinePlace["source"]) =>
    places.filter((place) => place.source === source).map(({ id }) => id);
  const of = (source: TimelinePlace["source"]) => ({ where: { incidentId, id: { in: idsOf(source) } } });
  const newer = { _count: { select: { supersededBy: true } } } as const;
  const [entries, facts, records, notes, actions] = await Promise.all([
    db.auditEntry.findMany(of("entry")),
    db.fact.findMany({ ...of("fact"), include: newer }),
    db.stepRecord.findMany({ ...of("record"), include: { supersededBy: { select: { id: true } } } }),
    db.timelineNote.findMany(of("note")),
    db.containmentAction.findMany(of("action")),
  ]);
  const [names, by, reasons, views, done, keys] = await Promise.all([
    entryNames(entries),
    namesOf([...facts, ...notes].flatMap(({ recordedById }) => recordedById ?? [])),
    readTexts(
      db,
      incidentId,
      entries.flatMap(({ reasonId }) => reasonId ?? []),
    ),
    viewRecords(incidentId, records),
    viewActions(incidentId, actions),
    notes.length > 0 ? incidentKeys(db, incidentId) : null,
  ]);
  return {
    names,
    by,
    reasons,
    entries: byId(entries),
    facts: byId(facts),
    records: byId(views),
    superseded: new Set(records.filter(({ supersededBy }) => supersededBy).map(({ id }) => id)),
    notes: new Map(
      notes.map((note) => [note.id, { ...note, text: keys ? openTimelineNote(keys.data, note) : "" }]),
    ),
    actions: byId(done),
  };
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.id, row]));

type Rows = Awaited<ReturnType<typeof readRows>>;

function lineOf({ source, id, at }: TimelinePlace, rows: Rows): TimelineLine | null {
  const [entry, fact, record] = [rows.entries.get(id), rows.facts.get(id), rows.records.get(id)];
  const [note, action] = [rows.notes.get(id), rows.actions.get(id)];
  if (source === "entry" && entry) {
    const by = rows.names.get(entry.actorId ?? "") ?? null;
    const reason = rows.reasons.get(entry.reasonId ?? "") ?? null;
    return { source, id, at, enteredAt: entry.at, by, entry, reason };
  }
  if (source === "fact" && fact) {
    const by = rows.by.get(fact.recordedById ?? "") ?? null;
    const said = { name: fact.name, value: storedValue(fact), from: fact.source };
    return {
      source,
      id,
      at,
      enteredAt: fact.recordedAt,
      by,
      ...said,
      isSuperseded: fact._count.supersededBy > 0,
    };
  }
  if (source === "record" && record) {
    const isSuperseded = rows.superseded.has(id);
    return { source, id, at, enteredAt: record.recordedAt, by: record.recordedBy, record, isSuperseded };
  }
  if (source === "note" && note) {
    const by = rows.by.get(note.recordedById ?? "") ?? null;
    return { source, id, at, enteredAt: note.recordedAt, by, text: note.text };
  }
  if (source !== "action" || !action) return null;
  return { source, id, at, enteredAt: action.recordedAt, by: action.recordedBy, action };
}
