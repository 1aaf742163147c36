import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { identify, lives } from "@/lib/ops/bootstrap/processes.mjs";
import { leaveNothing } from "./leave-nothing";

const PROGRAM = `
  import { leaveNothing } from "./lib/testing/leave-nothing.ts";
  const leavings = leaveNothing();
  leavings.folder(process.argv[1]);
  leavings.process(Number(process.argv[2]), { signal: "SIGTERM" });
  process.stdout.write("started");
  setInterval(() => {}, 1000);`;

const makeFolder = () => mkdtempSync(join(tmpdir(), "sokuho-leave-"));
const startSleeper = () =>
  spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
const pidOf = (child: ChildProcess) => child.pid ?? Number.NaN;

test("what a run has started and written goes with it, even when it is killed", async () => {
  const folder = makeFolder();
  const sleeper = startSleeper();
  const identity = identify(pidOf(sleeper));
  const run = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", PROGRAM, folder, String(sleeper.pid)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(run.stdout, "data");
  expect(lives(identity)).toBe(true);

  run.kill("SIGKILL");
  await vi.waitFor(() => expect(lives(identity) || existsSync(folder)).toBe(false), { timeout: 10_000 });
});

test("it goes at once when the run is over, the last one first", async () => {
  const folder = makeFolder();
  const sleeper = startSleeper();
  const identity = identify(pidOf(sleeper));
  const leavings = leaveNothing();
  leavings.folder(folder);
  leavings.process(pidOf(sleeper), { signal: "SIGTERM" });
  await leavings.clear();
  expect(lives(identity)).toBe(false);
  expect(existsSync(folder)).toBe(false);
});
