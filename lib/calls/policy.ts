import { type Actor, actorCan } from "@/lib/auth/actor";

/** Whoever runs incidents may record a call, and whoever only makes calls; of an incident whose content they see. */
export function canRecordCall(actor: Actor): boolean {
  return actorCan(actor, "incident.run") || actorCan(actor, "call.make");
}
