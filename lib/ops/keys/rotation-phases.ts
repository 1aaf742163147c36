import "server-only";
import { terminalActor } from "@/lib/auth/actor";
import { incidentKeyPlace, KeyDestroyed, otherGeneration } from "@/lib/crypto/incident-key";
import { masterKeyOfId, wrappingMasterKey } from "@/lib/crypto/keyring";
import { newWrappedKey, unwrapKey, wrapKey } from "@/lib/crypto/wrapping";
import { db } from "@/lib/db/client";
import type { IncidentKey } from "@/lib/db/generated/client";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";

/** The row of an incident's key; throws `KeyDestroyed` where there is nothing to rotate any more. */
export async function readKeyRow(incidentId: string): Promise<IncidentKey> {
  const row = await db.incidentKey.findUniqueOrThrow({ where: { incidentId } });
  if (!row.wrapped) throw new KeyDestroyed(incidentId);
  return row;
}

/** Lays the next generation beside the present one: everybody can open what will be sealed with it. */
export async function announceGeneration(incidentId: string): Promise<void> {
  await unitOfWork(terminalActor, async (work) => {
    const { wrapped, masterKeyId, generation } = await lockRow(work, incidentId);
    // Both stand under one master key: the present one, where it was rotated too.
    const master = wrappingMasterKey();
    const place = incidentKeyPlace(incidentId, generation);
    const present = unwrapKey(masterKeyOfId(masterKeyId), place, wrapped);
    const next = newWrappedKey(master, incidentKeyPlace(incidentId, generation + 1));
    await work.tx.incidentKey.update({
      where: { incidentId, phase: "settled" },
      data: {
        phase: "announced",
        masterKeyId: master.id,
        wrapped: wrapKey(master, place, present),
        otherWrapped: next.wrapped,
      },
    });
    work.record({ type: "incident-key.rotation-started", incidentId, data: { generation: generation + 1 } });
    return done({});
  });
}

/** From now on the next generation seals. What was begun with the one before may still be written. */
export async function switchGeneration(incidentId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE incident_keys SET phase = 'switched', generation = generation + 1,
      wrapped = other_wrapped, other_wrapped = wrapped
    WHERE incident_id = ${incidentId}::uuid AND phase = 'announced'`;
}

/** From now on the database refuses whatever is sealed with the generation before. */
export async function closeGeneration(incidentId: string): Promise<void> {
  const where = { incidentId, phase: "switched" as const };
  await db.incidentKey.updateMany({ where, data: { phase: "resealing" } });
}

/** Destroys the generation before. Only after nothing was found that is sealed with it. */
export async function settleGeneration(incidentId: string): Promise<void> {
  await unitOfWork(terminalActor, async (work) => {
    const row = await lockRow(work, incidentId);
    await work.tx.incidentKey.update({
      where: { incidentId, phase: "resealing" },
      data: { phase: "settled", otherWrapped: null },
    });
    const data = { generation: row.generation, destroyed: otherGeneration(row) };
    work.record({ type: "incident-key.rotated", incidentId, data });
    return done({});
  });
}

async function lockRow({ tx }: Work, incidentId: string) {
  await tx.$queryRaw`SELECT 1 FROM incident_keys WHERE incident_id = ${incidentId}::uuid FOR UPDATE`;
  const row = await tx.incidentKey.findUniqueOrThrow({ where: { incidentId } });
  if (!row.wrapped) throw new KeyDestroyed(incidentId);
  return { ...row, wrapped: row.wrapped };
}
