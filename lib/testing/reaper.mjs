// Lives until its run is over, however that ends: the pipe from it closes even when it is killed.
// Each line says what to leave nothing of: {"pid":…} to end, {"folder":…} to remove; the last one goes first.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, lives } from "../ops/bootstrap/processes.mjs";

const PATIENCE_MS = 20_000;

const left = [];
for await (const line of createInterface({ input: process.stdin })) {
  const { pid, signal, group, folder } = JSON.parse(line);
  left.push(folder ? { folder } : { identity: identify(pid), signal, group });
}
for (const entry of left.reverse()) {
  if (entry.folder) remove(entry.folder);
  else await end(entry);
}

async function end({ identity, signal, group }) {
  if (!identity || !lives(identity)) return;
  process.kill(identity.pid, signal);
  const until = Date.now() + PATIENCE_MS;
  while (lives(identity) && Date.now() < until) await sleep(50);
  if (lives(identity)) process.kill(group ? -identity.pid : identity.pid, "SIGKILL");
}

function remove(folder) {
  // Where the server's user may not look into our folder, its data are elsewhere, and this says where.
  const note = `${folder}/postgres/placed-at`;
  if (existsSync(note)) rmSync(readFileSync(note, "utf8").trim(), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
