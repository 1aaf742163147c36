import "server-only";
import type { Access, Side } from "@/lib/db/generated/enums";
import type { Reader } from "./exposure-count";

/** One person on one side, with the first of their parts there. */
export type FirstParty = {
  readonly id: string;
  readonly personId: string;
  readonly access: Access | null;
  readonly sealed: Uint8Array;
};

type Wish = { readonly incidentId: string; readonly side: Side; readonly most: number };

/**
 * The first people of one side of an incident, each once, read in the order of an index: as quick among a million as
 * among ten. The caller has found the incident for its actor.
 */
export function firstParties(tx: Reader, { incidentId, side, most }: Wish): Promise<FirstParty[]> {
  return tx.$queryRaw`
    SELECT first.id, first.person_id AS "personId", first.access::text AS access, people.sealed FROM (
      SELECT DISTINCT ON (person_id) party.* FROM disclosures
      CROSS JOIN LATERAL (
        SELECT id, person_id, access FROM parties
        WHERE disclosure_id = disclosures.id AND side = ${side}::side AND person_id IS NOT NULL
        ORDER BY item_set_id, person_id LIMIT ${most}
      ) AS party
      WHERE incident_id = ${incidentId}::uuid
      ORDER BY person_id, id LIMIT ${most}
    ) AS first JOIN people ON people.id = first.person_id ORDER BY first.person_id`;
}
