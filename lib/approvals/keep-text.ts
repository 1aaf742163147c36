import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { organisationKey } from "@/lib/crypto/keyring";
import { seal, unsealText } from "@/lib/crypto/sealing";
import type { Prisma } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";

const placeOf = (row: string) => ({ table: "sealed_texts", column: "sealed", row });

async function keyOf(tx: Prisma.TransactionClient, incidentId: string | null) {
  return incidentId === null ? organisationKey("organisation") : (await incidentKeys(tx, incidentId)).data;
}

/** Seals what somebody typed about an approval, with the key of its incident. Answers the id that a row points to. */
export async function keepText(
  { tx, now }: Work,
  actor: Actor,
  incidentId: string | null,
  text: string,
): Promise<string> {
  const id = randomUUID();
  await tx.sealedText.create({
    data: {
      id,
      incidentId,
      purpose: "reason",
      sealed: seal(await keyOf(tx, incidentId), placeOf(id), text),
      createdById: actor.userId,
      createdAt: now,
    },
  });
  return id;
}

/** Opens texts of one incident, by id. The caller has found the incident for its actor. */
export async function readTexts(
  tx: Prisma.TransactionClient,
  incidentId: string | null,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const key = await keyOf(tx, incidentId);
  const rows = await tx.sealedText.findMany({ where: { id: { in: [...ids] }, incidentId } });
  return new Map(rows.map(({ id, sealed }) => [id, unsealText(key, placeOf(id), sealed)]));
}
