import "server-only";
import { db } from "@/lib/db/client";
import type { KeyPurpose } from "@/lib/db/generated/enums";
import { readEnv } from "@/lib/env";
import { KeyFileUnusable, type MasterKey } from "./master-key";
import { findMasterKey, forgetReadFiles, readFresh } from "./master-key-files";
import { organisationKeyPlace } from "./prepare-keys";
import type { DataKey } from "./sealing";
import { unwrapKey } from "./wrapping";

let master: MasterKey | undefined;
const unwrapped = new Map<KeyPurpose, Promise<DataKey>>();

/**
 * The master key that this process began with, for the secrets that are derived from it: they stay the same until a new
 * start, also where the key is rotated meanwhile.
 */
export function masterKey(): MasterKey {
  master ??= wrappingMasterKey();
  return master;
}

/** The master key that new keys are wrapped with: that of the key file as it is now. */
export function wrappingMasterKey(): MasterKey {
  const { keyFile } = readEnv();
  const key = readFresh(keyFile);
  if (!key) throw new KeyFileUnusable(`The key file ${keyFile} is missing. Start Sokuho with: npm start`);
  return key;
}

/** The master key that a row names; throws `KeyFileUnusable` where it is in no file. */
export function masterKeyOfId(id: string): MasterKey {
  const { keyFile } = readEnv();
  const key = findMasterKey(keyFile, id);
  if (!key)
    throw new KeyFileUnusable(
      `The key file ${keyFile} is not the one that this was sealed with (master key ${id}). Put it back from your copy.`,
    );
  return key;
}

/** One of the organisation's own keys, unwrapped once a process; a failure is not remembered. */
export function organisationKey(purpose: KeyPurpose): Promise<DataKey> {
  const known = unwrapped.get(purpose);
  if (known) return known;
  const reading = readOrganisationKey(purpose);
  unwrapped.set(purpose, reading);
  reading.catch(() => unwrapped.delete(purpose));
  return reading;
}

async function readOrganisationKey(purpose: KeyPurpose): Promise<DataKey> {
  const row = await db.organisationKey.findUnique({ where: { purpose } });
  if (!row) {
    throw new KeyFileUnusable(`The organisation's ${purpose} key is missing. Start Sokuho with: npm start`);
  }
  return {
    generation: 1,
    bytes: unwrapKey(masterKeyOfId(row.masterKeyId), organisationKeyPlace(purpose), row.wrapped),
  };
}

/** For tests that change database within one process. */
export function forgetKeys() {
  master = undefined;
  unwrapped.clear();
  forgetReadFiles();
}
