import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { readEnv } from "@/lib/env";
import { PrismaClient } from "./generated/client";

const CONNECTIONS = 10;

function connect(): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: readEnv().appDatabaseUrl,
      max: CONNECTIONS,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 30_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 30_000,
      application_name: "sokuho",
    },
    // A server that restarts ends idle connections: the pool makes new ones, and there is nothing to do.
    { onPoolError: () => {}, onConnectionError: () => {} },
  );
  return new PrismaClient({ adapter, errorFormat: "minimal" });
}

const held = globalThis as { sokuhoDatabase?: PrismaClient };

/** The database as the app's role sees it. Made at first use, so that building needs no server. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, property) {
    held.sokuhoDatabase ??= connect();
    const value = Reflect.get(held.sokuhoDatabase, property);
    return typeof value === "function" ? value.bind(held.sokuhoDatabase) : value;
  },
});
