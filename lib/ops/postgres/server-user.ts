import { spawnSync } from "node:child_process";
import { CannotStartPostgres } from "./cannot-start-postgres";

/** Whom the server runs as. Empty: ourselves. */
export type ServerUser = { readonly uid?: number; readonly gid?: number };

/**
 * Postgres refuses to run as root. As root this is the user `postgres`, or `sokuho`, which is made
 * if neither exists; for everyone else it is the user who started us.
 */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const user = find("postgres") ?? find("sokuho") ?? make("sokuho");
  if (user) return user;
  throw new CannotStartPostgres(
    "Postgres does not run as root, and a user for it could not be made. Start Sokuho as an ordinary user, run " +
      '"useradd --system sokuho" first, or set DATABASE_URL.',
  );
}

/** Whether that user may go into `folder` and read what `file` inside it holds: asked of the system, not guessed. */
export function canReach(user: ServerUser, ...paths: string[]): boolean {
  if (user.uid === undefined) return true;
  const script = 'for path do test -r "$path" && test -x "$path" || exit 1; done';
  return (
    spawnSync("/bin/sh", ["-c", script, "sh", ...paths], { ...user, cwd: "/", stdio: "ignore" }).status === 0
  );
}

function find(name: string): ServerUser | undefined {
  const [uid, gid] = ["-u", "-g"].map((what) => Number.parseInt(output("id", [what, name]), 10));
  return uid && gid !== undefined && Number.isInteger(gid) ? { uid, gid } : undefined;
}

function make(name: string): ServerUser | undefined {
  spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--home-dir",
    "/nonexistent",
    "--shell",
    "/bin/false",
    name,
  ]);
  return find(name);
}

function output(command: string, args: string[]): string {
  return spawnSync(command, args, { encoding: "utf8" }).stdout ?? "";
}
