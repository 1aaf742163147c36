import "server-only";
import { Client } from "pg";
import * as z from "zod";
import { db } from "@/lib/db/client";
import { readEnv } from "@/lib/env";
import { defineJob } from "@/lib/jobs/define-job";

/** Each by its key, so that stale statistics cannot make it read everybody for everybody. */
const KNOWN_BEFORE = `
  SELECT count(*)::int AS people
  FROM (SELECT DISTINCT person_id AS id FROM parties WHERE batch_id = $1 AND person_id IS NOT NULL) AS mine
  WHERE (
    SELECT true FROM (SELECT mark, kind FROM person_marks WHERE person_id = mine.id OFFSET 0) AS of_mine
    WHERE (
      SELECT true FROM (
        SELECT person_id FROM person_marks WHERE mark = of_mine.mark AND kind = of_mine.kind OFFSET 0
      ) AS other
      WHERE (
        SELECT people.incident_id <> $2 AND NOT (
          SELECT is_restricted FROM incidents WHERE incidents.id = people.incident_id
        ) FROM people WHERE people.id = other.person_id
      )
      LIMIT 1
    )
    LIMIT 1
  )`;

/**
 * How many people of an import stand in another incident too, by the marks of their addresses and numbers. Restricted
 * incidents are not counted: the number would tell of them. After the import, which does not wait for it, and on a
 * connection of its own, since a million people take longer than a statement of a page may.
 */
export const countKnownBefore = defineJob({
  name: "people-import.known-before",
  payload: z.strictObject({ importId: z.uuid() }),
  async run({ importId }) {
    const written = await db.peopleImport.findFirst({ where: { id: importId, state: "written" } });
    if (!written) return;
    const client = new Client({
      connectionString: readEnv().appDatabaseUrl,
      application_name: "sokuho known before",
    });
    await client.connect();
    try {
      await client.query("SET enable_seqscan = off");
      const { rows } = await client.query<{ people: number }>(KNOWN_BEFORE, [importId, written.incidentId]);
      await db.peopleImport.update({
        where: { id: importId },
        data: { knownBefore: rows[0]?.people ?? 0 },
      });
    } finally {
      await client.end();
    }
  },
});
