import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ExposedPerson } from "@/lib/intake/exposed-person";
import { IntakeError, type IntakeErrorCode, type Place } from "@/lib/intake/intake-error";
import { listen } from "@/lib/intake/start-thread";
import { COMPARE_MILLISECONDS } from "./limits";
import type { ListFile, OpenedList } from "./read-list-rows";
import type { Reconciliation } from "./reconcile-lists";

export type ListSide = "a" | "b";

export type CompareTask =
  | { readonly wants: "list"; readonly a: ListFile }
  | { readonly wants: "differences" | "everyone"; readonly a: ListFile; readonly b: ListFile };

/** What is kept of how a list was read. */
export type ToldOfList = Pick<OpenedList, "columns" | "badRows" | "badLine">;

/** Rows that are about somebody, and the distinct people in them. */
export type ReadList = ToldOfList & { readonly rows: number; readonly people: number };

export type ComparedLists = Omit<Reconciliation, "same"> & {
  readonly people: { readonly a: number; readonly b: number };
  readonly told: { readonly a: ToldOfList; readonly b: ToldOfList };
  /** Who is the same in both lists, where they were asked for. */
  readonly everyone: readonly ExposedPerson[];
};

export type CompareSaid =
  | { readonly list: ReadList }
  | { readonly compared: ComparedLists }
  | { readonly failed: { side: ListSide; code: IntakeErrorCode; place: Place; limit?: number } };

/** One of two lists cannot be read whole; `cause` says why and where. */
export class ListUnreadable extends Error {
  constructor(
    readonly side: ListSide,
    override readonly cause: IntakeError,
  ) {
    super(cause.code);
    this.name = "ListUnreadable";
  }
}

// Two lists, their people and what differs of them stand side by side.
const HEAP_MEGABYTES = 640;

/** Reads one list, and counts it. Throws `ListUnreadable`. */
export async function readListInThread(a: ListFile): Promise<ReadList> {
  const said = await run({ wants: "list", a });
  if (!("list" in said)) throw new IntakeError("unreadable");
  return said.list;
}

/**
 * Lays two lists side by side in a thread of its own, within the limits of time and memory of a file that is read.
 * Throws `ListUnreadable`; `IntakeError` where both together are too much.
 */
export async function compareInThread(
  lists: { readonly a: ListFile; readonly b: ListFile },
  wants: "differences" | "everyone",
): Promise<ComparedLists> {
  const said = await run({ wants, ...lists });
  if (!("compared" in said)) throw new IntakeError("unreadable");
  return said.compared;
}

async function run(task: CompareTask): Promise<CompareSaid> {
  // Run by Node as it lies there: a bundler has nothing to look for.
  const entry = join(/* turbopackIgnore: true */ process.cwd(), "lib/reconciliation/compare-worker.mjs");
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: 160, stackSizeMb: 4 },
    stdout: false,
    stderr: false,
  });
  return listen(worker, COMPARE_MILLISECONDS, (said: CompareSaid) => {
    if ("failed" in said) {
      const { side, code, place, limit } = said.failed;
      throw new ListUnreadable(side, new IntakeError(code, place, limit));
    }
    return said;
  });
}
