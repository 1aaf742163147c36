import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/lib/ops/postgres/free-port";
import { type Installation, startInstallation, TARGETS, type Target } from "./kills/installation";
import { startLoad } from "./kills/load";
import { seededRandom, shuffled } from "./kills/seeded-random";
import { startWriter } from "./kills/writer";

const LONGEST_ABSENCE_MS = 10_000;
/** What a person's `npm start` may take to come into the place of a supervisor without a guardian. */
const LONGEST_TAKEOVER_MS = 30_000;
const LONGEST_WAIT_MS = 1500;

/**
 * Kills each process of a real `npm start` with SIGKILL at random moments under load, ten times (twice without
 * `full`). Throws when one is not back by itself within ten seconds, or when what was committed is not all there.
 */
export async function kills({
  full,
  seed = 1,
}: {
  readonly full: boolean;
  readonly seed?: number;
}): Promise<void> {
  const random = seededRandom(seed);
  const rounds = shuffled(random, Array.from({ length: full ? 10 : 2 }, () => TARGETS).flat());
  const folder = mkdtempSync(join(tmpdir(), "sokuho-kills-"));
  // As root the server runs as another user, who has to get through to its own folder below.
  chmodSync(folder, 0o711);
  const installation = await startInstallation({ folder: join(folder, "data"), port: await freePort() });
  const load = startLoad(installation.url);
  const writer = await startWriter(() => installation.ownerUrl());
  try {
    const worst = new Map<Target, number>();
    for (const [index, target] of rounds.entries()) {
      await sleep(random() * LONGEST_WAIT_MS);
      const absenceMs = await killAndMeasure(installation, target).catch((error: unknown) => {
        throw new Error(`${target} was killed in round ${index + 1}: ${error}`, { cause: error });
      });
      worst.set(target, Math.max(absenceMs, worst.get(target) ?? 0));
      console.log(
        `${String(index + 1).padStart(3)}/${rounds.length} ${target.padEnd(10)} back after ${absenceMs} ms`,
      );
    }
    const { committed } = await writer.stopAndCheck();
    if (!(await installation.auditIsIntact())) throw new Error("The audit log is not intact any more.");
    const { answered, failed } = await load.stop();
    console.log(
      `Longest absences: ${TARGETS.map((target) => `${target} ${worst.get(target)} ms`).join(", ")}`,
    );
    console.log(
      `${committed} changes were committed meanwhile; all are there, no half of one, and the audit log is intact.`,
    );
    console.log(`${answered} requests were answered, ${failed} were not (while a process was away).`);
  } finally {
    await Promise.all([load.stop(), writer.stop()]);
    await installation.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function killAndMeasure(installation: Installation, target: Target): Promise<number> {
  const before = await installation.pids();
  const killedAt = Date.now();
  process.kill(before[target], "SIGKILL");
  // Nobody is there to start a guardian again, and everything goes on without one.
  const isBack = (now: Record<Target, number>) => target === "guardian" || now[target] !== before[target];
  await until(
    LONGEST_ABSENCE_MS,
    installation,
    async (now) => isBack(now) && installation.worksSince(killedAt),
  );
  const absenceMs = Date.now() - killedAt;
  if (absenceMs > LONGEST_ABSENCE_MS) throw new Error(`Back after ${absenceMs} ms only.`);

  if (target === "guardian") {
    installation.launch();
    await until(LONGEST_TAKEOVER_MS, installation, async (now) => now.guardian !== before.guardian);
    await until(LONGEST_TAKEOVER_MS, installation, () =>
      installation.worksSince(Date.now() - LONGEST_ABSENCE_MS),
    );
  }
  return absenceMs;
}

type Holds = (now: Record<Target, number>) => Promise<boolean>;

async function until(patienceMs: number, installation: Installation, holds: Holds): Promise<void> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    const now = await installation.pids().catch(() => undefined);
    if (now && (await holds(now))) return;
    await sleep(50);
  }
  throw new Error(`Not back after ${patienceMs} ms.\n${installation.lastWords()}`);
}
