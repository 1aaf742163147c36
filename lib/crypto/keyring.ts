import "server-only";
import { db } from "@/lib/db/client";
import type { KeyPurpose } from "@/lib/db/generated/enums";
import { readEnv } from "@/lib/env";
import { KeyFileUnusable, type MasterKey, readMasterKey } from "./master-key";
import { organisationKeyPlace } from "./prepare-keys";
import type { DataKey } from "./sealing";
import { unwrapKey } from "./wrapping";

let master: MasterKey | undefined;
const unwrapped = new Map<KeyPurpose, Promise<DataKey>>();

/** The master key of this installation, read once a process. */
export function masterKey(): MasterKey {
  const { keyFile } = readEnv();
  master ??= readMasterKey(keyFile) ?? undefined;
  if (!master) throw new KeyFileUnusable(`The key file ${keyFile} is missing. Start Sokuho with: npm start`);
  return master;
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
  return { generation: 1, bytes: unwrapKey(masterKey(), organisationKeyPlace(purpose), row.wrapped) };
}

/** For tests that change database within one process. */
export function forgetKeys() {
  master = undefined;
  unwrapped.clear();
}
