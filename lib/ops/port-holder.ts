import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import { RefusedStart } from "./refused-start";

const LISTENING = "0A";

/** Throws `RefusedStart` when we cannot listen there, naming the program that does. */
export async function assertPortIsFree(host: string, port: number): Promise<void> {
  const code = await tryToListen(host, port);
  if (!code) return;
  if (code === "EADDRINUSE") {
    throw new RefusedStart(
      `Port ${port} is taken by ${portHolder(port)}. Stop that, or use another one: PORT=${port + 1} npm start`,
    );
  }
  if (code === "EACCES") {
    throw new RefusedStart(`Port ${port} is for the system only. Use one above 1023: PORT=3000 npm start`);
  }
  throw new RefusedStart(
    `This machine has no address ${host} (${code}). Set HOST to one of its own, or leave it out.`,
  );
}

/** "node (pid 4711)" as far as the system tells. */
export function portHolder(port: number): string {
  const pid = process.platform === "linux" ? holderFromProc(port) : holderFromLsof(port);
  if (!pid) return "another program";
  const name = spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim();
  return `${(name || nameFromProc(pid)).split(" ")[0]} (pid ${pid})`;
}

function tryToListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve("code" in error ? String(error.code) : "unknown"));
    server.listen({ host, port }, () => server.close(() => resolve(undefined)));
  });
}

function holderFromProc(port: number): number | undefined {
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  const inodes = ["/proc/net/tcp", "/proc/net/tcp6"]
    .flatMap((table) => contentOf(table).split("\n"))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(`:${hex}`) && fields[3] === LISTENING)
    .map((fields) => `socket:[${fields[9]}]`);
  return readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .find((pid) => openFiles(pid).some((file) => inodes.includes(file)));
}

function openFiles(pid: number): string[] {
  return entriesOf(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/${pid}/fd/${fd}`)];
    } catch {
      return [];
    }
  });
}

// Empty for a process that is gone meanwhile, or is somebody else's.
function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function holderFromLsof(port: number): number | undefined {
  const { stdout } = spawnSync("lsof", ["-t", `-iTCP:${port}`, "-sTCP:LISTEN"], { encoding: "utf8" });
  return Number.parseInt(stdout ?? "", 10) || undefined;
}

function nameFromProc(pid: number): string {
  return contentOf(`/proc/${pid}/comm`).trim() || "a program";
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
