import "server-only";
import type { Incident } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { type StatusAct, statusAfter } from "./status";

/**
 * Moves the state of an incident whose row the unit has locked; answers whether the act was possible. Where the
 * state stays the same nothing is written and the version stays, so that a page somebody looks at is not stale.
 */
export async function moveStatus(
  { tx, now }: Work,
  incident: Pick<Incident, "id" | "status">,
  act: StatusAct,
): Promise<boolean> {
  const status = statusAfter(incident.status, act);
  if (status === null) return false;
  if (status === incident.status) return true;
  const { count } = await tx.incident.updateMany({
    where: { id: incident.id, status: incident.status },
    data: { status, closedAt: status === "closed" ? now : null, version: { increment: 1 } },
  });
  return count === 1;
}
