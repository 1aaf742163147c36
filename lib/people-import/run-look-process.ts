import { fork } from "node:child_process";
import { join } from "node:path";
import { IntakeError, type IntakeErrorCode, type Place } from "@/lib/intake/intake-error";
import { FIRST_ROWS } from "./guess-list";
import type { FileRow } from "./row-splitter";

const HEAP_MEGABYTES = 256;
const LONGEST_MS = 20_000;

type Source = { readonly storageKey: string; readonly key: Uint8Array };
export type LookTask = Source & { readonly most: number };
export type LookSaid =
  | { readonly rows: readonly FileRow[] }
  | {
      readonly failed: {
        readonly code: IntakeErrorCode;
        readonly place: Place;
        readonly limit: number | undefined;
      };
    };

/** One at a time: many who look at large workbooks wait for each other instead of filling the memory. */
let last: Promise<unknown> = Promise.resolve();

/** The first rows of a workbook. Throws `IntakeError`. */
export function runLookProcess(source: Source): Promise<readonly FileRow[]> {
  const mine = last.then(() => look({ ...source, most: FIRST_ROWS }));
  last = mine.catch(() => undefined);
  return mine;
}

async function look(task: LookTask): Promise<readonly FileRow[]> {
  // Run by Node as it lies there: a bundler has nothing to look for.
  const entry = join(/* turbopackIgnore: true */ process.cwd(), "lib/people-import/look-process.mjs");
  const child = fork(entry, {
    execArgv: ["--conditions=react-server", `--max-old-space-size=${HEAP_MEGABYTES}`],
    serialization: "advanced",
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<readonly FileRow[]>((resolve, reject) => {
      timer = setTimeout(() => reject(new IntakeError("took-too-long", {}, LONGEST_MS)), LONGEST_MS);
      child.on("message", (message) => {
        const said = message as LookSaid;
        if ("rows" in said) resolve(said.rows);
        else reject(new IntakeError(said.failed.code, said.failed.place, said.failed.limit));
      });
      child.once("error", reject);
      // What it said last may still be on its way.
      child.once("exit", () => setImmediate(() => reject(new IntakeError("out-of-memory"))));
      child.send(task, (error) => error && reject(error));
    });
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}
