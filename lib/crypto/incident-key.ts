import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { masterKey } from "./keyring";
import { type DataKey, deriveKey } from "./sealing";
import { newWrappedKey, unwrapKey } from "./wrapping";

type Transaction = Prisma.TransactionClient;

/** Thrown when the key of a purged incident is asked for: nothing sealed of it can be read any more, by anyone. */
export class KeyDestroyed extends Error {
  constructor(readonly incidentId: string) {
    super("The key of this incident was destroyed");
    this.name = "KeyDestroyed";
  }
}

/** `data` seals and opens; `index` makes keyed hashes for exact search inside this incident only. */
export type IncidentKeys = { readonly data: DataKey; readonly index: Buffer };

const placeOf = (incidentId: string, generation: number) => ({
  table: "incident_keys",
  column: "wrapped",
  row: `${incidentId}.${generation}`,
});

const keysOf = (bytes: Buffer, generation: number): IncidentKeys => ({
  data: { generation, bytes },
  index: deriveKey(bytes, "index"),
});

/** Makes the key of a new incident, in the transaction that opens it. */
export async function createIncidentKey(
  tx: Transaction,
  incidentId: string,
  now: Date,
): Promise<IncidentKeys> {
  const master = masterKey();
  const { bytes, wrapped } = newWrappedKey(master, placeOf(incidentId, 1));
  await tx.incidentKey.create({ data: { incidentId, masterKeyId: master.id, wrapped, createdAt: now } });
  return keysOf(bytes, 1);
}

/** The keys of an incident; throws `KeyDestroyed` after a purge. Callers have checked that the actor may see it. */
export async function incidentKeys(tx: Transaction, incidentId: string): Promise<IncidentKeys> {
  const row = await tx.incidentKey.findUniqueOrThrow({ where: { incidentId } });
  if (!row.wrapped) throw new KeyDestroyed(incidentId);
  return keysOf(unwrapKey(masterKey(), placeOf(incidentId, row.generation), row.wrapped), row.generation);
}

/** Crypto-shredding: from now on nothing sealed of this incident opens, in no backup either. */
export async function destroyIncidentKey(tx: Transaction, incidentId: string, now: Date): Promise<void> {
  await tx.personMark.deleteMany({ where: { person: { incidentId } } });
  await tx.incidentKey.update({ where: { incidentId }, data: { wrapped: null, destroyedAt: now } });
}
