import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { blindIndexer } from "@/lib/crypto/blind-indexer";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { organisationKey } from "@/lib/crypto/keyring";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { foldLookUp, type LookUp } from "./look-up";
import type { SealedPerson } from "./page-of-people";
import { type PersonRow, viewPeople } from "./queries";
import { readableIncident } from "./readable-incident";

const MOST = 50;
/**
 * People of one incident with exactly this mail address, telephone number or name, masked, at most fifty; null where
 * the actor may not see them. Every address and number of a person is found, by the marks that it has, and names in
 * any variant of their characters. `isMore` where there are more than fifty.
 */
export async function findPeople(
  actor: Actor,
  incidentId: string,
  lookUp: LookUp,
): Promise<{ readonly rows: readonly PersonRow[]; readonly isMore: boolean } | null> {
  if (!(await readableIncident(actor, incidentId))) return null;
  const folded = foldLookUp(lookUp);
  if (!folded) return { rows: [], isMore: false };
  const { by } = lookUp;
  const keys = await incidentKeys(db, incidentId);
  const indexes = keys.searches.map((search) => blindIndexer(search, by)(folded));
  const found = await (by === "name"
    ? byName(incidentId, indexes)
    : byMark(incidentId, { by, indexes, mark: await markOf(by, folded) }));
  return {
    rows: await viewPeople(incidentId, keys, found.slice(0, MOST)),
    isMore: found.length > MOST,
  };
}

const markOf = async (by: "mail" | "phone", folded: string) =>
  blindIndexer((await organisationKey("person_mark")).bytes, by)(folded);

const byName = (incidentId: string, indexes: readonly Buffer[]): Promise<SealedPerson[]> => db.$queryRaw`
  SELECT id, sealed FROM people
  WHERE incident_id = ${incidentId}::uuid AND name_index = ANY(${indexes}::bytea[])
  ORDER BY id LIMIT ${MOST + 1}`;

type Marked = { readonly by: "mail" | "phone"; readonly indexes: readonly Buffer[]; readonly mark: Buffer };

/** The index of a person knows the first address alone; the marks know all of them. */
const byMark = (incidentId: string, { by, indexes, mark }: Marked): Promise<SealedPerson[]> => db.$queryRaw`
  SELECT people.id, people.sealed FROM people
  WHERE incident_id = ${incidentId}::uuid AND id IN (
    (SELECT id FROM people WHERE incident_id = ${incidentId}::uuid
       AND ${by === "mail" ? Prisma.sql`mail_index` : Prisma.sql`phone_index`} = ANY(${indexes}::bytea[]) LIMIT ${MOST + 1})
    UNION ALL
    (SELECT people.id FROM person_marks JOIN people ON people.id = person_id
     WHERE mark = ${mark} AND kind = ${by}::mark_kind AND incident_id = ${incidentId}::uuid LIMIT ${MOST + 1})
  ) ORDER BY people.id LIMIT ${MOST + 1}`;
