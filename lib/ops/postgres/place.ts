import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { completeBinaries, copyBinaries, installedBinaries, program } from "./binaries";
import { CannotStartPostgres } from "./cannot-start-postgres";
import { canReach, type ServerUser, serverUser } from "./server-user";

const OPEN_TO_THE_SERVER = "/var/lib/sokuho";

/** Where the server's programs and its data are. `data` may not exist yet; its folder does. */
export type Place = { readonly user: ServerUser; readonly binaries: string; readonly data: string };

/**
 * Finds a place that the server's user can reach. Root's home and other private folders are closed to it:
 * then programs and data live under /var/lib/sokuho, and `folder` keeps a note of where.
 */
export function findPlace(folder: string, log: (line: string) => void): Place {
  const user = serverUser();
  // Others may pass through, and see nothing: what is inside has its own permissions.
  mkdirSync(folder, { recursive: true, mode: user.uid === undefined ? 0o700 : 0o711 });
  return {
    user,
    binaries: reachableBinaries(user, folder),
    data: join(reachableHome(user, folder, log), "data"),
  };
}

function reachableHome(user: ServerUser, folder: string, log: (line: string) => void): string {
  const note = join(folder, "placed-at");
  if (existsSync(note)) return stillThere(readFileSync(note, "utf8").trim(), note);

  const home = join(folder, "server");
  makeOwned(home, user);
  if (canReach(user, home)) return home;

  const elsewhere = join(OPEN_TO_THE_SERVER, randomBytes(8).toString("hex"));
  mkdirSync(OPEN_TO_THE_SERVER, { recursive: true, mode: 0o711 });
  makeOwned(elsewhere, user);
  writeFileSync(note, `${elsewhere}\n`, { mode: 0o600 });
  log(`The database server may not look into ${folder}, so its data are in ${elsewhere}.`);
  return elsewhere;
}

function reachableBinaries(user: ServerUser, folder: string): string {
  const installed = installedBinaries();
  try {
    completeBinaries(installed);
    if (canReach(user, dirname(program(installed, "postgres")), program(installed, "postgres")))
      return installed;
  } catch (error) {
    // A read-only installation: its programs cannot be completed where they are.
    if (
      !(
        error instanceof Error &&
        "code" in error &&
        ["EACCES", "EPERM", "EROFS"].includes(String(error.code))
      )
    )
      throw error;
  }
  const home = user.uid === undefined ? folder : OPEN_TO_THE_SERVER;
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const { version } = JSON.parse(readFileSync(join(installed, "..", "package.json"), "utf8"));
  return copyBinaries(installed, join(home, `postgres-${version}`));
}

function stillThere(home: string, note: string): string {
  if (existsSync(home)) return home;
  throw new CannotStartPostgres(
    `The database was in ${home}, as ${note} says, and is gone. Restore it from a backup.`,
  );
}

function makeOwned(folder: string, { uid, gid }: ServerUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}
