import "server-only";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import { organisationKey } from "@/lib/crypto/keyring";
import { indexerOf, type PersonIndexer } from "./index-person";

export type { Mark, PersonIndexer, PersonIndexes } from "./index-person";

/** The indexer of one incident, with the organisation's key for the marks. */
export async function personIndexer({ index }: Pick<IncidentKeys, "index">): Promise<PersonIndexer> {
  return indexerOf({ index, marks: (await organisationKey("person_mark")).bytes });
}

/** For whoever searches: an indexer for each generation of the key that a row may still have, the present one first. */
export async function personSearchers({ searches }: IncidentKeys): Promise<readonly PersonIndexer[]> {
  return Promise.all(searches.map((index) => personIndexer({ index })));
}
