import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { program, serverEnvironment } from "./binaries";
import { CannotStartPostgres } from "./cannot-start-postgres";
import type { Place } from "./place";

/** The superuser's password, made once and kept in `folder` for us alone. */
export function keptPassword(folder: string, data: string): string {
  const file = join(folder, "password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  if (existsSync(data)) {
    throw new CannotStartPostgres(
      `The database in ${data} is there, but its password ${file} is gone. Restore it from your copy.`,
    );
  }
  const password = randomBytes(24).toString("base64url");
  // Written aside and renamed: a password cut short would lock us out of a database made with it.
  writeFileSync(`${file}.new`, `${password}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return password;
}

/** Makes the database cluster where there is none. Killed half-way, it leaves nothing that counts as one. */
export function makeCluster(
  place: Place,
  { password, durable }: { password: string; durable: boolean },
): void {
  if (existsSync(place.data)) {
    checkVersion(place);
    return;
  }

  const home = dirname(place.data);
  const unfinished = join(home, "data.unfinished");
  rmSync(unfinished, { recursive: true, force: true });
  const passwordFile = join(home, "first-password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = place.user;
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
  try {
    const initdb = spawnSync(
      program(place.binaries, "initdb"),
      [
        `--pgdata=${unfinished}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        ...locale(),
        ...(durable ? [] : ["--no-sync"]),
      ],
      { ...place.user, cwd: home, encoding: "utf8", env: serverEnvironment() },
    );
    if (initdb.status !== 0) {
      throw new CannotStartPostgres(
        `The database could not be made: ${(initdb.stderr || String(initdb.error ?? "")).trim()}`,
      );
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, place.data);
}

// Character classes must know Japanese (trigram search needs them), which the plain "C" does not.
function locale(): string[] {
  if (process.platform === "linux") return ["--locale=C.UTF-8"];
  return [
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    process.platform === "darwin" ? "--locale=en_US.UTF-8" : "--locale=C",
  ];
}

function checkVersion({ binaries, data }: Place): void {
  const found = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  const output = spawnSync(program(binaries, "postgres"), ["--version"], {
    encoding: "utf8",
    env: serverEnvironment(),
  }).stdout;
  const ours = /\) (\d+)/.exec(output ?? "")?.[1];
  if (ours && found !== ours) {
    throw new CannotStartPostgres(
      `The database in ${data} was made by Postgres ${found}; this Sokuho brings ${ours}. Restore a backup into a new data folder.`,
    );
  }
}
