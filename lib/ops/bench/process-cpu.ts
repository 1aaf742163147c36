import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { portHolder } from "@/lib/ops/port-holder";

/** The process that listens on a port of this machine. */
export function listenerOn(port: number): number {
  const pid = Number(/\(pid (\d+)\)/.exec(portHolder(port))?.[1]);
  if (!pid) throw new Error(`Nobody can be seen to listen on port ${port}`);
  return pid;
}

/** Processor time that a process and its threads have used since they began, in milliseconds. Linux only. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name in brackets may hold spaces: the fields are counted from behind it, where the third of all is first.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return ((user + system) * 1000) / ticksPerSecond();
}

function ticksPerSecond(): number {
  return Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" })) || 100;
}
