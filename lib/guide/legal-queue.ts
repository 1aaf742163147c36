import "server-only";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { visibleTo } from "@/lib/incidents/policy";
import { guideFromRows } from "./guide-from-rows";
import { type LegalItem, legalItemOf } from "./legal-item";
import { readGuideRows } from "./read-guide-rows";

/** Evaluated at once: never more, however many there are. */
const PAGE = 50;
/** Decided ones of which something was recorded since: of these only the newest are looked at. */
const MOST_TOUCHED = 500;

export type LegalQueue = {
  /** Those first whose time runs out first. */
  readonly items: readonly LegalItem[];
  /** How many there may be, on all pages. */
  readonly count: number;
  /** Names the incident after which the next page begins; null on the last. */
  readonly next: string | null;
};

type Where = Prisma.IncidentWhereInput;
const ORDER = [{ knownAt: { sort: "asc", nulls: "last" } }, { id: "asc" }] as const;

/**
 * What waits for legal, fifty incidents a page, the longest known first; null for whoever does not decide on findings.
 * What the database cannot know (whether it is legal's turn, whether facts really changed) is worked out for the page.
 */
export async function getLegalQueue(actor: Actor, after: string | null): Promise<LegalQueue | null> {
  if (actor.kind !== "user" || !actorCan(actor, "finding.decide")) return null;
  const where = { AND: [visibleTo(actor, "content"), OPEN, await mayWait()] } satisfies Where;
  const place = after && (await db.incident.findFirst({ where: { AND: [where, { id: after }] } }));
  const [found, count] = await Promise.all([
    db.incident.findMany({
      where: { AND: [where, place ? beyond(place) : {}] },
      orderBy: [...ORDER],
      take: PAGE + 1,
      select: { id: true },
    }),
    db.incident.count({ where }),
  ]);
  const shown = found.slice(0, PAGE).map(({ id }) => id);
  const rows = await readGuideRows(shown);
  const items = rows.flatMap((row) => legalItemOf(row, guideFromRows(row, row.now)) ?? []);
  const day = ({ due }: LegalItem) => due?.day ?? "9999";
  return {
    items: items.toSorted((one, other) => (day(one) < day(other) ? -1 : Number(day(one) !== day(other)))),
    count,
    next: found.length > PAGE ? (shown.at(-1) ?? null) : null,
  };
}

const OPEN = { status: { notIn: ["closed", "withdrawn"] }, purgedAt: null } satisfies Where;

/** Nothing in force, something asked, or something recorded since that can change what the law reads. */
async function mayWait(): Promise<Where> {
  return {
    OR: [
      { determinations: { none: { state: "in_force" } } },
      { determinations: { some: { state: "awaiting" } } },
      { id: { in: await touchedIds() } },
    ],
  };
}

const CHANGING = [
  "facts.recorded",
  "people.written",
  "record.added",
  "record.corrected",
  "question.answered",
];

async function touchedIds(): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT d.incident_id::text AS id FROM determinations d
    JOIN incidents i ON i.id = d.incident_id AND i.status NOT IN ('closed', 'withdrawn')
    WHERE d.state = 'in_force' AND (
      EXISTS (SELECT 1 FROM audit_entries a
        WHERE a.incident_id = d.incident_id AND a.at > d.prepared_at AND a.type = ANY(${CHANGING}))
      OR EXISTS (SELECT 1 FROM law_profiles p WHERE p.changed_at > d.prepared_at))
    ORDER BY d.prepared_at DESC LIMIT ${MOST_TOUCHED}`;
  return rows.map(({ id }) => id);
}

function beyond({ id, knownAt }: { readonly id: string; readonly knownAt: Date | null }): Where {
  if (knownAt === null) return { knownAt: null, id: { gt: id } };
  return { OR: [{ knownAt: { gt: knownAt } }, { knownAt, id: { gt: id } }, { knownAt: null }] };
}
