import "server-only";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { Evidence, PeopleImport } from "@/lib/db/generated/client";
import type { ImportState } from "@/lib/db/generated/enums";
import { fileNameOf } from "@/lib/evidence/evidence-name";
import { type ImportColumn, isImportColumn } from "@/lib/people-import/import-columns";
import { isListFile } from "@/lib/people-import/list-file";
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
  /** What its columns hold: what somebody said, or what was recognised. */
  readonly columns: readonly ImportColumn[];
  readonly isMapped: boolean;
  /** Rows that could not be read; `line` is the first. */
  readonly badRows: number;
  readonly version: number;
  /** Whether it is a table that stands still, and somebody can say how it is read. */
  readonly canMap: boolean;
};

/** Read, or refused: nothing is being done with it. */
export const MAPPABLE = ["checked", "refused"] as const satisfies readonly ImportState[];

type Row = PeopleImport & { readonly evidence: Pick<Evidence, "id" | "sealed" | "mediaType"> };
type Say = {
  readonly keys: IncidentKeys;
  readonly names: ReadonlyMap<string, string>;
  readonly userId: string | null;
};

/** A list of an incident that the caller has found for its actor; names nobody of it. */
export function viewList(row: Row, { keys, names, userId }: Say): ListView {
  const { id, evidenceId, startedById, startedAt, madeSealed, state, rows, people, problem, problemLine } =
    row;
  const { isMapped, badRows, version, evidence } = row;
  const fileName = fileNameOf(keys.data, evidence);
  return {
    ...{ id, evidenceId, state, rows, people, problem, line: problemLine, isMapped, badRows, version },
    fileName,
    columns: row.columns.filter(isImportColumn),
    canMap: MAPPABLE.some((one) => one === state) && isListFile({ fileName, mediaType: evidence.mediaType }),
    by: names.get(startedById) ?? null,
    isYours: startedById === userId,
    laidAt: startedAt,
    made: madeSealed && openHowMade(keys.data, id, madeSealed),
  };
}
