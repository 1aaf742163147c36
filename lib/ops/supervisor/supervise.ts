import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Env, readEnv } from "@/lib/env";
import { buildIfNeeded } from "../build";
import { makeDataFolder, prepareGround } from "../ground";
import { postgresFolder } from "../owner-database";
import { assertPortIsFree } from "../port-holder";
import { announce, awaitPages } from "./announce";
import { childEnvironment } from "./child-environment";
import { firstStart } from "./first-start";
import { keepPostgres } from "./keep-postgres";
import { endLeftover, keepRunning } from "./keep-running";
import { becomeTheOnlyOne, runFolder } from "./only-one";
import type { Shutdown } from "./shutdown";

export type SuperviseOptions = { readonly development: boolean; readonly empty: boolean };

const TYPESCRIPT = ["--conditions=react-server", "--import", "tsx"];

/**
 * Starts everything and keeps it running until `shutdown`. Returns after the address was printed, or at once
 * when Sokuho already runs from this data folder.
 */
export async function supervise(
  shutdown: Shutdown,
  { development, empty }: SuperviseOptions,
): Promise<"running" | "elsewhere"> {
  const env = readEnv();
  makeDataFolder(env);
  mkdirSync(runFolder(env), { recursive: true, mode: 0o700 });
  const { running, release } = await becomeTheOnlyOne(env);
  if (running) {
    console.log(`Sokuho is already running at ${running.url} (pid ${running.pid}).`);
    return "elsewhere";
  }
  shutdown.onEnd(release);
  await Promise.all(["web", "worker"].map((name) => endLeftover(join(runFolder(env), name))));
  await assertPortIsFree(env.host, env.port);

  const ground = await prepareGround(env, { ours: true });
  const options = { development };
  const children = startLater(env, { development });
  const { postgres } = ground;
  if (postgres) {
    const moved = () =>
      prepareGround(env).then((now) => children.restart(childEnvironment(env, now, options)));
    const kept = keepPostgres(postgres, { folder: postgresFolder(env), moved });
    shutdown.onEnd(() => (shutdown.isHandOver ? undefined : kept.stop()));
  }
  shutdown.onEnd(() => children.stop());

  const childEnv = childEnvironment(env, ground, options);
  await firstStart(env, { ownerUrl: ground.ownerUrl, empty, childEnv, signal: shutdown.signal });
  if (!development) await buildIfNeeded({ signal: shutdown.signal });
  if (shutdown.signal.aborted) return "running";
  children.start(childEnv);
  if (await awaitPages(env, shutdown.signal)) await announce(env, ground);
  return "running";
}

/** Web and worker, which begin when the ground is ready. */
function startLater(env: Env, { development }: { readonly development: boolean }) {
  const next = [
    "--import",
    "./lib/ops/peer-address.mjs",
    "node_modules/next/dist/bin/next",
    development ? "dev" : "start",
    "-H",
    env.host,
    "-p",
    String(env.port),
  ];
  const programs = [
    { name: "web", args: next },
    { name: "worker", args: [...TYPESCRIPT, "lib/ops/worker.ts"] },
  ];
  let kept: ReturnType<typeof keepRunning>[] = [];
  return {
    start(childEnv: NodeJS.ProcessEnv) {
      kept = programs.map((program) =>
        keepRunning({ ...program, env: childEnv }, { record: join(runFolder(env), program.name) }),
      );
    },
    restart: async (childEnv: NodeJS.ProcessEnv) => {
      await Promise.all(kept.map((child) => child.restart(childEnv)));
    },
    stop: async () => {
      await Promise.all(kept.map((child) => child.stop()));
    },
  };
}
