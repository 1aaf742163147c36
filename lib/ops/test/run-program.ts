import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const { resolve } = createRequire(import.meta.url);

/** The programs that the lanes run, as JavaScript files: a `.bin` entry would be a shell script on Windows. */
export const programs = {
  biome: join(dirname(resolve("@biomejs/biome/package.json")), "bin", "biome"),
  next: resolve("next/dist/bin/next"),
  playwright: resolve("@playwright/test/cli"),
  tsc: resolve("typescript/bin/tsc"),
  vitest: join(dirname(resolve("vitest/package.json")), "vitest.mjs"),
} as const;

const running = new Set<ChildProcess>();

/** Runs one of `programs` with its output on ours; its exit code, or 1 where a signal ended it. */
export function runProgram(
  program: keyof typeof programs,
  args: readonly string[],
  { env = {} }: { env?: Record<string, string> } = {},
): Promise<number> {
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [programs[program], ...args], {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, TZ: "Asia/Kathmandu", ...env },
    });
    running.add(child);
    child.once("error", reject);
    child.once("exit", (code) => {
      running.delete(child);
      settle(code ?? 1);
    });
  });
}

/** For an interrupted run: no program stays behind. */
export function stopPrograms(): void {
  for (const child of running) child.kill("SIGTERM");
}
