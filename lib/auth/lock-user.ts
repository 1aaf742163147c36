import "server-only";
import type { Work } from "@/lib/db/unit-of-work";

type Row = { password_hash: string | null; has_app: boolean };

/**
 * Holds a person's row until the unit ends, so that signing in, changing a password and disabling stand in line.
 * What was verified before the line counts only if it still holds: null for somebody who is disabled by now.
 * Always the first lock of a unit: whoever takes others first could wait for one that waits for them.
 */
export async function lockUser(work: Work, userId: string) {
  const [row] = await work.tx.$queryRaw<Row[]>`
    SELECT password_hash, totp_secret IS NOT NULL AS has_app FROM users
    WHERE id = ${userId}::uuid AND disabled_at IS NULL FOR UPDATE`;
  return row ? { passwordHash: row.password_hash, hasApp: row.has_app } : null;
}
