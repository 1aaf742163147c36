import { type Actor, actorCan } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";

const nobody: Prisma.StaffReportWhereInput = { id: { in: [] } };

/**
 * The reports that the actor may see, the first term of an `AND` in every read of one. They are for whoever may open
 * an incident; a suspicion against somebody of the house is, as the incident that would be made of it, for those who
 * may restrict one. What was not confirmed is shown to nobody.
 */
export function reportsFor(actor: Actor): Prisma.StaffReportWhereInput {
  if (!actorCan(actor, "incident.open")) return nobody;
  const confirmed: Prisma.StaffReportWhereInput = { state: { not: "unconfirmed" } };
  return actorCan(actor, "incident.restrict") ? confirmed : { ...confirmed, happened: { not: "insider" } };
}
