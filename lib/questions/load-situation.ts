import "server-only";
import { type IncidentKeys, incidentKeys } from "@/lib/crypto/incident-key";
import type { Prisma, QuestionAnswer } from "@/lib/db/generated/client";
import { type Settled, settleFacts } from "@/lib/facts/settle-facts";
import { statedFact } from "@/lib/facts/stated-fact";
import { withHouse } from "@/lib/facts/with-house";
import { loadProfileFacts } from "@/lib/organisation/law-profile";
import { givenOf } from "./given-row";
import type { Answers } from "./question";

export type LoadedSituation = {
  readonly keys: IncidentKeys;
  readonly answers: Answers;
  readonly facts: ReadonlyMap<string, Settled>;
  readonly rows: ReadonlyMap<string, QuestionAnswer>;
  /** The earliest moment at which the event was to be seen inside the company, as far as facts and a report say. */
  readonly visibleSince: Date | null;
};

/** Everything that the questions of an incident depend on. The caller has checked that the actor may see it. */
export async function loadSituation(
  tx: Prisma.TransactionClient,
  incidentId: string,
): Promise<LoadedSituation> {
  const keys = await incidentKeys(tx, incidentId);
  const rows = await tx.questionAnswer.findMany({ where: { incidentId } });
  const entries = await tx.fact.findMany({
    where: { incidentId },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    include: { _count: { select: { supersededBy: true } } },
  });
  const report = await tx.staffReport.findUnique({ where: { incidentId }, select: { confirmedAt: true } });
  const stated = entries.map((row) => statedFact(row, row._count.supersededBy > 0));
  const seen = stated.flatMap((fact) =>
    fact.name === "visible_since" && !fact.isSuperseded && fact.instant ? [fact.instant] : [],
  );
  return {
    keys,
    answers: new Map(rows.map((row) => [row.question, givenOf(keys.data, row)])),
    facts: withHouse(settleFacts(stated), await loadProfileFacts(tx)),
    rows: new Map(rows.map((row) => [row.question, row])),
    visibleSince: earliest([...seen, ...(report?.confirmedAt ? [report.confirmedAt] : [])]),
  };
}

function earliest(instants: readonly Date[]): Date | null {
  return instants.length === 0 ? null : new Date(Math.min(...instants.map(Number)));
}
