import "server-only";
import pg from "pg";
import { readEnv } from "@/lib/env";

/** Runs one statement and returns its rows. */
export type Query = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

export type Isolation = "read-committed" | "one-snapshot";

const BEGIN: Record<Isolation, string> = {
  "read-committed": "BEGIN",
  "one-snapshot": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
};

let pool: pg.Pool | undefined;

/**
 * One transaction over the chain, as the app's role. Plain `pg` rather than Prisma: hundreds of thousands of rows
 * pass here, and each of Prisma's costs several times as much.
 */
export async function withChain<Value>(
  isolation: Isolation,
  run: (query: Query) => Promise<Value>,
): Promise<Value> {
  pool ??= makePool();
  const client = await pool.connect();
  try {
    await client.query(BEGIN[isolation]);
    const value = await run(queryOf(client));
    await client.query("COMMIT");
    client.release();
    return value;
  } catch (error) {
    // Closing the connection undoes the transaction, whatever state it is in.
    client.release(true);
    throw error;
  }
}

/** For this module and tests: statements on a connection that is open already. */
export function queryOf(client: pg.ClientBase): Query {
  return async <Row>(text: string, values: readonly unknown[] = []) => {
    const { rows } = await client.query(text, [...values]);
    return rows as Row[];
  };
}

/** For commands that end, and for tests. */
export async function closeChain(): Promise<void> {
  const open = pool;
  pool = undefined;
  await open?.end();
}

function makePool(): pg.Pool {
  const made = new pg.Pool({
    connectionString: readEnv().appDatabaseUrl,
    max: 2,
    allowExitOnIdle: true,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 60_000,
    lock_timeout: 20_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: "sokuho audit",
  });
  // A server that restarts ends its connections: whoever was using one is told by the failing statement.
  made.on("error", () => undefined);
  made.on("connect", (client) => void client.on("error", () => undefined));
  return made;
}
