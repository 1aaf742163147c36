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
  return (await aRoom(userId)).incident.id;
}
