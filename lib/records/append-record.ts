import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import type { Incident } from "@/lib/db/generated/client";
import type { RecordKind, Side } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { WITHDRAWN } from "./outcomes";
import { timeProblem } from "./record-times";
import { type RecordWords, sealWords } from "./words";

/** What every entry has, as its form sends it. */
export type HandRecord = {
  readonly incidentId: string;
  /** When it was done. */
  readonly at: Date;
  readonly note: string | null;
  readonly evidenceId: string | null;
  /** The entry that this one takes the place of; null is new. */
  readonly supersedesId: string | null;
  /** Why it does; sealed. */
  readonly correction: string | null;
};

export type Entry = {
  readonly kind: RecordKind;
  readonly outcome: string;
  readonly count?: number | null;
  readonly partyId?: string | null;
  /** The side on which the party has to stand; left out, either. */
  readonly side?: Side;
  readonly dueAt?: Date | null;
  readonly words?: RecordWords;
  /** The entry before was right when it was made: no reason is asked for (a planned measure that was done). */
  readonly goesOn?: boolean;
};

/**
 * Appends what was done elsewhere, inside a unit of work whose incident is locked. Refuses times that cannot be
 * (`in-the-future`, `before-event`, `due-before`), a party or a file of another incident (`party-gone`,
 * `evidence-gone`), an entry that was corrected meanwhile (`corrected-meanwhile`) and a correction without its
 * reason (`reason-needed`).
 */
export async function appendRecord(
  work: Work,
  actor: Actor,
  { incident, given, entry }: { incident: Incident; given: HandRecord; entry: Entry },
) {
  const { tx, now } = work;
  const { kind, outcome, partyId = null, dueAt = null } = entry;
  const problem = timeProblem({ at: given.at, dueAt, occurredAt: incident.occurredAt, now });
  // What is withdrawn keeps its time, even where the time of the event was corrected since.
  if (problem && outcome !== WITHDRAWN) return refuse(problem);
  if (partyId && !(await isParty(work, { incidentId: incident.id, partyId, side: entry.side })))
    return refuse("party-gone");
  if (
    given.evidenceId &&
    !(await isEvidence(work, { incidentId: incident.id, evidenceId: given.evidenceId }))
  )
    return refuse("evidence-gone");
  const { supersedesId } = given;
  if (supersedesId) {
    const before = { id: supersedesId, incidentId: incident.id, kind, supersededBy: null };
    if ((await tx.stepRecord.count({ where: before })) === 0) return refuse("corrected-meanwhile");
    if (!entry.goesOn && !given.correction) return refuse("reason-needed");
  }

  const id = randomUUID();
  const keys = await incidentKeys(tx, incident.id);
  const words = {
    ...entry.words,
    ...(given.note && { note: given.note }),
    ...(supersedesId && given.correction && { correction: given.correction }),
  };
  await tx.stepRecord.create({
    data: {
      id,
      incidentId: incident.id,
      kind,
      at: given.at,
      outcome,
      count: entry.count ?? null,
      partyId,
      dueAt,
      evidenceId: given.evidenceId,
      sealed: sealWords(keys.data, id, words),
      supersedesId,
      recordedById: actor.userId,
      recordedAt: now,
    },
  });
  const type = supersedesId && !entry.goesOn ? "record.corrected" : "record.added";
  work.record({ type, incidentId: incident.id, data: { recordId: id, kind, outcome } });
  return done({ recordId: id });
}

type OfIncident = { readonly incidentId: string };

async function isParty(
  { tx }: Work,
  { incidentId, partyId, side }: OfIncident & { partyId: string; side: Side | undefined },
) {
  return (await tx.party.count({ where: { id: partyId, incidentId, ...(side && { side }) } })) === 1;
}

async function isEvidence({ tx }: Work, { incidentId, evidenceId }: OfIncident & { evidenceId: string }) {
  return (await tx.evidence.count({ where: { id: evidenceId, incidentId, state: "sealed" } })) === 1;
}
