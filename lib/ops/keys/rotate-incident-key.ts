import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { awaitEarlier } from "./await-earlier";
import { reindexers } from "./reindexers";
import type { BrokenSeal } from "./reseal-rows";
import { isOldIn, resealTable } from "./reseal-table";
import {
  announceGeneration,
  closeGeneration,
  readKeyRow,
  settleGeneration,
  switchGeneration,
} from "./rotation-phases";
import { RotationStopped } from "./rotation-stopped";
import { type SealedTable, sealedTables } from "./sealed-columns";

/** Longer than any page takes between reading a key and reading what it opens. */
const GRACE_MS = 10_000;
const PAUSE_MS = 200;
const LANES = 2;

export type RotationProgress = { readonly done: number; readonly total: number };

type Options = {
  /** The owner's address: what is written once, web and worker can change for no reason. */
  readonly ownerUrl: string;
  readonly graceMs?: number;
  readonly onProgress?: (progress: RotationProgress) => void;
};

/**
 * Gives an incident a new key, seals everything of it anew and destroys the key before, while everybody goes on
 * working. Killed at any time it has lost nothing, and the next call goes on where it was. Throws `RotationStopped`
 * where something does not open or somebody else is at it, and `KeyDestroyed`.
 */
export async function rotateIncidentKey(incidentId: string, options: Options): Promise<void> {
  const clients = await Promise.all(Array.from({ length: LANES }, () => connect(options.ownerUrl)));
  const [client] = clients;
  try {
    if (client) await rotate(incidentId, { ...options, client, clients });
  } finally {
    await Promise.all(clients.map((one) => one.end().catch(() => undefined)));
  }
}

type Rotation = Options & { readonly client: Client; readonly clients: readonly Client[] };

async function rotate(incidentId: string, { client, clients, graceMs = GRACE_MS, onProgress }: Rotation) {
  await takeTurn(client, incidentId);
  if ((await readKeyRow(incidentId)).phase === "settled") await announceGeneration(incidentId);
  if ((await readKeyRow(incidentId)).phase === "announced") {
    await Promise.all([awaitEarlier(client), sleep(graceMs)]);
    await switchGeneration(incidentId);
  }
  if ((await readKeyRow(incidentId)).phase === "switched") {
    await awaitEarlier(client);
    await closeGeneration(incidentId);
  }
  await awaitEarlier(client);
  await resealAll(clients, incidentId, onProgress);
  await settleGeneration(incidentId);
}

/** One at a time an incident; a process that is killed gives its turn back with its connection. */
async function takeTurn(client: Client, incidentId: string): Promise<void> {
  const { rows } = await client.query<{ isOurs: boolean }>(
    `SELECT pg_try_advisory_lock(hashtext($1)) AS "isOurs"`,
    [`key of ${incidentId}`],
  );
  if (!rows[0]?.isOurs) throw new RotationStopped("The key of this incident is being rotated already.");
}

async function resealAll(clients: readonly Client[], incidentId: string, tell: Options["onProgress"]) {
  const [client] = clients;
  if (!client) return;
  const keys = await incidentKeys(db, incidentId);
  const index = await reindexers(keys);
  const tables = sealedTables();
  const old = { incidentId, generation: keys.data.generation };
  let [done, total] = [0, 0];
  for (const table of tables) total += await countOld(client, table, old);
  const onRows = (count: number) => {
    done += count;
    tell?.({ done, total: Math.max(total, done) });
  };
  for (const table of tables) {
    const reindex = index[table.table];
    for (let left = await countOld(client, table, old); left > 0; ) {
      if (table.indexes.length > 0 && !reindex) throw new RotationStopped(noIndexer(table));
      const broken = await resealTable(clients, table, { incidentId, keys, reindex, onRows });
      if (broken.length > 0) throw new RotationStopped(sentenceOf(broken));
      left = await countOld(client, table, old);
      // Somebody is changing what is left at this moment.
      if (left > 0) await sleep(PAUSE_MS);
    }
  }
}

async function countOld(
  client: Client,
  table: SealedTable,
  { incidentId, generation }: { readonly incidentId: string; readonly generation: number },
): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table.table} AS held
     WHERE ${table.incidentOf("held")} = $1 AND ${isOldIn(table)}`,
    [incidentId, generation],
  );
  return rows[0]?.count ?? 0;
}

async function connect(ownerUrl: string): Promise<Client> {
  const client = new Client({ connectionString: ownerUrl, application_name: "sokuho keys" });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

const noIndexer = ({ table }: SealedTable) =>
  `Rows of ${table} have keyed hashes that this version cannot make anew. The older key is kept.`;

function sentenceOf(broken: readonly BrokenSeal[]): string {
  const [first] = broken;
  return (
    `${broken.length} sealed values do not open, the first in ${first?.table} (${first?.row}). ` +
    "They may be damaged, or come out of another database. The older key is kept, and everything else is readable."
  );
}
