import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type EvidenceView, listEvidence } from "./queries";

/** The file that `?file=` of an address names, which was just put there; null where the actor sees none of that id. */
export async function getSentFile(
  actor: Actor,
  incidentId: string,
  named: string | string[] | undefined,
): Promise<EvidenceView | null> {
  if (typeof named !== "string") return null;
  const evidence = await listEvidence(actor, incidentId);
  return evidence.find(({ id }) => id === named) ?? null;
}
