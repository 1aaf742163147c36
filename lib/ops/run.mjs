#!/usr/bin/env node
// A fresh clone has no TypeScript runner: this file and `bootstrap/` use nothing but Node itself.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { importCompiled } from "../intake/compiled.mjs";
import { generate } from "./bootstrap/generate.mjs";
import { guard } from "./bootstrap/guard.mjs";
import { install } from "./bootstrap/install.mjs";

const OLDEST_NODE = [20, 19];
const ENTRIES = {
  start: "start.ts",
  dev: "dev.ts",
  test: "test.ts",
  check: "test.ts",
  bench: "bench.ts",
  soak: "soak.ts",
  intake: "intake.ts",
  law: "law.ts",
  reconcile: "reconcile.ts",
  admin: "admin.ts",
  "audit-verify": "audit-verify.ts",
  migration: "make-migration.ts",
};

/** Tests and measurements make installations of their own: the settings of this one are not for them. */
const USES_ENV_FILE = ["start", "dev", "admin", "audit-verify", "migration"];

/** Uses no database, and somebody waits for it: it is spared a process, the runner and the database's client. */
const IN_THIS_PROCESS = ["intake", "reconcile"];

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const [command = "", ...args] = process.argv.slice(2);

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Error(`Sokuho needs Node ${OLDEST_NODE.join(".")} or later; this is ${process.versions.node}.`);
  }
  const entry = ENTRIES[command];
  if (!entry || !existsSync(join(root, "lib/ops", entry))) {
    throw new Error(`There is no command "${command}". There are: ${Object.keys(ENTRIES).join(", ")}.`);
  }
  process.chdir(root);
  if (USES_ENV_FILE.includes(command) && existsSync(".env")) process.loadEnvFile(".env");
  await install(root);
  if (IN_THIS_PROCESS.includes(command)) {
    process.argv.splice(1, 2, join(root, "lib/ops", entry));
    await importCompiled(root, `lib/ops/${entry}`);
    return process.exitCode;
  }
  await generate(root);

  const script = [join("lib/ops", entry), ...(command === "check" ? ["--check"] : []), ...args];
  return guard(process.execPath, ["--conditions=react-server", "--import", "tsx", ...script], {
    again: command === "start",
  });
}
