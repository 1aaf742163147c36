import { pipeline } from "node:stream/promises";
import { from, to } from "pg-copy-streams";
import { connected } from "@/lib/testing/own-postgres";

const TABLES = ["people", "person_marks", "parties"] as const;

/**
 * Plain COPY of the very rows of an incident into the same tables, emptied, with all their indexes and checks.
 * Leaves them as they were. `url` is the owner's.
 */
export async function copyAgain(url: string, incidentId: string): Promise<void> {
  const of = {
    people: `incident_id = '${incidentId}'`,
    person_marks: `person_id IN (SELECT id FROM people WHERE incident_id = '${incidentId}')`,
    parties: `incident_id = '${incidentId}'`,
  };
  await connected(url, async (reader) =>
    connected(url, async (writer) => {
      await writer.query("BEGIN");
      for (const table of TABLES)
        await writer.query(`CREATE TEMP TABLE again_${table} (LIKE ${table} INCLUDING ALL)`);
      for (const table of TABLES) {
        const rows = reader.query(
          to(`COPY (SELECT * FROM ${table} WHERE ${of[table]}) TO STDOUT (FORMAT binary)`),
        );
        await pipeline(rows, writer.query(from(`COPY again_${table} FROM STDIN (FORMAT binary)`)));
      }
      await writer.query("ROLLBACK");
    }),
  );
}
