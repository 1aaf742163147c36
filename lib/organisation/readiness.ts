import "server-only";
import { assertCan, type UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { preparation, type Staffing } from "./preparation";

/** What must stand before an incident happens, for the home page of an admin. */
export async function getPreparation(actor: UserActor) {
  assertCan(actor, "group.manage");
  const working = { disabledAt: null };
  const lead = { select: { disabledAt: true } };
  const [groups, responders, legal, organisation] = await Promise.all([
    db.group.findMany({
      select: { name: true, supervisor: lead, deputy: lead },
      orderBy: { name: "asc" },
    }),
    db.user.count({ where: { ...working, roles: { has: "responder" } } }),
    db.user.count({ where: { ...working, roles: { has: "legal" } } }),
    db.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { mailDomains: true } }),
  ]);
  const staffing: Staffing = {
    groups: groups.length,
    withoutLeads: groups
      .filter(({ supervisor, deputy }) => !isWorking(supervisor) || !isWorking(deputy))
      .map(({ name }) => name),
    responders,
    legal,
    domains: organisation.mailDomains.length,
  };
  return { staffing, steps: preparation(staffing) };
}

/** Somebody who was disabled cannot sign in, and so leads nobody. */
const isWorking = (lead: { disabledAt: Date | null } | null) => lead?.disabledAt === null;
