import "server-only";
import type { AuditEventType } from "@/lib/audit/events";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";

const subjects = {
  user: { permission: "person.manage", type: "user.changed", key: "userId" },
  group: { permission: "group.manage", type: "group.changed", key: "groupId" },
} as const satisfies Record<string, { permission: Permission; type: AuditEventType; key: string }>;

/** Who last changed this and when, for a form that came too late. `by` is null for the terminal and the system. */
export async function latestChange(
  actor: Actor,
  { subject, id }: { subject: keyof typeof subjects; id: string },
) {
  const { permission, type, key } = subjects[subject];
  assertCan(actor, permission);
  return newest({ type, data: { path: [key], equals: id } });
}

/** The same for the organisation itself. */
export async function latestRenaming(actor: Actor) {
  assertCan(actor, "organisation.manage");
  return newest({ type: "organisation.changed" });
}

async function newest(where: { type: AuditEventType; data?: { path: string[]; equals: string } }) {
  const entry = await db.auditEntry.findFirst({
    where,
    orderBy: [{ at: "desc" }, { ordinal: "desc" }],
    select: { at: true, actorId: true },
  });
  if (!entry) return null;
  const who = entry.actorId
    ? await db.user.findUnique({ where: { id: entry.actorId }, select: { name: true } })
    : null;
  return { at: entry.at, by: who?.name ?? null };
}
