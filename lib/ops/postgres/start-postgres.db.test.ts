import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connected } from "@/lib/testing/own-postgres";
import { type RunningPostgres, startPostgres } from "./start-postgres";

let outer: string;
let folder: string;
let server: RunningPostgres | undefined;

beforeEach(() => {
  outer = mkdtempSync(join(tmpdir(), "sokuho-postgres-"));
  chmodSync(outer, 0o711);
  folder = join(outer, "postgres");
  server = undefined;
});

afterEach(async () => {
  await server?.stop();
  const note = join(folder, "placed-at");
  if (existsSync(note)) rmSync(readFileSync(note, "utf8").trim(), { recursive: true, force: true });
  rmSync(outer, { recursive: true, force: true });
});

const start = async ({ durable = false } = {}) => {
  server = await startPostgres({ folder, durable });
  return server;
};
const query = (sql: string) =>
  connected(server?.url ?? "", (client) => client.query(sql)).then(({ rows }) => rows);

/** Another process that starts the server, as a supervisor would, and then stays. */
async function startElsewhere() {
  const code = `import { startPostgres } from "./lib/ops/postgres/start-postgres.ts";
    startPostgres({ folder: ${JSON.stringify(folder)}, durable: false }).then((server) => console.log(server.pid));
    setInterval(() => {}, 1000);`;
  const args = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", code];
  const starter = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(starter.stdout, "data");
  return { starter, pid: Number(line) };
}

describe("the embedded server", () => {
  test("keeps its data and its port from run to run", async () => {
    const first = await start();
    await query("CREATE TABLE kept AS SELECT 1 AS one");
    await first.stop();
    expect(first.isAlive()).toBe(false);

    const second = await start();
    expect(second).toMatchObject({ port: first.port, adopted: false });
    expect(await query("SELECT one FROM kept")).toEqual([{ one: 1 }]);
  });

  test("takes another port when a stranger listens on its own", async () => {
    const { port, stop } = await start();
    await stop();
    const stranger = createServer().listen(port, "127.0.0.1");
    await once(stranger, "listening");
    try {
      expect((await start()).port).not.toBe(port);
    } finally {
      stranger.close();
    }
  });

  test("is adopted when whoever started it was killed", async () => {
    const { starter, pid } = await startElsewhere();
    starter.kill("SIGKILL");
    await once(starter, "exit");
    expect(await start()).toMatchObject({ pid, adopted: true });
  });

  test("is started again after it was killed, with everything that was committed", async () => {
    const first = await start({ durable: true });
    await query("CREATE TABLE kept AS SELECT 1 AS one");
    process.kill(first.pid, "SIGKILL");
    const second = await start({ durable: true });
    expect(second.pid).not.toBe(first.pid);
    expect(await query("SELECT one FROM kept")).toEqual([{ one: 1 }]);
  });

  test("is not confused by the note of a dead server whose number another process has now", async () => {
    const first = await start();
    await first.stop();
    const data = (await start().then(() => query("SHOW data_directory")))[0]?.data_directory;
    await server?.stop();
    writeFileSync(join(data, "postmaster.pid"), `${process.pid}\n${data}\n0\n${first.port}\n\n127.0.0.1\n`, {
      mode: 0o600,
    });
    expect(await start()).toMatchObject({ adopted: false });
  });

  test("is made from the start when making it was cut short", async () => {
    mkdirSync(join(folder, "server", "data.unfinished"), { recursive: true });
    chmodSync(folder, 0o711);
    writeFileSync(join(folder, "server", "data.unfinished", "PG_VERSION"), "18\n");
    await start();
    expect(await query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  test("listens on this machine only, asks for a password and is not root", async () => {
    const { url, pid } = await start({ durable: true });
    const [settings] = await query(
      "SELECT current_setting('listen_addresses') AS at, current_setting('fsync') AS fsync",
    );
    expect(settings).toEqual({ at: "127.0.0.1", fsync: "on" });
    const wrong = url.replace(/:[^:@]+@/, ":wrong@");
    await expect(connected(wrong, (client) => client.query("SELECT 1"))).rejects.toMatchObject({
      code: "28P01",
    });
    if (process.platform === "linux") expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
  });

  test("says so when its password is gone, and touches nothing", async () => {
    await (await start()).stop();
    rmSync(join(folder, "password"));
    await expect(startPostgres({ folder })).rejects.toThrow("is gone. Restore it from your copy.");
    expect(existsSync(join(folder, "password"))).toBe(false);
  });
});
