import "server-only";
import type { IncidentKey, Prisma } from "@/lib/db/generated/client";
import { masterKeyOfId, wrappingMasterKey } from "./keyring";
import { type DataKey, deriveKey, type KeyGeneration } from "./sealing";
import { BranchCutOff, newWrappedKey, unwrapKey, type WrappedPlace } from "./wrapping";

type Transaction = Prisma.TransactionClient;

/** Thrown when the key of a purged incident is asked for: nothing sealed of it can be read any more, by anyone. */
export class KeyDestroyed extends Error {
  constructor(readonly incidentId: string) {
    super("The key of this incident was destroyed");
    this.name = "KeyDestroyed";
  }
}

/**
 * `data` seals and opens. `index` makes the keyed hashes that are written, for exact search inside this incident only;
 * whoever searches takes every one of `searches`: while the key is rotated there are two, and a row has either.
 */
export type IncidentKeys = {
  readonly data: DataKey;
  readonly index: Buffer;
  readonly searches: readonly Buffer[];
};

type KeyRow = Pick<IncidentKey, "incidentId" | "generation" | "masterKeyId" | "phase"> & {
  readonly wrapped: Uint8Array | null;
  readonly otherWrapped: Uint8Array | null;
};

/** Where a wrapped generation stands. It hangs on the branch of its incident. */
export const incidentKeyPlace = (incidentId: string, generation: number): WrappedPlace => ({
  table: "incident_keys",
  column: "wrapped",
  row: `${incidentId}.${generation}`,
  branch: incidentId,
});

/** The number of the generation beside the present one: the next while it is announced, then the one before. */
export const otherGeneration = ({ generation, phase }: Pick<KeyRow, "generation" | "phase">): number =>
  phase === "announced" ? generation + 1 : generation - 1;

function keysOf(present: KeyGeneration, others: readonly KeyGeneration[] = []): IncidentKeys {
  const searches = [present, ...others].map(({ bytes }) => deriveKey(bytes, "index"));
  const [index = deriveKey(present.bytes, "index")] = searches;
  return { data: others.length > 0 ? { ...present, others } : present, index, searches };
}

/** Makes the key of a new incident, in the transaction that opens it. */
export async function createIncidentKey(
  tx: Transaction,
  incidentId: string,
  now: Date,
): Promise<IncidentKeys> {
  const master = wrappingMasterKey();
  const { bytes, wrapped } = newWrappedKey(master, incidentKeyPlace(incidentId, 1));
  await tx.incidentKey.create({ data: { incidentId, masterKeyId: master.id, wrapped, createdAt: now } });
  return keysOf({ generation: 1, bytes });
}

/** The keys of an incident; throws `KeyDestroyed` after a purge. Callers have checked that the actor may see it. */
export async function incidentKeys(tx: Transaction, incidentId: string): Promise<IncidentKeys> {
  const row = await tx.incidentKey.findUniqueOrThrow({ where: { incidentId } });
  return unwrapIncidentKeys(row);
}

/** The keys that a row holds; throws `KeyDestroyed`. */
export function unwrapIncidentKeys(row: KeyRow): IncidentKeys {
  const { incidentId, generation, masterKeyId, wrapped, otherWrapped } = row;
  if (!wrapped) throw new KeyDestroyed(incidentId);
  const master = masterKeyOfId(masterKeyId);
  const unwrapped = (of: number, bytes: Uint8Array): KeyGeneration => ({
    generation: of,
    bytes: unwrapKey(master, incidentKeyPlace(incidentId, of), bytes),
  });
  try {
    const others = otherWrapped ? [unwrapped(otherGeneration(row), otherWrapped)] : [];
    return keysOf(unwrapped(generation, wrapped), others);
  } catch (error) {
    // A backup from before the purge holds the wrapped key still.
    throw error instanceof BranchCutOff ? new KeyDestroyed(incidentId) : error;
  }
}

/** Crypto-shredding: from now on nothing sealed of this incident opens, in no backup either. */
export async function destroyIncidentKey(tx: Transaction, incidentId: string, now: Date): Promise<void> {
  await tx.personMark.deleteMany({ where: { person: { incidentId } } });
  await tx.incidentKey.update({
    where: { incidentId },
    data: { wrapped: null, otherWrapped: null, phase: "settled", destroyedAt: now },
  });
}
