// After `npm install` behind a registry that lacks some platforms' builds: npm then leaves those optional packages
// out of the lockfile, and `npm ci` refuses it everywhere. This writes them in by name, version and platform.
// Run it by hand: node lib/ops/bootstrap/complete-lockfile.mjs
import { readFileSync, writeFileSync } from "node:fs";

const LOCKFILE = "package-lock.json";
const lock = JSON.parse(readFileSync(LOCKFILE, "utf8"));

const isLocked = (name, place) => {
  const parts = place.split("/node_modules/");
  const above = parts.map((_, depth) => parts.slice(0, depth + 1).join("/node_modules/")).concat("");
  return above.some((at) => lock.packages[`${at ? `${at}/` : ""}node_modules/${name}`]);
};

for (const [place, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(place ? (entry.optionalDependencies ?? {}) : {})) {
    if (isLocked(name, place)) continue;
    const [, os, cpu] = /-(android|darwin|freebsd|linux|win32)-(arm64|x64|arm)/.exec(name) ?? [];
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ""),
      cpu: [cpu ?? "wasm32"],
      ...(entry.dev ? { dev: true } : {}),
      ...(name.endsWith("-musl") ? { libc: ["musl"] } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    };
    console.error(`${name} ${range}`);
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(LOCKFILE, `${JSON.stringify(lock, null, 2)}\n`);
