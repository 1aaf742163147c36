import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One migration as it lies in Prisma's layout; `checksum` is what Prisma books for it (SHA-256, hex). */
export type MigrationFile = { readonly name: string; readonly sql: string; readonly checksum: string };

/** All migrations of a folder in the order of their names, which begin with their time. */
export function readMigrations(folder: string): MigrationFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "migration.sql")))
    .map(({ name }) => ({ name, content: readFileSync(join(folder, name, "migration.sql")) }))
    .map(({ name, content }) => ({
      name,
      sql: content.toString("utf8"),
      checksum: createHash("sha256").update(content).digest("hex"),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
