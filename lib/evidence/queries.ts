import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { EvidencePurpose, EvidenceState, ReadingState } from "@/lib/db/generated/enums";
import { visibleTo } from "@/lib/incidents/policy";
import { fileNameOf } from "./evidence-name";

export type EvidenceView = {
  readonly id: string;
  readonly fileName: string;
  readonly purpose: EvidencePurpose;
  readonly state: EvidenceState;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly addedAt: Date;
  /** Null where nobody of the house added it. */
  readonly addedBy: string | null;
  /** The locked file that it was taken out of. */
  readonly partOfId: string | null;
  readonly reading: ReadingState | null;
  /** Code of what could not be read at all. */
  readonly problem: string | null;
};

/** The files of an incident that the actor may see, the oldest first; none of a purged one. */
export async function listEvidence(actor: Actor, incidentId: string): Promise<EvidenceView[]> {
  const rows = await db.evidence.findMany({
    where: { AND: [{ incident: visibleTo(actor, "content") }, { incidentId, incident: { purgedAt: null } }] },
    include: { reading: { select: { state: true, problem: true } } },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  if (rows.length === 0) return [];

  const [keys, names] = await Promise.all([
    incidentKeys(db, incidentId),
    namesOf(rows.flatMap(({ addedById }) => addedById ?? [])),
  ]);
  return rows.map((row) => ({
    id: row.id,
    fileName: fileNameOf(keys.data, row),
    purpose: row.purpose,
    state: row.state,
    bytes: Number(row.bytes ?? 0),
    sha256: Buffer.from(row.sha256 ?? []).toString("hex"),
    mediaType: row.mediaType,
    addedAt: row.addedAt,
    addedBy: names.get(row.addedById ?? "") ?? null,
    partOfId: row.partOfId,
    reading: row.reading?.state ?? null,
    problem: row.reading?.problem ?? null,
  }));
}

async function namesOf(ids: string[]): Promise<ReadonlyMap<string, string>> {
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}
