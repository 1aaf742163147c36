import type { Client } from "pg";
import { createMasterKeyFile, KeyFileUnusable, type MasterKey, readMasterKey } from "./master-key";
import { findMasterKey } from "./master-key-files";
import { SealBroken } from "./sealing";
import { newWrappedKey, unwrapKey } from "./wrapping";

const PURPOSES = ["organisation", "audit", "person_mark"] as const;
type KeyPurpose = (typeof PURPOSES)[number];
type KeyRow = { readonly purpose: KeyPurpose; readonly masterKeyId: string; readonly wrapped: Buffer };

export const organisationKeyPlace = (purpose: KeyPurpose) =>
  ({ table: "organisation_keys", column: "wrapped", row: purpose }) as const;

/**
 * Called once at every start, after migrating and before anything is served. Makes the key file for a database
 * that holds no sealed data yet; throws `KeyFileUnusable` where data stand without their key or beside a wrong
 * one, since going on would seal new data under a key that cannot open the old.
 */
export async function prepareKeys(client: Client, keyFile: string): Promise<MasterKey> {
  const { rows } = await client.query<KeyRow>(
    `SELECT purpose, master_key_id AS "masterKeyId", wrapped FROM organisation_keys`,
  );

  const existing = readMasterKey(keyFile);
  if (!existing && rows.length > 0) {
    throw new KeyFileUnusable(
      `The database holds sealed data, and the key file ${keyFile} is missing. Put it back from your copy, or set SOKUHO_KEY_FILE to where it is. Nothing was changed.`,
    );
  }
  const master = existing ?? makeMasterKey(keyFile);

  // Where a rotation was broken off, some are wrapped by the key that it leads to.
  for (const row of rows) assertOpens(findMasterKey(keyFile, row.masterKeyId), row, keyFile);
  const present = new Set(rows.map((row) => row.purpose));
  for (const purpose of PURPOSES.filter((name) => !present.has(name))) {
    const { wrapped } = newWrappedKey(master, organisationKeyPlace(purpose));
    await client.query(
      "INSERT INTO organisation_keys (purpose, master_key_id, wrapped) VALUES ($1::key_purpose, $2, $3) ON CONFLICT DO NOTHING",
      [purpose, master.id, wrapped],
    );
  }
  return master;
}

/** Two first starts at the same moment: one makes the file, the other reads it. */
function makeMasterKey(keyFile: string): MasterKey {
  try {
    return createMasterKeyFile(keyFile);
  } catch (error) {
    const made =
      error instanceof Error && "code" in error && error.code === "EEXIST" ? readMasterKey(keyFile) : null;
    if (!made) throw error;
    return made;
  }
}

function assertOpens(master: MasterKey | null, { purpose, wrapped }: KeyRow, keyFile: string) {
  try {
    if (master) return void unwrapKey(master, organisationKeyPlace(purpose), wrapped);
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
  }
  throw new KeyFileUnusable(
    `The key file ${keyFile} is not the one this data was sealed with. Put the right one back from your copy. Nothing was changed.`,
  );
}
