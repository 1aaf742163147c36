import "server-only";
import type { Incident, Prisma } from "@/lib/db/generated/client";
import { countByItem, countParties } from "@/lib/disclosures/counts";
import { peopleSaid } from "@/lib/facts/people-said";
import { loadAssessment } from "@/lib/findings/load-assessment";
import type { Standing } from "./content-of";
import { reportNeeded } from "./report-needed";

type Tx = Prisma.TransactionClient;

/** Everything that a summary and its questions hang on, read once. The caller has found the incident for its actor. */
export async function readStanding(tx: Tx, incident: Incident, now: Date) {
  const loaded = await loadAssessment(tx, incident, now);
  const values = new Map([...loaded.settled].map(([name, { value }]) => [name, value]));
  const counts = await countParties(tx, incident.id);
  const items = await countByItem(tx, incident.id);
  const group = incident.groupId ? await tx.group.findUnique({ where: { id: incident.groupId } }) : null;
  const members = await tx.incidentMember.findMany({
    where: { incidentId: incident.id, removedAt: null, user: { disabledAt: null } },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  const legal = await tx.user.findMany({
    where: { disabledAt: null, roles: { has: "legal" } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const idsOf = (...relations: string[]) => [
    ...new Set(members.filter(({ relation }) => relations.includes(relation)).map(({ userId }) => userId)),
  ];

  const duty = reportNeeded(loaded);
  const legalIds = legal.map(({ id }) => id);
  const namedLegal = legalIds.filter((id) => members.some(({ userId }) => userId === id));
  const standing: Standing = {
    responderIds: idsOf("responder"),
    legalIds,
    recipientsToCall: counts.recipients || (values.get("recipients.known")?.number ?? 0),
    reportNeeded: duty.reportNeeded,
    reportFrom: duty.target?.from ?? null,
  };
  return {
    standing,
    values,
    people: peopleSaid(loaded.settled, counts.principals),
    counts,
    duty,
    items: items.map(({ item }) => item),
    department: group?.name ?? null,
    /** Legal sees every incident that is not restricted; where there is nobody, nobody can be called in. */
    legalIsMember: legalIds.length === 0 || namedLegal.length > 0 || !incident.isRestricted,
    /** Who joins of legal once the response starts, and who is told of it. */
    joiningIds: incident.isRestricted ? namedLegal : legalIds,
    workingIds: idsOf("responder", "member", "supervisor", "deputy", "legal"),
  };
}

export type ReadStanding = Awaited<ReturnType<typeof readStanding>>;
