import { IntakeError } from "@/lib/intake/intake-error";
import { openSealed } from "@/lib/storage/open-sealed";
import { firstRows } from "./guess-list";
import type { LookSaid, LookTask } from "./run-look-process";

/** More of a cell tells no better what it is. */
const LONGEST_CELL = 300;

/** The first rows of one workbook, then the process ends. It ends too when whoever asked is gone. */
process.once("message", (sent) => {
  look(sent as LookTask).then(tell, (error: unknown) => tell(problemOf(error)));
});
process.once("disconnect", () => process.exit(1));

async function look({ storageKey, key, most }: LookTask): Promise<LookSaid> {
  const open = () => openSealed(storageKey, Buffer.from(key));
  const rows = await firstRows(open, { charset: "utf-8", delimiter: null }, most);
  return {
    rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.slice(0, LONGEST_CELL)) })),
  };
}

const problemOf = (error: unknown): LookSaid => {
  if (error instanceof IntakeError)
    return { failed: { code: error.code, place: error.place, limit: error.limit } };
  // Its words may come out of the file.
  console.error(`list: ${error instanceof Error ? error.name : "unknown"}`);
  return { failed: { code: "unreadable", place: {}, limit: undefined } };
};

const tell = (said: LookSaid) => process.send?.(said, () => process.disconnect());
