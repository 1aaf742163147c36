import { once } from "node:events";
import { spawnNode } from "@/lib/ops/supervisor/spawn-node";
import type { RotatingSaid, RotatingTask } from "./rotating-process";

const PROGRAM = ["--conditions=react-server", "--import", "tsx", "lib/ops/soak/rotating-process.ts"];

type Wish = RotatingTask & {
  /** Killed when it has done this share of what was left, or after a time; else it comes to its end. */
  readonly share: number;
  readonly killAfterMs?: number | undefined;
};

/** Rotates in a process of its own, which is killed on the way. Throws where it ends by itself with a fault. */
export async function rotateInProcess({ share, killAfterMs, ...task }: Wish) {
  const began = performance.now();
  const child = spawnNode({ name: "rotation", args: PROGRAM, env: process.env });
  const run = { done: 0, total: 0, memoryMb: 0 };
  let isKilled = false;
  const kill = () => {
    isKilled = child.kill("SIGKILL");
  };
  let timer: NodeJS.Timeout | undefined;
  child.on("message", (said: RotatingSaid) => {
    if (killAfterMs !== undefined) timer ??= setTimeout(kill, killAfterMs);
    Object.assign(run, said);
    if (said.total > 0 && said.done >= said.total * share) kill();
  });
  child.send(task);
  const [code] = await once(child, "exit");
  clearTimeout(timer);
  if (!isKilled && code !== 0) throw new Error(`The rotation ended with ${code}`);
  return { ...run, seconds: (performance.now() - began) / 1000 };
}
