import "server-only";
import { db } from "@/lib/db/client";

const MANY = 5_000;

/**
 * How many people of an import stand in another incident too, by the marks of their addresses and numbers. Restricted
 * incidents are not counted: the number would tell of them.
 */
export async function countKnownBefore({
  importId,
  incidentId,
}: {
  readonly importId: string;
  readonly incidentId: string;
}): Promise<number> {
  const { people } = await db.peopleImport.findUniqueOrThrow({ where: { id: importId } });
  return db.$transaction(
    async (tx) => {
      // The statistics do not know them yet, and many at once are not looked up one by one.
      if (people > MANY) await tx.$executeRaw`SET LOCAL enable_nestloop = off`;
      if (people > MANY) await tx.$executeRaw`SET LOCAL work_mem = '64MB'`;
      const [row] = await tx.$queryRaw<[{ people: number }]>`
        SELECT count(DISTINCT mine.person_id)::int AS people
        FROM person_marks AS mine
        JOIN parties ON parties.person_id = mine.person_id AND parties.batch_id = ${importId}::uuid
        JOIN person_marks AS other ON other.mark = mine.mark AND other.kind = mine.kind
        JOIN people ON people.id = other.person_id AND people.incident_id <> ${incidentId}::uuid
        JOIN incidents ON incidents.id = people.incident_id AND NOT incidents.is_restricted
        WHERE EXISTS (SELECT FROM people WHERE incident_id <> ${incidentId}::uuid)`;
      return row.people;
    },
    { timeout: 120_000 },
  );
}
