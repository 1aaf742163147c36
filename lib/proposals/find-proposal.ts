import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import type { Work } from "@/lib/db/unit-of-work";
import { NotFound } from "@/lib/errors";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { openExposure, openProposal } from "./sealed-proposal";

/**
 * A proposal with what was read of its file, for a command that decides on it. Throws `NotFound` where it is none of
 * this incident's, or was put aside by a later reading; null where its file is just being read again.
 */
export async function findProposal(
  work: Work,
  actor: Actor,
  { incidentId, proposalId }: { incidentId: string; proposalId: string },
) {
  const incident = await findOpenIncident(work.tx, actor, incidentId);
  const row = await work.tx.proposal.findFirst({
    where: { AND: [{ id: proposalId }, { incidentId }] },
    include: { evidence: { include: { reading: true } } },
  });
  if (!row) throw new NotFound("Proposal");
  const keys = await incidentKeys(work.tx, incidentId);
  const { reading } = row.evidence;
  if (!reading?.sealed || row.state === "superseded") return null;
  return {
    incident,
    keys,
    row,
    /** The file that went out: of what was taken out of a locked one, that one. */
    rootId: row.evidence.partOfId ?? row.evidenceId,
    exposure: openExposure(keys.data, row.evidenceId, reading.sealed),
    placed: openProposal(keys.data, row.id, row.sealed),
  };
}

export type FoundProposal = NonNullable<Awaited<ReturnType<typeof findProposal>>>;
