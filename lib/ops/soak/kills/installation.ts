import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export const TARGETS = ["web", "worker", "postgres", "supervisor", "guardian"] as const;
export type Target = (typeof TARGETS)[number];

const START_PATIENCE_MS = 300_000;
const KEPT_LINES = 60;
/** Whatever the shell around us says: this installation is one of its own. */
const NO_SETTINGS = { DATABASE_URL: "", DATABASE_APP_URL: "", SOKUHO_KEY_FILE: "", SOKUHO_URL: "", HOST: "" };

export type Installation = {
  readonly url: string;
  /** The superuser's address of the database, as the data folder says it now. */
  ownerUrl(): string;
  pids(): Promise<Record<Target, number>>;
  /** True when all is well and a worker has written a heartbeat after that instant. */
  worksSince(instant: number): Promise<boolean>;
  /** Runs `npm start` once more. */
  launch(): void;
  lastWords(): string;
  /** Runs `npm run audit:verify`; true when the log is intact. */
  auditIsIntact(): Promise<boolean>;
  stop(): Promise<void>;
};

/** A real `npm start` in a data folder of its own, with the embedded server and the demo. */
export async function startInstallation({
  folder,
  port,
}: {
  folder: string;
  port: number;
}): Promise<Installation> {
  const url = `http://127.0.0.1:${port}`;
  const read = (...path: string[]) => readFileSync(join(folder, ...path), "utf8").trim();
  const ownerUrl = () =>
    `postgres://postgres:${read("postgres", "password")}@127.0.0.1:${read("postgres", "port")}/sokuho`;
  const words: string[] = [];
  let child: ChildProcess;

  const run = (...command: string[]) =>
    spawn(process.execPath, ["lib/ops/run.mjs", ...command], {
      env: { ...process.env, ...NO_SETTINGS, SOKUHO_DATA: folder, PORT: String(port) },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
  const launch = () => {
    child = run("start");
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (data) => words.push(String(data)) > KEPT_LINES && words.shift());
    }
  };

  const installation: Installation = {
    url,
    ownerUrl,
    launch,
    lastWords: () => words.join(""),
    async pids() {
      const [supervisor, web, worker] = ["supervisor", "web", "worker"].map((name) =>
        JSON.parse(read("run", name)),
      );
      const [row] = await query(
        ownerUrl(),
        "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid",
      );
      return {
        web: web.pid,
        worker: worker.pid,
        postgres: Number(row?.pid),
        supervisor: supervisor.pid,
        guardian: supervisor.guardian.pid,
      };
    },
    async auditIsIntact() {
      const [code] = await once(run("audit-verify"), "exit");
      return code === 0;
    },
    async worksSince(instant) {
      const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(3000) }).catch(
        () => null,
      );
      if (!answer?.ok) return false;
      const beats = `SELECT count(*)::int AS beats FROM worker_heartbeats WHERE beat_at > to_timestamp(${instant / 1000})`;
      return query(ownerUrl(), beats).then(
        ([row]) => Number(row?.beats) > 0,
        () => false,
      );
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };

  launch();
  const until = Date.now() + START_PATIENCE_MS;
  while (!(await installation.worksSince(0).catch(() => false))) {
    if (Date.now() > until) throw new Error(`Sokuho did not start.\n${installation.lastWords()}`);
    await sleep(100);
  }
  return installation;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
