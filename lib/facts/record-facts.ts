import "server-only";
import { randomUUID } from "node:crypto";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import { seal } from "@/lib/crypto/sealing";
import type { FactSource } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";
import { type FactDraft, type FactValue, saySame } from "./fact-draft";

type From = {
  readonly incidentId: string;
  readonly keys: IncidentKeys;
  readonly source: FactSource;
  readonly evidenceId?: string | undefined;
  readonly recordedById: string | null;
};

/** `supersedes` names the entries whose place it takes, where these are not all that its voice has said. */
export type ToRecord = FactDraft & { readonly supersedes?: readonly string[] };

/**
 * Appends facts inside a unit of work. One that the same source says already is not said again; one that it says
 * otherwise supersedes its earlier entry; a file and whoever corrects it are one source. What another source says stays beside it: a contradiction is for a
 * person to decide. Records one audit event with the names of what was appended; answers those names.
 */
export async function recordFacts(work: Work, drafts: readonly ToRecord[], from: From): Promise<string[]> {
  const { incidentId, source, evidenceId } = from;
  // What a person corrects of a file takes the place of what the file said.
  const voice = evidenceId ? { evidenceId } : { source, evidenceId: null };
  const earlier = await work.tx.fact.findMany({
    where: { incidentId, ...voice, supersededBy: { none: {} } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
  });
  const rows = drafts.flatMap((draft) => {
    const standing = earlier.filter(({ name }) => name === draft.name);
    if (
      !draft.supersedes &&
      standing.length > 0 &&
      standing.every((fact) => saySame(storedValue(fact), draft))
    )
      return [];
    // One voice may have said two things that contradict: what it says next takes the place of both.
    const replaced = draft.supersedes ?? standing.map(({ id }) => id);
    return (replaced.length > 0 ? replaced : [null]).map((id) => toRow(draft, from, id, work.now));
  });
  if (rows.length === 0) return [];

  await work.tx.fact.createMany({ data: rows });
  const names = [...new Set(rows.map(({ name }) => name))];
  work.record({ type: "facts.recorded", incidentId, data: { names, source } });
  return names;
}

function toRow(draft: FactDraft, from: From, supersedesId: string | null, recordedAt: Date) {
  const id = randomUUID();
  const { incidentId, keys, source, evidenceId, recordedById } = from;
  const { name, answer, code, codes, number, instant, note } = draft;
  return {
    id,
    incidentId,
    name,
    answer,
    code: code ?? null,
    codes: [...(codes ?? [])],
    number: number ?? null,
    instant: instant ?? null,
    source,
    evidenceId: evidenceId ?? null,
    supersedesId,
    note: note === undefined ? null : seal(keys.data, { table: "facts", column: "note", row: id }, note),
    recordedById,
    recordedAt,
  };
}

type StoredValue = {
  answer: FactValue["answer"];
  code: string | null;
  codes: string[];
  number: number | null;
  instant: Date | null;
};

/** The value of a stored fact. */
export function storedValue({ answer, code, codes, number, instant }: StoredValue): FactValue {
  return {
    answer,
    ...(code !== null && { code }),
    ...(codes.length > 0 && { codes }),
    ...(number !== null && { number }),
    ...(instant !== null && { instant }),
  };
}
