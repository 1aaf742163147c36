import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { envSchema } from "@/lib/env";
import { parseTestArguments } from "./test/arguments";
import { oneFailed, sentence, sum } from "./test/counts";
import { type LaneName, type LaneOptions, lanes, type Outcome } from "./test/lanes";
import { stopPrograms } from "./test/run-program";

// An installation whose settings lie in this shell is never touched: every server of a run is its own.
for (const name of Object.keys(envSchema.shape)) delete process.env[name];

/** Failed tests of one lane that are named once more at the end. */
const FAILURES_SAID = 20;

const folder = mkdtempSync(join(tmpdir(), "sokuho-reports-"));

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => interrupt());

try {
  const { names, only } = parseTestArguments(process.argv.slice(2));
  const options: LaneOptions = { folder, only };
  const results: (Outcome & { name: LaneName; seconds: number })[] = [];
  for (const name of names) results.push({ name, ...(await runLane(name, options)) });

  for (const { name, failures } of results) {
    if (failures.length > 0) console.log(`\nFailed in ${lanes[name].title}:`);
    for (const failure of failures.slice(0, FAILURES_SAID)) console.log(`  ${failure}`);
    if (failures.length > FAILURES_SAID) console.log(`  … and ${failures.length - FAILURES_SAID} more above`);
  }
  console.log("");
  for (const { name, counts, seconds } of results) {
    console.log(`${lanes[name].title.padEnd(30)}${sentence(counts)} (${duration(seconds)})`);
  }
  const total = sum(results.map(({ counts }) => counts));
  console.log(`\n${sentence(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A lane that breaks is one failure, and the others still run. */
async function runLane(name: LaneName, options: LaneOptions): Promise<Outcome & { seconds: number }> {
  const { title, run } = lanes[name];
  console.log(`\n── ${title} ${"─".repeat(Math.max(0, 70 - title.length))}`);
  const began = performance.now();
  const outcome = await run(options).catch((error: unknown): Outcome => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(text);
    return { counts: oneFailed, failures: [text] };
  });
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${title}: ${sentence(outcome.counts)} (${duration(seconds)})`);
  return { ...outcome, seconds };
}

function duration(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Servers and their folders are cleared by themselves when this process ends. */
function interrupt(): void {
  stopPrograms();
  rmSync(folder, { recursive: true, force: true });
  process.exit(130);
}
