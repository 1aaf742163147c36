import { type ApprovalForPolicy, canDecide } from "@/lib/approvals/policy";
import type { Actor } from "@/lib/auth/actor";
import type { Reconciliation } from "@/lib/db/generated/client";

/**
 * Whether it is the actor who is asked to sign off what two lists agree on. Until they sign it or give it back they
 * change nothing of it: nobody signs what they have just decided themselves. Never whoever began the comparison.
 */
export const signsOff = (
  actor: Actor,
  approval: ApprovalForPolicy,
  { startedById }: Pick<Reconciliation, "startedById">,
): boolean => actor.userId !== startedById && canDecide(actor, approval);
