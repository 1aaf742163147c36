import { mkdirSync } from "node:fs";
import pg from "pg";
import { type MasterKey, readMasterKey } from "@/lib/crypto/master-key";
import { masterKeyFiles } from "@/lib/crypto/master-key-files";
import { prepareKeys } from "@/lib/crypto/prepare-keys";
import type { Env } from "@/lib/env";
import { ensureAppRole, fittingAppUrl } from "./app-role";
import { migrate } from "./migrate";
import { type OwnerDatabase, openOwnerDatabase } from "./owner-database";

/** What everything else stands on: a migrated database, the master key, and the address for web and worker. */
export type Ground = OwnerDatabase & {
  readonly appUrl: string;
  readonly masterKey: MasterKey;
  /** Web and worker still connect with a password of the master key before this one. */
  readonly isPreviousInUse: boolean;
};

/** Makes the folder of the installation. As root others may pass through it: the database server is another user. */
export function makeDataFolder({ dataFolder }: Env): void {
  mkdirSync(dataFolder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

/**
 * Prepares the ground; throws errors whose message is a sentence for the person who started us, and then stops the
 * embedded server: one that ran already only when it is `ours`, since otherwise a supervisor may be using it.
 */
export async function prepareGround(env: Env, { ours = false } = {}): Promise<Ground> {
  makeDataFolder(env);
  const database = await openOwnerDatabase(env);
  try {
    return { ...database, ...(await prepareDatabase(env, database.ownerUrl, { ours })) };
  } catch (error) {
    if (database.postgres && (ours || !database.postgres.adopted)) await database.postgres.stop();
    throw error;
  }
}

/**
 * For commands at the terminal: the ground while `work` runs. A server that was already running goes on; one that
 * we started for this is stopped. Sets the environment that `lib/db/client.ts` reads: import it inside `work`.
 */
export async function withGround<Value>(env: Env, work: (ground: Ground) => Promise<Value>): Promise<Value> {
  const ground = await prepareGround(env);
  try {
    process.env.DATABASE_APP_URL = ground.appUrl;
    process.env.SOKUHO_KEY_FILE = env.keyFile;
    return await work(ground);
  } finally {
    if (ground.postgres && !ground.postgres.adopted) await ground.postgres.stop();
  }
}

async function prepareDatabase(
  env: Env,
  ownerUrl: string,
  { ours }: { readonly ours: boolean },
): Promise<Pick<Ground, "appUrl" | "masterKey" | "isPreviousInUse">> {
  await migrate(ownerUrl);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const masterKey = await prepareKeys(client, env.keyFile);
    // After a rotation of the master key web and worker go on with the password of the one before, until a new start.
    const previous = ours ? null : readMasterKey(masterKeyFiles(env.keyFile).previous);
    const kept = previous && (await fittingAppUrl(client, previous, { ownerUrl }));
    const appUrl = env.appDatabaseUrl ?? kept ?? (await ensureAppRole(client, masterKey, { ownerUrl }));
    return { masterKey, appUrl, isPreviousInUse: kept !== null };
  } finally {
    await client.end();
  }
}
