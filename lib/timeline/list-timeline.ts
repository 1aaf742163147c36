import "server-only";
import type { Names, ToldEntry } from "@/lib/audit/sentence";
import type { Actor } from "@/lib/auth/actor";
import type { ActionView } from "@/lib/containment/queries";
import { type IncidentKeys, incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { FactSource } from "@/lib/db/generated/enums";
import type { FactValue } from "@/lib/facts/fact-draft";
import { visibleTo } from "@/lib/incidents/policy";
import type { RecordView } from "@/lib/records/queries";
import { isSealed, openRow } from "./open-row";
import { cursorOf } from "./timeline-cursor";
import { readTimelineRows } from "./timeline-rows";

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
  readonly byId: string | null;
};

export type TimelinePage = {
  readonly lines: readonly TimelineLine[];
  /** Names that the sentences of audit entries speak of. */
  readonly names: Names;
  /** Where the page after this one begins; null at the end. */
  readonly older: string | null;
};

type Wish = { readonly cursor?: string | undefined; readonly limit?: number };

/**
 * What happened in an incident, the latest event first, 100 a page: audit entries, facts, what was recorded by hand,
 * finished containment and notes. Null where the incident is not the actor's to see, or was purged.
 */
export async function listTimeline(
  actor: Actor,
  incidentId: string,
  wish: Wish = {},
): Promise<TimelinePage | null> {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true },
  });
  return incident && readTimeline(incidentId, () => incidentKeys(db, incidentId), wish);
}

/** The same of an incident that the caller has found for its actor; its keys are asked for where something is sealed. */
export async function readTimeline(
  incidentId: string,
  keysOf: () => Promise<IncidentKeys>,
  { cursor, limit = PAGE }: Wish = {},
): Promise<TimelinePage> {
  const size = Math.min(Math.max(1, limit), LONGEST_PAGE);
  const found = await readTimelineRows(incidentId, { cursor, take: size + 1 });
  const rows = found.slice(0, size);
  const keys = rows.some(isSealed) ? await keysOf() : null;
  const last = rows.at(-1);
  const names = rows.flatMap(({ source, row }) => (source === "entry" ? Object.entries(row.names) : []));
  return {
    lines: rows.map((row) => openRow(row, keys)),
    names: new Map(names),
    older: found.length > size && last ? cursorOf(last) : null,
  };
}
