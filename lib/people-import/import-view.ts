import type { Evidence, ImportState, PeopleImport } from "@/lib/db/generated/client";
import type { Side } from "@/lib/db/generated/enums";
import { timeLeft } from "./time-left";

/** How far a reading is that is under way. */
export type ImportProgress = {
  readonly done: number;
  /** Of bytes; of a workbook that was not counted yet null, and `done` are rows. */
  readonly total: number | null;
  readonly unit: "bytes" | "rows";
  readonly millisecondsLeft: number | null;
  /** Nobody has taken it up, or whoever did gives no sign. */
  readonly isWaiting: boolean;
};

export type ImportView = {
  readonly id: string;
  readonly fileName: string;
  readonly evidenceId: string;
  readonly side: Side;
  readonly state: ImportState;
  readonly version: number;
  readonly rows: number;
  readonly badRows: number;
  readonly people: number;
  readonly skipsBad: boolean;
  readonly progress: ImportProgress;
  readonly startedAt: Date;
  readonly startedBy: string | null;
  readonly finishedAt: Date | null;
};

type Row = PeopleImport & { readonly evidence: Evidence };

/** No sign of life for so long: it waits for its turn, or for somebody to start the worker. */
const SILENT_MS = 30_000;

/** One import for those who may see it; the caller has found it for its actor. */
export function viewImport(
  row: Row,
  said: { readonly fileName: string; readonly startedBy: string | null; readonly now: Date },
): ImportView {
  const { id, evidenceId, state, version, rows, badRows, people, skipsBad, startedAt, finishedAt } = row;
  return {
    ...{ id, evidenceId, state, version, rows, badRows, people, skipsBad, startedAt, finishedAt },
    fileName: said.fileName,
    startedBy: said.startedBy,
    side: row.side ?? "principal",
    progress: progressOf(row, said.now),
  };
}

function progressOf(row: Row, now: Date): ImportProgress {
  const [done, total] = [Number(row.done), Number(row.total)];
  const isWorkbook = row.delimiter === null;
  const isCounted = !isWorkbook || row.state !== "checking";
  const { phaseAt } = row;
  const sign = row.aliveAt && phaseAt && row.aliveAt > phaseAt ? row.aliveAt : phaseAt;
  return {
    done: isCounted ? Math.min(done, total) : done,
    total: isCounted ? total : null,
    unit: isWorkbook ? "rows" : "bytes",
    millisecondsLeft: phaseAt && isCounted ? timeLeft({ done, total, beganAt: phaseAt, now }) : null,
    isWaiting: sign !== null && now.getTime() - sign.getTime() > SILENT_MS,
  };
}
