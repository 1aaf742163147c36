import "server-only";
import type { Work } from "@/lib/db/unit-of-work";

type Leads = { readonly supervisorId: string | null; readonly deputyId: string | null };

/**
 * Why these two cannot lead a group, or null: each holds the role supervisor and can sign in, and they are two
 * people. `kept` are those who lead it already: they are not asked again, so that a group of somebody who was
 * disabled can still be renamed. Ask after `lockRights`.
 */
export async function whyNotLeads(work: Work, { supervisorId, deputyId }: Leads, kept?: Leads) {
  if (deputyId && !supervisorId) return "deputy-alone";
  if (deputyId && deputyId === supervisorId) return "same-person";
  const ids = [
    supervisorId === kept?.supervisorId ? null : supervisorId,
    deputyId === kept?.deputyId ? null : deputyId,
  ].filter((id) => id !== null);
  const able = await work.tx.user.count({
    where: { id: { in: ids }, roles: { has: "supervisor" }, disabledAt: null },
  });
  return able === ids.length ? null : "not-a-supervisor";
}
