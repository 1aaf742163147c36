import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { RecordKind } from "@/lib/db/generated/enums";
import { visibleTo } from "@/lib/incidents/policy";
import { WITHDRAWN } from "./outcomes";
import { maskedPerson } from "./party-names";
import { openWords, type RecordWords } from "./words";

const MOST = 200;

export type RecordView = {
  readonly id: string;
  readonly kind: RecordKind;
  /** When it was done. */
  readonly at: Date;
  readonly outcome: string;
  readonly count: number | null;
  readonly partyId: string | null;
  /** Masked; null where it concerns nobody by name. */
  readonly party: string | null;
  readonly dueAt: Date | null;
  readonly evidenceId: string | null;
  readonly words: RecordWords;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
  readonly isCorrection: boolean;
};

/** Of incidents that the actor may see and whose key there still is. */
const readable = (actor: Actor, incidentId: string): Prisma.StepRecordWhereInput => ({
  AND: [{ incident: visibleTo(actor, "content") }, { incidentId, incident: { purgedAt: null } }],
});

/** Entries that count: nothing has taken their place, and none was withdrawn. The latest deed first, at most 200. */
export async function listRecords(
  actor: Actor,
  incidentId: string,
  kinds: readonly RecordKind[],
): Promise<RecordView[]> {
  const rows = await db.stepRecord.findMany({
    where: {
      AND: [
        readable(actor, incidentId),
        { kind: { in: [...kinds] }, supersededBy: null, outcome: { not: WITHDRAWN } },
      ],
    },
    orderBy: [{ at: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  return viewRecords(incidentId, rows);
}

/** Entries by id, whatever took their place; for the timeline. The caller has found the incident for its actor. */
export async function viewRecords(
  incidentId: string,
  rows: readonly Prisma.StepRecordGetPayload<object>[],
): Promise<RecordView[]> {
  if (rows.length === 0) return [];
  const [keys, names, parties] = await Promise.all([
    incidentKeys(db, incidentId),
    namesOf(rows.flatMap(({ recordedById }) => recordedById ?? [])),
    db.party.findMany({
      where: { incidentId, id: { in: rows.flatMap(({ partyId }) => partyId ?? []) } },
      select: { id: true, person: { select: { id: true, sealed: true } } },
    }),
  ]);
  const masked = new Map(parties.map(({ id, person }) => [id, person && maskedPerson(keys, person)]));
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    at: row.at,
    outcome: row.outcome,
    count: row.count,
    partyId: row.partyId,
    party: (row.partyId && masked.get(row.partyId)) || null,
    dueAt: row.dueAt,
    evidenceId: row.evidenceId,
    words: openWords(keys.data, row.id, row.sealed),
    recordedAt: row.recordedAt,
    recordedBy: names.get(row.recordedById ?? "") ?? null,
    isCorrection: row.supersedesId !== null,
  }));
}

/** Names of people of the house, by id. */
export async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

export type StepIncident = {
  readonly id: string;
  readonly reference: string;
  readonly occurredAt: Date | null;
  readonly knownAt: Date | null;
  readonly version: number;
};

/** What a page beside the room has to know of its incident; null where it is not the actor's to see. */
export async function getStepIncident(actor: Actor, incidentId: string) {
  return db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true, reference: true, status: true, occurredAt: true, knownAt: true, version: true },
  });
}
