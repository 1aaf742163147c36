import "server-only";
import type { Incident, Prisma } from "@/lib/db/generated/client";
import { decisionsFor, ESCALATION_QUESTIONS } from "./decisions-for";
import { isClosed, nextOpening } from "./opening-hours";
import { readStanding } from "./read-standing";
import { type Plan, summarise } from "./summary";

/** The summary as it would be laid before the supervisor now, and what its questions hang on. */
export async function draftSummary(
  tx: Prisma.TransactionClient,
  incident: Incident,
  now: Date,
  told?: string,
) {
  const read = await readStanding(tx, incident, now);
  const { standing, values, people, counts, items, department, duty } = read;
  const given = await tx.approval.findMany({
    where: { incidentId: incident.id, state: "approved", subjectKind: { in: [...ESCALATION_QUESTIONS] } },
    select: { subjectKind: true },
  });
  const plan: Plan = {
    responderIds: standing.responderIds,
    legalIds: read.legalIsMember ? read.joiningIds : standing.legalIds,
    tellIds: [...new Set([...read.workingIds, ...read.joiningIds])],
    callAt: nextOpening(now).toISOString(),
  };
  const situation = {
    reportNeeded: duty.reportNeeded,
    recipientsToCall: standing.recipientsToCall,
    isNight: isClosed(now),
    legalIsMember: read.legalIsMember,
  };
  const asked = decisionsFor(situation, new Set(given.map(({ subjectKind }) => subjectKind)));
  const summary = summarise({ values, incident, department, people, counts, items, duty, asked, plan, told });
  return { summary, standing };
}
