import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma, StepRecord } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { visibleTo } from "@/lib/incidents/policy";

/** An entry of an incident that the actor may see. Throws `NotFound`. */
export async function findRecord(
  tx: Prisma.TransactionClient,
  actor: Actor,
  recordId: string,
): Promise<StepRecord> {
  const record = await tx.stepRecord.findFirst({
    where: { AND: [{ incident: visibleTo(actor, "content") }, { id: recordId }] },
  });
  if (!record) throw new NotFound("Record");
  return record;
}
