import "server-only";
import type { OtherActor } from "@/lib/auth/actor";
import { makePasswordLink } from "@/lib/auth/password-links";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";

/**
 * A new set-password link for the first admin, whose first one was lost on its way (a form sent twice). Only while
 * nobody else is there and no password was set. The caller has shown the setup code, as for the organisation itself.
 */
export async function renewFirstLink(actor: OtherActor) {
  return unitOfWork(actor, async (work) => {
    // Holds off everybody who would add a person or set the password at this moment.
    await work.tx.$queryRaw`SELECT id FROM organisations FOR UPDATE`;
    const [first, ...others] = await work.tx.$queryRaw<{ id: string; waits: boolean }[]>`
      SELECT id, 'admin' = ANY(roles) AND password_hash IS NULL AND disabled_at IS NULL AS waits
      FROM users LIMIT 2 FOR UPDATE`;
    if (!first?.waits || others.length > 0) return refuse("organisation-exists");

    return done({ userId: first.id, token: await makePasswordLink(work, first.id) });
  });
}
