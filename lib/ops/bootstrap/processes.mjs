import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process and when it started: a number alone may have been given to another program since. */
export function identify(pid = process.pid) {
  const startedAt = startOf(pid);
  return startedAt === null ? null : { pid, startedAt };
}

/** True while that very process lives. */
export function lives(identity) {
  return Boolean(identity?.pid) && startOf(identity.pid) === identity.startedAt;
}

/** When a process started, in the system's own words; null when it is dead (one that waits to be buried is dead). */
function startOf(pid) {
  if (process.platform === "linux") {
    try {
      // After the name in brackets, which may hold anything: state, then 18 fields, then the start time.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
      return fields[0] === "Z" || fields[0] === "X" ? null : `${bootId()} ${fields[19]}`;
    } catch {
      return null;
    }
  }
  if (process.platform === "win32") return signalsReach(pid) ? "running" : null;
  const { stdout } = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" });
  const [state, ...start] = (stdout ?? "").trim().split(/\s+/);
  return !state || state.startsWith("Z") ? null : start.join(" ");
}

function bootId() {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}

function signalsReach(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error?.code === "EPERM";
  }
}
