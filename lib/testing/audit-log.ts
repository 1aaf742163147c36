import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { type Query, queryOf } from "@/lib/audit/chain-connection";
import { systemActor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";

/** Records so many events, each of somebody else, `perUnit` of them in one unit of work. */
export async function recordSome(count: number, { perUnit = count } = {}): Promise<void> {
  for (let left = count; left > 0; left -= perUnit) {
    await unitOfWork(systemActor, async (work) => {
      for (let index = 0; index < Math.min(perUnit, left); index += 1) {
        work.record({ type: "user.disabled", data: { userId: randomUUID() } });
      }
      return done(null);
    });
  }
}

/** A data folder of one's own, so that anchors of other tests stay away. Returns how to take it down again. */
export function ownDataFolder(): () => void {
  const before = process.env.SOKUHO_DATA;
  const folder = mkdtempSync(join(tmpdir(), "sokuho-audit-"));
  process.env.SOKUHO_DATA = folder;
  return () => {
    process.env.SOKUHO_DATA = before;
    rmSync(folder, { recursive: true, force: true });
  };
}

/**
 * What a superuser can do: no trigger fires. With `keep` it is committed; without, `look` sees it and it is undone.
 */
export async function asSuperuser<Value>(
  pool: pg.Pool,
  look: (query: Query) => Promise<Value>,
  { keep = false } = {},
): Promise<Value> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    const value = await look(queryOf(client));
    await client.query(keep ? "COMMIT" : "ROLLBACK");
    client.release();
    return value;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
