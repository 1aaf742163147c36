import "server-only";
import { createHash } from "node:crypto";
import type { Access, EvidenceStrength } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";

export type ChosenParty = {
  readonly id: string;
  readonly disclosureId: string;
  readonly personId: string | null;
  readonly companyId: string | null;
  readonly access: Access | null;
  readonly strength: EvidenceStrength | null;
  /** The latest entry in force about what was received; null where there is none. */
  readonly recordId: string | null;
};

/** Recipients of one incident by the ids of their parties, in the order of these ids. */
export async function readChosen(
  { tx }: Pick<Work, "tx">,
  incidentId: string,
  partyIds: readonly string[],
): Promise<ChosenParty[]> {
  return tx.$queryRaw`
    SELECT p.id, disclosure_id AS "disclosureId", person_id AS "personId", company_id AS "companyId",
      access::text AS access, strength::text AS strength,
      (SELECT id FROM step_records r WHERE incident_id = p.incident_id AND kind = 'deletion' AND party_id = p.id
         AND NOT EXISTS (SELECT FROM step_records WHERE supersedes_id = r.id)
       ORDER BY recorded_at DESC, id DESC LIMIT 1) AS "recordId"
    FROM parties p
    WHERE incident_id = ${incidentId}::uuid AND id = ANY(${[...new Set(partyIds)]}::uuid[]) AND side = 'recipient'
    ORDER BY p.id`;
}

/** What somebody saw of them: another one now says that it has changed since. */
export function seenOf(parties: readonly ChosenParty[]): string {
  const said = parties.map(({ id, access, strength, recordId }) => [id, access, strength, recordId]);
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}
