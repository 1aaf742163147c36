import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { organisationKey } from "@/lib/crypto/keyring";
import type { Prisma } from "@/lib/db/generated/client";
import { entryMac } from "./entry";
import type { RecordedEvent } from "./events";

type Transaction = Prisma.TransactionClient;

/** Writes the entries of one unit of work in its own transaction; `now` is the unit's one reading of the clock. */
export async function recordEvents(
  tx: Transaction,
  actor: Actor,
  events: readonly RecordedEvent[],
  now: Date,
) {
  const { bytes: key } = await organisationKey("audit");
  const rows = events.map((event, ordinal) => {
    const entry = {
      id: randomUUID(),
      at: now,
      ordinal,
      actorKind: actor.kind,
      actorId: actor.userId,
      type: event.type,
      incidentId: event.incidentId ?? null,
      data: event.data,
      reasonId: event.reasonId ?? null,
    };
    return { ...entry, mac: entryMac(key, entry) };
  });
  await tx.auditEntry.createMany({ data: rows });
}
