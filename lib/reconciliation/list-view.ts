import "server-only";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { Evidence, PeopleImport } from "@/lib/db/generated/client";
import type { ImportState } from "@/lib/db/generated/enums";
import { fileNameOf } from "@/lib/evidence/evidence-name";
import { type HowMade, openHowMade } from "./how-made";

export type ListView = {
  readonly id: string;
  readonly evidenceId: string;
  readonly fileName: string;
  /** Null where nobody of that name is here any more. */
  readonly by: string | null;
  readonly isYours: boolean;
  readonly laidAt: Date;
  readonly made: HowMade | null;
  readonly state: ImportState;
  readonly rows: number;
  readonly people: number;
  /** Code of why it could not be read, and where. */
  readonly problem: string | null;
  readonly line: number | null;
};

type Row = PeopleImport & { readonly evidence: Pick<Evidence, "id" | "sealed"> };
type Say = {
  readonly keys: IncidentKeys;
  readonly names: ReadonlyMap<string, string>;
  readonly userId: string | null;
};

/** A list of an incident that the caller has found for its actor; names nobody of it. */
export function viewList(row: Row, { keys, names, userId }: Say): ListView {
  const { id, evidenceId, startedById, startedAt, madeSealed, state, rows, people, problem, problemLine } =
    row;
  return {
    ...{ id, evidenceId, state, rows, people, problem, line: problemLine },
    fileName: fileNameOf(keys.data, row.evidence),
    by: names.get(startedById) ?? null,
    isYours: startedById === userId,
    laidAt: startedAt,
    made: madeSealed && openHowMade(keys.data, id, madeSealed),
  };
}
