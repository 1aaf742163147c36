import "server-only";
import { incidentKeys } from "@/lib/crypto/incident-key";
import type { Work } from "@/lib/db/unit-of-work";
import { countParties } from "@/lib/disclosures/counts";
import { countFact } from "@/lib/facts/fact-draft";
import { recordFacts } from "@/lib/facts/record-facts";

type Range = { readonly incidentId: string; readonly least: number; readonly most: number };

/**
 * Tells the law how many people it is at least and at most while two lists are not agreed on. Who is recorded already
 * may be somebody else than these lists name, so the most is never less than both together. A number that a person put
 * in the place of a list stays.
 */
export async function recordRange(work: Work, { incidentId, least, most }: Range): Promise<void> {
  const isCorrected = await work.tx.proposal.count({
    where: { incidentId, kind: "people", state: "corrected" },
  });
  if (isCorrected > 0) return;
  const decided = await work.tx.fact.count({
    where: { incidentId, name: { in: ["principals.known", "principals.max"] }, source: "decision" },
  });
  const { principals } = await countParties(work.tx, incidentId);
  await recordFacts(
    work,
    [
      countFact("principals.known", Math.max(principals, least)),
      countFact("principals.max", principals + most),
    ],
    {
      incidentId,
      keys: await incidentKeys(work.tx, incidentId),
      source: decided > 0 ? "decision" : "file",
      recordedById: null,
    },
  );
}
