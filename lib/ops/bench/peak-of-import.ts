import { readdirSync, readFileSync } from "node:fs";

const LOOK_EVERY_MS = 250;
const ENTRY = "import-process.mjs";

/** Watches the process that writes a list, until `stop` answers the most memory that it ever held, in MB. Linux only. */
export function peakOfImport(): { stop(): number } {
  let most = 0;
  const look = () => {
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      if (read(`/proc/${pid}/cmdline`).includes(ENTRY) && isOurs(pid))
        most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024);
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}

const isOurs = (pid: string) =>
  Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1]) === process.pid;

/** It may have ended in this moment. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
