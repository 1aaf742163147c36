import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { waitForLock } from "./lock.mjs";

const STAMP = "node_modules/.sokuho-installed";

/** Installs the dependencies when the lockfile changed since; throws a sentence when that fails. */
export async function install(root) {
  const wanted = fingerprint(root);
  if (isInstalled(root, wanted)) return;

  const release = await waitForLock(join(root, ".sokuho-locks/install"), ({ pid }) =>
    console.error(`Waiting for the installation that process ${pid} is doing.`),
  );
  try {
    if (isInstalled(root, wanted)) return;
    if (!agreesWithNpm(root)) {
      console.error("Installing dependencies (once, a minute or two).");
      npmCi(root);
    }
    mkdirSync(join(root, "node_modules"), { recursive: true });
    writeFileSync(join(root, STAMP), wanted);
  } finally {
    release();
  }
}

// Native programs belong to a platform: a folder carried to another machine is installed again.
function fingerprint(root) {
  const lockfile = readFileSync(join(root, "package-lock.json"));
  return createHash("sha256").update(lockfile).update(`${process.platform} ${process.arch}`).digest("hex");
}

function isInstalled(root, wanted) {
  return existsSync(join(root, STAMP)) && readFileSync(join(root, STAMP), "utf8") === wanted;
}

/** True when someone ran `npm install` by hand: npm notes at its end what it installed. */
function agreesWithNpm(root) {
  try {
    const installed = JSON.parse(
      readFileSync(join(root, "node_modules/.package-lock.json"), "utf8"),
    ).packages;
    const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
    return Object.entries(wanted).every(
      ([path, { version, optional }]) => !path || optional || installed[path]?.version === version,
    );
  } catch {
    return false;
  }
}

function npmCi(root) {
  const args = ["ci", "--include=dev"];
  const npm = process.env.npm_execpath;
  // Its own output goes to stderr: what a command prints on stdout is the command's alone.
  const options = { cwd: root, stdio: ["ignore", 2, 2] };
  const { status } = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (status !== 0)
    throw new Error('The dependencies could not be installed. Run "npm ci" and read what it says.');
}
