import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildIfNeeded } from "@/lib/ops/build";
import { type Counts, countVitest, judged, oneFailed, onePassed } from "./counts";
import { vitestFailures } from "./failures";
import { runJourneys } from "./journeys";
import { runProgram } from "./run-program";

export type LaneOptions = {
  /** Where reports of this run are written. */
  readonly folder: string;
  /** Parts of file names: only these tests. */
  readonly only: readonly string[];
};

/** What a lane counted, and its failed tests with the beginning of their messages. */
export type Outcome = { readonly counts: Counts; readonly failures: readonly string[] };

export type Lane = { readonly title: string; readonly run: (options: LaneOptions) => Promise<Outcome> };

/** In the order of a full run: what is quick and cheap to put right comes first. */
export const lanes = {
  lint: { title: "Format and lint", run: async () => one(await runProgram("biome", ["check", "."])) },
  types: { title: "Types", run: checkTypes },
  unit: { title: "Unit and architecture tests", run: (options) => runVitest("unit", options) },
  db: { title: "Database tests", run: (options) => runVitest("db", options) },
  build: { title: "Build", run: build },
  journeys: { title: "Journeys in a browser", run: runJourneys },
} as const satisfies Record<string, Lane>;

export type LaneName = keyof typeof lanes;

async function checkTypes(): Promise<Outcome> {
  const generated = await runProgram("next", ["typegen"]);
  return one(generated === 0 ? await runProgram("tsc", ["--noEmit"]) : generated);
}

async function runVitest(project: "unit" | "db", { folder, only }: LaneOptions): Promise<Outcome> {
  const report = join(folder, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const selected = only.length > 0 ? ["--passWithNoTests", ...only] : [];
  const exitCode = await runProgram("vitest", ["run", "--project", project, ...reporters, ...selected]);
  if (!existsSync(report)) throw new Error("Vitest could not begin; the reason stands above.");
  const read: unknown = JSON.parse(readFileSync(report, "utf8"));
  return { counts: judged(countVitest(read), exitCode), failures: vitestFailures(read) };
}

async function build(): Promise<Outcome> {
  await buildIfNeeded();
  return one(0);
}

function one(exitCode: number): Outcome {
  return { counts: exitCode === 0 ? onePassed : oneFailed, failures: [] };
}
