import "server-only";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { Work } from "@/lib/db/unit-of-work";
import { countParties } from "@/lib/disclosures/counts";
import { countFact, unknownFact } from "@/lib/facts/fact-draft";
import { recordFacts } from "@/lib/facts/record-facts";
import { peopleFacts } from "./facts-of";
import { sawAll } from "./saw-all";

type Of = { readonly incidentId: string; readonly keys: IncidentKeys; readonly recordedById: string | null };

/**
 * States how many distinct people the disclosures of the incident concern, counted over all of them. How many it can
 * be at most is known only where every file was seen and counted. A number that somebody put in the place of a list
 * stays, and its most is no less than the count; once that list itself is taken over, the count takes its place.
 * Answers the count.
 */
export async function recordPeopleCount(work: Work, of: Of): Promise<number> {
  const { incidentId } = of;
  const { principals } = await countParties(work.tx, incidentId);
  const decided = await work.tx.fact.findMany({
    where: { incidentId, name: { in: ["principals.known", "principals.max"] }, source: "decision" },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
  });
  const source = decided.length > 0 ? ("decision" as const) : ("file" as const);
  const most = decided.find(({ name }) => name === "principals.max")?.number ?? null;
  const facts = (await isCorrected(work, incidentId))
    ? most !== null && most < principals
      ? [countFact("principals.max", principals)]
      : []
    : (await sawAll(work, of))
      ? peopleFacts(principals)
      : [countFact("principals.known", principals), unknownFact("principals.max")];
  await recordFacts(work, facts, { ...of, source });
  return principals;
}

/** Whether a person's number stands in the place of a list. */
async function isCorrected({ tx }: Work, incidentId: string): Promise<boolean> {
  return (await tx.proposal.count({ where: { incidentId, kind: "people", state: "corrected" } })) > 0;
}
