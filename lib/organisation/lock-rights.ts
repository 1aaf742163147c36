import "server-only";
import { type Actor, assertCan, assertFresh } from "@/lib/auth/actor";
import { can, type Permission } from "@/lib/auth/permissions";
import type { Work } from "@/lib/db/unit-of-work";
import { Forbidden } from "@/lib/errors";

/**
 * One change of anybody's rights at a time, until the unit ends: what is read after this cannot change under it.
 * Looks again whether the actor may: of two admins who disable each other at the same moment, one is too late.
 * Throws `Forbidden` or `StepUpNeeded`.
 */
export async function lockRights(work: Work, actor: Actor, permission: Permission): Promise<void> {
  assertCan(actor, permission);
  assertFresh(actor, work.now);
  await work.tx.$queryRaw`SELECT id FROM organisations FOR UPDATE`;
  if (actor.kind !== "user") return;

  const now = await work.tx.user.findFirst({
    where: { id: actor.userId, disabledAt: null },
    select: { roles: true, grants: true },
  });
  if (!now || !can(now, permission)) throw new Forbidden(permission);
}

/** Whether nobody but this person is left who could give roles. Ask after `lockRights`. */
export async function isLastAdmin(work: Work, userId: string): Promise<boolean> {
  const others = await work.tx.user.count({
    where: { id: { not: userId }, roles: { has: "admin" }, disabledAt: null },
  });
  return others === 0;
}
