import "server-only";
import type { Work } from "@/lib/db/unit-of-work";
import { defaultTitle, isDefaultTitle } from "@/lib/incidents/default-title";
import type { Proposed } from "./proposed";

/**
 * What stands on the incident itself: when it happened, and its name while nobody gave it one. A time after the one
 * at which it was known is left to the questions, which ask for the reason.
 */
export async function setIncidentFromProposal(
  work: Work,
  incidentId: string,
  proposed: Proposed,
): Promise<void> {
  const incident = await work.tx.incident.findUniqueOrThrow({ where: { id: incidentId } });
  if (proposed.kind === "mistake" && isDefaultTitle(incident.title)) {
    const title = defaultTitle(proposed.mistake);
    await work.tx.incident.update({ where: { id: incidentId }, data: { title, version: { increment: 1 } } });
  }
  if (proposed.kind === "occurred_at") {
    const occurredAt = new Date(proposed.at);
    if (incident.knownAt !== null && incident.knownAt < occurredAt) return;
    await work.tx.incident.update({
      where: { id: incidentId },
      data: { occurredAt, version: { increment: 1 } },
    });
  }
}
