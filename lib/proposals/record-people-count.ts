import "server-only";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { Work } from "@/lib/db/unit-of-work";
import { countParties } from "@/lib/disclosures/counts";
import { recordFacts } from "@/lib/facts/record-facts";
import { peopleFacts } from "./facts-of";

type Of = { readonly incidentId: string; readonly keys: IncidentKeys; readonly recordedById: string | null };

/**
 * States how many distinct people the disclosures of the incident concern, counted over all of them. Where somebody
 * had put a number of their own in its place, this takes that place again: it is called when what was read is taken
 * over. Answers the count.
 */
export async function recordPeopleCount(work: Work, { incidentId, keys, recordedById }: Of): Promise<number> {
  const { principals } = await countParties(work.tx, incidentId);
  const decided = await work.tx.fact.count({
    where: { incidentId, name: { in: ["principals.known", "principals.max"] }, source: "decision" },
  });
  const source = decided > 0 ? ("decision" as const) : ("file" as const);
  await recordFacts(work, peopleFacts(principals), { incidentId, keys, source, recordedById });
  return principals;
}
