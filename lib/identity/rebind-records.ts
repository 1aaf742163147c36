import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { StepRecord } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { openWords, sealWords } from "@/lib/records/words";

/** Entries in force that speak of any of these parts. */
export async function listEntriesOf(
  { tx }: Pick<Work, "tx">,
  incidentId: string,
  partyIds: readonly string[],
) {
  return tx.stepRecord.findMany({
    where: { incidentId, partyId: { in: [...partyIds] }, supersededBy: null },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
  });
}

/**
 * Has an entry speak of another part: entries are never changed, so one that says the same takes its place. Answers
 * the id of that one.
 */
export async function rebindRecord(
  work: Work,
  actor: Actor,
  { record, partyId, keys }: { record: StepRecord; partyId: string; keys: IncidentKeys },
): Promise<string> {
  const { id: supersedesId, sealed, ...said } = record;
  const id = randomUUID();
  await work.tx.stepRecord.create({
    data: {
      ...said,
      id,
      partyId,
      supersedesId,
      sealed: sealed && sealWords(keys.data, id, openWords(keys.data, supersedesId, sealed)),
      recordedById: actor.userId,
      recordedAt: work.now,
    },
  });
  const { incidentId, kind, outcome } = record;
  work.record({ type: "record.corrected", incidentId, data: { recordId: id, kind, outcome } });
  return id;
}

/** The entry that stands in the place of this one by now. */
export async function inForceOf({ tx }: Pick<Work, "tx">, recordId: string): Promise<StepRecord | null> {
  for (let id = recordId; ; ) {
    const record = await tx.stepRecord.findUnique({ where: { id }, include: { supersededBy: true } });
    if (!record) return null;
    const { supersededBy, ...own } = record;
    if (!supersededBy) return own;
    id = supersededBy.id;
  }
}
