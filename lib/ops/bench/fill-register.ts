import { randomUUID } from "node:crypto";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { seal } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import { aRoom } from "@/lib/testing/rooms";

/** Makes this person a member of so many incidents, and of one more with facts and a recipient; answers its id. */
export async function fillRegister(userId: string, incidents: number): Promise<string> {
  await db.$executeRaw`
    WITH made AS (
      INSERT INTO incidents (id, reference, title, status, known_at, created_at)
      SELECT gen_random_uuid(), 'INC-2025-' || lpad(nr::text, 6, '0'), 'メールの誤送信', 'in_progress',
             now() - make_interval(hours => nr), now() - make_interval(hours => nr)
      FROM generate_series(1, ${incidents}::int) AS nr
      RETURNING id, created_at
    )
    INSERT INTO incident_members (id, incident_id, user_id, relation, added_at)
    SELECT gen_random_uuid(), id, ${userId}::uuid, 'responder', created_at FROM made`;
  await db.$executeRaw`ANALYZE`;
  const { incident } = await aRoom(userId);
  await fillRoom(incident.id, userId);
  return incident.id;
}

/** Up to twenty facts and more than twenty entries of the timeline, the latest ones sealed. */
async function fillRoom(incidentId: string, userId: string) {
  const now = new Date();
  const by = { recordedById: userId, recordedAt: now };
  const said = { ...by, incidentId, answer: "unknown", source: "responder" } as const;
  await db.fact.createMany({
    data: ["logs_kept", "still_spreading", "gdpr_subject"].map((name) => ({
      ...said,
      id: randomUUID(),
      name,
    })),
  });
  const { data } = await incidentKeys(db, incidentId);
  for (let count = 0; count < 4; count++) {
    const id = randomUUID();
    const sealed = seal(data, { table: "timeline_notes", column: "sealed", row: id }, "先方に電話した");
    await db.timelineNote.create({
      data: { ...by, id, incidentId, at: now, sealed },
    });
  }
}
