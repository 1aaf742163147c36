import "server-only";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import { organisationKey } from "@/lib/crypto/keyring";
import { indexerOf, type PersonIndexer } from "./index-person";

export type { Mark, PersonIndexes } from "./index-person";

/** The indexer of one incident, with the organisation's key for the marks. */
export async function personIndexer({ index }: IncidentKeys): Promise<PersonIndexer> {
  return indexerOf({ index, marks: (await organisationKey("person_mark")).bytes });
}
