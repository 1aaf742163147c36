import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Whether this machine has Debian's packages and lets us install them. */
export function mayInstallDebianPackages(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Installs packages that tests need; false where that failed, with apt's own words on stderr. */
export function installDebianPackages(names: readonly string[]): boolean {
  console.error(`Installing from Debian: ${names.join(", ")}`);
  const aptGet = (args: readonly string[]) =>
    spawnSync("apt-get", ["-q", ...args], {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  return aptGet(["update"]) && aptGet(["install", "-y", "--no-install-recommends", ...names]);
}
