import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { waitForLock } from "./lock.mjs";

const STAMP = "node_modules/.sokuho-generated";

/** Generates the database client when the schema changed since; throws a sentence when that fails. */
export async function generate(root) {
  if (isGenerated(root)) return;

  const release = await waitForLock(join(root, ".sokuho-locks/generate"));
  try {
    if (isGenerated(root)) return;
    const wanted = fingerprint(root);
    const prisma = join(root, "node_modules/prisma/build/index.js");
    const result = spawnSync(process.execPath, [prisma, "generate"], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
    });
    if (result.status !== 0) {
      throw new Error(`The database client could not be generated:\n${result.stdout}${result.stderr}`);
    }
    writeFileSync(join(root, STAMP), wanted);
  } finally {
    release();
  }
}

function isGenerated(root) {
  const stamp = join(root, STAMP);
  return (
    existsSync(stamp) &&
    existsSync(join(root, "lib/db/generated")) &&
    readFileSync(stamp, "utf8") === fingerprint(root)
  );
}

function fingerprint(root) {
  const hash = createHash("sha256");
  const folder = join(root, "prisma/schema");
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.update(readFileSync(join(root, "node_modules/prisma/package.json"))).digest("hex");
}
