import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export type Writer = {
  stop(): Promise<void>;
  /** Throws when a change that was committed is missing, or when half of one is there. */
  stopAndCheck(): Promise<{ readonly committed: number }>;
};

/** Writes changes of two rows each, one after the other, and remembers which of them the database confirmed. */
export async function startWriter(address: () => string): Promise<Writer> {
  await withClient(address, (client) => client.query("CREATE TABLE soak_halves (change int, half int)"));
  const confirmed = new Set<number>();
  let change = 0;
  let stopped = false;

  const writing = (async () => {
    while (!stopped) {
      await withClient(address, async (client) => {
        while (!stopped) {
          change += 1;
          await client.query("BEGIN");
          await client.query("INSERT INTO soak_halves VALUES ($1, 1)", [change]);
          await client.query("INSERT INTO soak_halves VALUES ($1, 2)", [change]);
          await client.query("COMMIT");
          confirmed.add(change);
        }
      }).catch(() => sleep(50));
    }
  })();

  const stop = async () => {
    stopped = true;
    await writing;
  };
  return {
    stop,
    async stopAndCheck() {
      await stop();
      const { rows } = await withClient(address, (client) =>
        client.query<{ change: number; halves: number }>(
          "SELECT change, count(*)::int AS halves FROM soak_halves GROUP BY change",
        ),
      );
      const half = rows.filter((row) => row.halves !== 2).map((row) => row.change);
      const found = new Set(rows.map((row) => row.change));
      const lost = [...confirmed].filter((number) => !found.has(number));
      if (half.length > 0 || lost.length > 0) {
        throw new Error(
          `Half-written changes: ${half.join(", ") || "none"}; lost ones: ${lost.join(", ") || "none"}.`,
        );
      }
      return { committed: confirmed.size };
    },
  };
}

async function withClient<Value>(
  address: () => string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: address(), connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
