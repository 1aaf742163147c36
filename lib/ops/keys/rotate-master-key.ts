import "server-only";
import { Client } from "pg";
import { terminalActor } from "@/lib/auth/actor";
import { createMasterKeyFile, KeyFileUnusable, type MasterKey, readMasterKey } from "@/lib/crypto/master-key";
import { masterKeyFiles } from "@/lib/crypto/master-key-files";
import { keepBeside, renameFile } from "@/lib/crypto/write-key-file";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { awaitEarlier } from "./await-earlier";
import { rewrapAll } from "./rewrap-keys";
import { RotationStopped } from "./rotation-stopped";

type Options = { readonly ownerUrl: string; readonly keyFile: string };

/**
 * Makes a new master key, wraps every other key with it and puts it in the place of the one before, which stays beside
 * it as `.previous`: backups from before need it. Web and worker go on meanwhile: a row names the master key that it
 * is wrapped with, and they find it in whichever file it is. Killed at any time, the next call goes on. Answers the id
 * of the new key and how many keys were wrapped. Throws `RotationStopped` and `KeyFileUnusable`.
 */
export async function rotateMasterKey({
  ownerUrl,
  keyFile,
}: Options): Promise<{ id: string; count: number }> {
  const client = new Client({ connectionString: ownerUrl, application_name: "sokuho keys" });
  await client.connect();
  try {
    await takeTurn(client);
    const next = await nextMasterKey(client, keyFile);
    const first = await rewrapAll(client, { keyFile, next });
    putInPlace(keyFile, next);
    // Whoever began before that may have wrapped the key of a new incident with the one before.
    await awaitEarlier(client);
    const count = first + (await rewrapAll(client, { keyFile, next }));
    await recordEnd(next, count);
    return { id: next.id, count };
  } finally {
    await client.end();
  }
}

/** One at a time; it comes back with the connection of whoever is killed. */
export async function takeTurn(client: Client): Promise<void> {
  const { rows } = await client.query<{ isOurs: boolean }>(
    `SELECT pg_try_advisory_lock(hashtext('master key')) AS "isOurs"`,
  );
  if (!rows[0]?.isOurs) throw new RotationStopped("The master key is being rotated already.");
}

/** The key that is rotated to: that of a rotation that was broken off, or a new one. */
async function nextMasterKey(client: Client, keyFile: string): Promise<MasterKey> {
  const files = masterKeyFiles(keyFile);
  const current = readMasterKey(files.current);
  if (!current) throw new KeyFileUnusable(`The key file ${keyFile} is missing.`);
  const begun = readMasterKey(files.next);
  if (begun) return begun;
  const previous = readMasterKey(files.previous);
  if (previous && previous.id !== current.id) {
    // Broken off near its end: the new key is in its place, and some rows are not under it yet.
    if ((await keysUnder(client, previous.id)) > 0) return current;
    throw new RotationStopped(
      `The master key before the present one is still there (${files.previous}). Remove it first: npm run -s admin -- remove-old-master-key`,
    );
  }
  const made = createMasterKeyFile(files.next);
  await unitOfWork(terminalActor, async (work) => {
    work.record({ type: "master-key.rotation-started", data: { masterKeyId: made.id } });
    return done({});
  });
  return made;
}

/** How many wrapped keys only this master key opens. */
export async function keysUnder(client: Client, masterKeyId: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT (SELECT count(*) FROM organisation_keys WHERE master_key_id = $1)::int
          + (SELECT count(*) FROM incident_keys WHERE master_key_id = $1 AND wrapped IS NOT NULL)::int AS count`,
    [masterKeyId],
  );
  return rows[0]?.count ?? 0;
}

/** At every moment each key is in a whole file of one of the three names. */
function putInPlace(keyFile: string, next: MasterKey): void {
  const files = masterKeyFiles(keyFile);
  if (readMasterKey(files.current)?.id === next.id) return;
  keepBeside(files.current, files.previous);
  renameFile(files.next, files.current);
}

async function recordEnd(next: MasterKey, count: number): Promise<void> {
  await unitOfWork(terminalActor, async (work) => {
    work.record({ type: "master-key.rotated", data: { masterKeyId: next.id, count } });
    return done({});
  });
}
