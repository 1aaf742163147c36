import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { EvidencePurpose, ProposalKind } from "@/lib/db/generated/enums";
import { receiveEvidence } from "@/lib/evidence/receive-evidence";
import { readEvidence } from "@/lib/proposals/read-evidence.job";
import { writePeople } from "@/lib/proposals/write-people.job";

/** The bytes of one of the sample files that the reader is checked with. */
export const sample = (name: string): Buffer => readFileSync(join("lib/intake/samples", name));

type Laid = {
  readonly incidentId: string;
  readonly name: string;
  readonly bytes?: Buffer;
  readonly purpose?: EvidencePurpose;
};

/** Lays a file down as a person does, and reads it as the worker does. */
export async function aReadFile(
  actor: Actor,
  { incidentId, name, bytes = sample(name), purpose = "disclosed" }: Laid,
): Promise<string> {
  async function* content() {
    yield bytes;
  }
  const result = await receiveEvidence(actor, { name, content: content() }, { incidentId, purpose });
  if (!result.ok) throw new Error(result.code);
  await readEvidence.run({ evidenceId: result.value.evidenceId });
  return result.value.evidenceId;
}

/** The proposal of a kind that stands now, of the file or of the whole incident. */
export async function theProposal(incidentId: string, kind: ProposalKind) {
  return db.proposal.findFirstOrThrow({ where: { incidentId, kind, state: { not: "superseded" } } });
}

/** Writes the people of a proposal as the worker does. */
export const writeNow = (proposalId: string) => writePeople.run({ proposalId });
