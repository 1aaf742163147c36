import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { countParties } from "@/lib/disclosures/counts";
import { type Settled, type Stated, settleFacts } from "@/lib/facts/settle-facts";
import { statedFact } from "@/lib/facts/stated-fact";
import type { Beside } from "@/lib/facts/to-law";
import { loadProfileFacts } from "@/lib/organisation/law-profile";
import { tailOf } from "@/lib/records/outcomes";
import { type Assessment, assess } from "./assess";

export type StatedAt = Stated & {
  readonly recordedAt: Date;
  readonly recordedById: string | null;
  /** The entry that this one corrects or decides. */
  readonly supersedesId: string | null;
};

export type LoadedAssessment = Assessment & {
  /** Every entry, those that were superseded too, the oldest first. */
  readonly entries: readonly StatedAt[];
  readonly settled: ReadonlyMap<string, Settled<StatedAt>>;
  readonly beside: Beside;
};

type Subject = { readonly id: string; readonly knownAt: Date | null };

/** What the law makes of an incident that the caller has found for its actor, as its rows are now. Four queries. */
export async function loadAssessment(
  tx: Prisma.TransactionClient,
  incident: Subject,
  now: Date,
): Promise<LoadedAssessment> {
  const rows = await tx.fact.findMany({
    where: { incidentId: incident.id },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    include: { _count: { select: { supersededBy: true } } },
  });
  const entries = rows.map((row): StatedAt => {
    const { recordedAt, recordedById, supersedesId } = row;
    return { ...statedFact(row, row._count.supersededBy > 0), recordedAt, recordedById, supersedesId };
  });
  const { principals } = await countParties(tx, incident.id);
  const entrustorNotifiedAt = await whenEntrustorWasTold(tx, incident.id);
  const house = await loadProfileFacts(tx);
  const beside: Beside = {
    knownAt: incident.knownAt,
    counted: principals,
    course: entries,
    entrustorNotifiedAt,
    house,
  };
  const settled = settleFacts(entries);
  return { ...assess(settled, beside, now), entries, settled, beside };
}

/** The first notice to the entrustor that a record in force tells of. */
async function whenEntrustorWasTold(tx: Prisma.TransactionClient, incidentId: string) {
  const records = await tx.stepRecord.findMany({
    where: { incidentId, kind: "authority_report", supersededBy: null },
    select: { at: true, outcome: true },
    orderBy: { at: "asc" },
  });
  return records.find(({ outcome }) => tailOf(outcome) === "entrustor")?.at;
}
