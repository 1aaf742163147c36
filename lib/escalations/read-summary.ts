import "server-only";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { unsealText } from "@/lib/crypto/sealing";
import type { Escalation, Prisma } from "@/lib/db/generated/client";
import type { Summary } from "./summary";

/** Where the frozen summary of an escalation stands. */
export const summaryPlace = (escalationId: string) => ({
  table: "escalations",
  column: "summary",
  row: escalationId,
});

type Sealed = Pick<Escalation, "id" | "incidentId" | "summary">;

/** What was laid before the supervisor. The caller has found the escalation for its actor. */
export async function readSummary(
  tx: Prisma.TransactionClient,
  { id, incidentId, summary }: Sealed,
): Promise<Summary> {
  const keys = await incidentKeys(tx, incidentId);
  return JSON.parse(unsealText(keys.data, summaryPlace(id), summary)) as Summary;
}
