import "server-only";
import { assertCan, type UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { preparation, type Staffing } from "./preparation";

/** What must stand before an incident happens, for the home page of an admin. */
export async function getPreparation(actor: UserActor) {
  assertCan(actor, "group.manage");
  const working = { disabledAt: null };
  const [groups, responders, legal] = await Promise.all([
    db.group.findMany({
      select: { name: true, supervisorId: true, deputyId: true },
      orderBy: { name: "asc" },
    }),
    db.user.count({ where: { ...working, roles: { has: "responder" } } }),
    db.user.count({ where: { ...working, roles: { has: "legal" } } }),
  ]);
  const staffing: Staffing = {
    groups: groups.length,
    withoutLeads: groups.filter((group) => !group.supervisorId || !group.deputyId).map((group) => group.name),
    responders,
    legal,
  };
  return { staffing, steps: preparation(staffing) };
}
