import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";

const LOOK_EVERY_MS = 100;

/**
 * Waits until every transaction of web and worker that is open now has ended. Whoever begins later sees what is
 * committed already; how long it takes is up to the longest, a list that is being written.
 */
export async function awaitEarlier(client: Client): Promise<void> {
  for (let open = await openTransactions(client); open.size > 0; ) {
    await sleep(LOOK_EVERY_MS);
    const still = await openTransactions(client);
    open = new Set([...open].filter((one) => still.has(one)));
  }
}

/** A transaction holds the lock on its own virtual id from its first statement on, whether it writes or not. */
async function openTransactions(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT virtualxid AS id FROM pg_locks
     JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'virtualxid' AND mode = 'ExclusiveLock' AND pid <> pg_backend_pid()
       AND datname = current_database()
       AND usesysid IN (SELECT member FROM pg_auth_members WHERE roleid = 'sokuho_app'::regrole)`,
  );
  return new Set(rows.map(({ id }) => id));
}
