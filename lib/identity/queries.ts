import "server-only";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { type IncidentKeys, incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { type PersonMatch, Prisma } from "@/lib/db/generated/client";
import { MatchLikeness, type MatchState } from "@/lib/db/generated/enums";
import { visibleTo } from "@/lib/incidents/policy";
import { isOver } from "@/lib/incidents/status";
import { openBefore } from "@/lib/people/match-before";
import { openPerson, type PersonRecord } from "@/lib/people/person-record";
import { namesOf } from "@/lib/records/queries";
import { type MatchedView, viewMatched } from "./view-match";

const PAGE = 25;

export type MatchView = {
  readonly id: string;
  readonly version: number;
  readonly likeness: MatchLikeness;
  readonly state: MatchState;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
} & MatchedView;

export type MatchPage = {
  readonly rows: readonly MatchView[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
};

export type MatchWish = {
  readonly decided: boolean;
  readonly after: string | null;
  /** Id of a pair with which to begin, whatever `after` says. */
  readonly from?: string | null;
};

/** An incident with what was looked for in it; null where its content is not the actor's to see. */
export async function getMatchSearch(actor: Actor, incidentId: string) {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true, reference: true, status: true, matchSearch: true },
  });
  if (!incident) return null;
  const { id, reference, status, matchSearch: search } = incident;
  const [open, decided] = await Promise.all([
    db.personMatch.count({ where: { incidentId, state: "open" } }),
    db.personMatch.count({ where: { incidentId, state: { not: "open" } } }),
  ]);
  return {
    incident: { id, reference },
    canRun: actorCan(actor, "incident.run") && !isOver(status),
    isUnderWay: search !== null && (search.doneAt === null || search.doneAt < search.askedAt),
    doneAt: search?.doneAt ?? null,
    commonNames: search?.commonNames ?? 0,
    isCut: search?.isCut ?? false,
    open,
    decided,
  };
}

/** Pairs of people who may be one, masked, those who are most alike first; or those of whom somebody decided. */
export async function listMatches(actor: Actor, incidentId: string, wish: MatchWish): Promise<MatchPage> {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true },
  });
  if (!incident) return { rows: [], next: null };
  const ids = await pageOf(incidentId, wish);
  const shown = ids.slice(0, PAGE);
  const rows = await db.personMatch.findMany({
    where: { incidentId, id: { in: shown.map(({ id }) => id) } },
    orderBy: [{ likeness: "asc" }, { id: "asc" }],
  });
  const last = shown.at(-1);
  const next = ids.length > PAGE && last ? `${last.likeness}.${last.id}` : null;
  return { rows: await viewMatches(incidentId, rows), next };
}

type Key = { readonly id: string; readonly likeness: MatchLikeness };

async function pageOf(incidentId: string, { decided, after, from }: MatchWish): Promise<Key[]> {
  const state = decided
    ? Prisma.sql`state IN ('joined', 'different')`
    : Prisma.sql`state = 'open' AND EXISTS (SELECT FROM people WHERE incident_id = m.incident_id AND id = m.first_id)
        AND EXISTS (SELECT FROM people WHERE incident_id = m.incident_id AND id = m.second_id)`;
  const first = from ? await keyOf(incidentId, from) : null;
  const last = first ? null : readAfter(after);
  const beyond = (than: Prisma.Sql, { likeness, id }: Key) =>
    Prisma.sql`AND (likeness, id) ${than} (${likeness}::match_likeness, ${id}::uuid)`;
  const later = (first && beyond(Prisma.sql`>=`, first)) ?? (last && beyond(Prisma.sql`>`, last));
  return db.$queryRaw`
    SELECT id, likeness::text AS likeness FROM person_matches m
    WHERE incident_id = ${incidentId}::uuid AND ${state} ${later ?? Prisma.empty}
    ORDER BY m.likeness, id LIMIT ${PAGE + 1}`;
}

/** Where a pair stands among the others of its incident; null where it is none of them. */
async function keyOf(incidentId: string, id: string): Promise<Key | null> {
  return db.personMatch.findFirst({ where: { incidentId, id }, select: { id: true, likeness: true } });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where a page begins, as an address has it; whatever else stands there begins with the first. */
function readAfter(after: string | null): Key | null {
  const [code, id] = after?.split(".") ?? [];
  const likeness = Object.values(MatchLikeness).find((known) => known === code);
  return likeness && id && UUID.test(id) ? { likeness, id } : null;
}

async function viewMatches(incidentId: string, rows: readonly PersonMatch[]): Promise<MatchView[]> {
  if (rows.length === 0) return [];
  const [keys, names, people] = await Promise.all([
    incidentKeys(db, incidentId),
    namesOf(rows.flatMap(({ decidedById }) => decidedById ?? [])),
    db.person.findMany({
      where: { incidentId, id: { in: rows.flatMap(({ firstId, secondId }) => [firstId, secondId]) } },
      select: { id: true, sealed: true },
    }),
  ]);
  const records = new Map(people.map(({ id, sealed }) => [id, openPerson(keys.data, id, sealed)]));
  return rows.flatMap((row) => {
    const [first, second] = recordsOf(row, keys, records);
    if (!first || !second) return [];
    const { id, version, likeness, state, decidedAt, decidedById } = row;
    const decidedBy = names.get(decidedById ?? "") ?? null;
    return [
      {
        id,
        version,
        likeness,
        state,
        decidedAt,
        decidedBy,
        ...viewMatched({ id: row.firstId, record: first }, { id: row.secondId, record: second }),
      },
    ];
  });
}

function recordsOf(
  row: PersonMatch,
  keys: IncidentKeys,
  records: ReadonlyMap<string, PersonRecord>,
): readonly (PersonRecord | undefined)[] {
  if (!row.before) return [records.get(row.firstId), records.get(row.secondId)];
  const { kept, gone } = openBefore(keys.data, row.id, row.before);
  return kept.id === row.firstId ? [kept.record, gone.record] : [gone.record, kept.record];
}

/** Who decided what of a pair, for a form that came too late; null where nothing is decided, or it is not to be seen. */
export async function getDecision(actor: Actor, matchId: string) {
  const row = await db.personMatch.findFirst({
    where: { AND: [{ incident: visibleTo(actor, "content") }, { id: matchId }] },
    select: { state: true, decidedById: true, decidedAt: true },
  });
  if (!row?.decidedById || !row.decidedAt || row.state === "open") return null;
  const by = (await namesOf([row.decidedById])).get(row.decidedById) ?? null;
  return { state: row.state, by, at: row.decidedAt };
}
