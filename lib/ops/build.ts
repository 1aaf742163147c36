import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { waitForLock } from "./bootstrap/lock.mjs";
import { RefusedStart } from "./refused-start";

const STAMP = ".next/sokuho-build";
const BUILD_ID = ".next/BUILD_ID";
const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "public",
  "next.config.ts",
  "package.json",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const NOT_BUILT = /\.(test|spec)\.tsx?$|^lib\/(db\/generated|testing|ops)(\/|$)/;

/** Builds the pages when anything they are made of changed. A build cut short does not count. Throws a sentence. */
export async function buildIfNeeded({ signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
  const wanted = fingerprint();
  if (isBuilt(wanted)) return;

  const release = await waitForLock(".sokuho-locks/build", ({ pid }) =>
    console.error(`Waiting for the build that process ${pid} is doing.`),
  );
  try {
    if (isBuilt(wanted)) return;
    console.error("Building the pages (about a minute; only when something changed).");
    rmSync(STAMP, { force: true });
    await build(signal);
    // Seen once: the build ended well and had written no pages. Then the next start tries again.
    if (!existsSync(BUILD_ID)) throw new RefusedStart("The build ended early. Start again.");
    // Only what was there before the build is known to be in it.
    writeFileSync(STAMP, wanted);
  } finally {
    release();
  }
}

function build(signal?: AbortSignal): Promise<void> {
  const { DATABASE_URL: _owner, DATABASE_APP_URL: _app, ...env } = process.env;
  const child = spawn(
    process.execPath,
    ["--import", "./lib/ops/end-with-parent.mjs", "node_modules/next/dist/bin/next", "build"],
    {
      env: {
        ...env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        SOKUHO_SUPERVISOR: String(process.pid),
      },
      stdio: ["ignore", 2, 2, "ipc"],
      signal,
    },
  );
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0
        ? resolve()
        : reject(new RefusedStart("The pages could not be built; the reason stands above.")),
    );
  });
}

function isBuilt(wanted: string): boolean {
  return existsSync(BUILD_ID) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted;
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const path of SOURCES.flatMap(filesUnder)) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  if (NOT_BUILT.test(path) || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
