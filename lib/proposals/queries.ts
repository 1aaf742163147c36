import "server-only";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/unit-of-work";
import { visibleTo } from "@/lib/incidents/policy";
import { type FileView, intakeFile, intakeRows } from "./intake-file";

export type IntakeView = {
  readonly incident: { readonly id: string; readonly reference: string; readonly title: string };
  readonly canDecide: boolean;
  readonly files: readonly FileView[];
  /** Something is under way in the background: the page looks again by itself. */
  readonly isWorking: boolean;
};

/** What was read of the files of an incident, masked, with what is to be confirmed; null where the actor sees none. */
export async function getIntake(actor: Actor, incidentId: string): Promise<IntakeView | null> {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true, reference: true, title: true, status: true },
  });
  if (!incident) return null;
  const [rows, organisation, keys, now] = await Promise.all([
    db.evidence.findMany({
      where: { incidentId, state: "sealed" },
      include: intakeRows(actor.userId),
      orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    }),
    db.organisation.findUniqueOrThrow({ where: { id: 1 } }),
    incidentKeys(db, incidentId),
    databaseNow(db),
  ]);

  const files: FileView[] = [];
  let from = 1;
  for (const row of rows) {
    const file = intakeFile(row, { keys, ownDomains: organisation.mailDomains, now, from });
    from += file.proposals.length;
    files.push(file);
  }
  const { id, reference, title, status } = incident;
  return {
    incident: { id, reference, title },
    canDecide: actorCan(actor, "incident.run") && !["closed", "withdrawn"].includes(status),
    files,
    isWorking: files.some(isUnderWay),
  };
}

const isUnderWay = ({ reading, proposals }: FileView) =>
  reading === "waiting" || reading === "reading" || proposals.some(({ state }) => state === "taking");

/** Who decided on a proposal last, and when; null where nobody did, or the actor may not see it. */
export async function getDecision(
  actor: Actor,
  { incidentId, proposalId }: { incidentId: string; proposalId: string },
) {
  const row = await db.proposal.findFirst({
    where: { AND: [{ incident: visibleTo(actor, "content") }, { id: proposalId, incidentId }] },
    select: { decidedById: true, decidedAt: true },
  });
  if (!row?.decidedById || !row.decidedAt) return null;
  const by = await db.user.findUnique({ where: { id: row.decidedById }, select: { name: true } });
  return by && { who: by.name, at: row.decidedAt };
}

/** How many things of the incident's files nobody has confirmed yet. */
export async function countOpenProposals(actor: Actor, incidentId: string): Promise<number> {
  return db.proposal.count({
    where: { AND: [{ incident: visibleTo(actor, "content") }, { incidentId, state: "open" }] },
  });
}
