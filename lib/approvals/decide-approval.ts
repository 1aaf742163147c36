import "server-only";
import { alert, settleAlerts } from "@/lib/alerts/alert";
import { type Actor, assertCan, assertFresh } from "@/lib/auth/actor";
import type { Approval } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { done, Forbidden, refuse } from "@/lib/errors";
import { bookAct } from "./book-act";
import { type Content, contentHash } from "./content-hash";
import { lockApproval } from "./lock-approval";
import { canBeAsked, canDecide, stateAfter } from "./policy";
import { voidApproval } from "./void-approval";

type Deed = {
  readonly approvalId: string;
  readonly version: number;
  /** The act is marked for a fresh proof of who it is. */
  readonly needsProof?: boolean;
} & (
  | {
      readonly act: "approved";
      /** What the subject is now, null where there is nothing left to decide: it has to be what was frozen. */
      readonly current: Content | null;
    }
  /** `reasonId` is that of the sealed text. */
  | { readonly act: "asked_back" | "returned"; readonly reasonId: string }
  | { readonly act: "delegated"; readonly delegatedToId: string }
);

const TOLD = {
  approved: "approval-approved",
  returned: "approval-returned",
  asked_back: "approval-asked-back",
  delegated: "approval-delegated",
} as const;

/**
 * One decision on one frozen subject, inside a unit of work; whoever it concerns is told. The caller has found the
 * subject for this actor. Refuses `decided-already` and `not-able`. Where the content has changed the answer is
 * `void`, as a value: the unit must be committed for that. Throws `Forbidden` for one's own and for who was not
 * asked, `NotFound` for what the actor may not see.
 */
export async function decideApproval(work: Work, actor: Actor, deed: Deed) {
  assertCan(actor, "approval.decide");
  if (deed.needsProof) assertFresh(actor, work.now);
  if (actor.kind !== "user") throw new Forbidden("approval.decide");
  const approval = await lockApproval(work.tx, actor, deed.approvalId);
  if (actor.userId === approval.preparedById) throw new Forbidden("approval.decide");
  const state = stateAfter(approval.state, deed.act);
  if (state === null || approval.version !== deed.version) return refuse("decided-already");
  if (!canDecide(actor, approval)) throw new Forbidden("approval.decide");

  if (deed.act === "approved" && !isAsFrozen(approval, deed.current)) {
    await voidApproval(work, approval);
    return done({ state: "void" as const });
  }
  const { act } = deed;
  const reasonId = "reasonId" in deed ? deed.reasonId : undefined;
  const delegatedToId = "delegatedToId" in deed ? deed.delegatedToId : undefined;
  if (delegatedToId && !(await isAble(work, approval, delegatedToId))) return refuse("not-able");

  await bookAct(work, approval, { act, decidedById: actor.userId, state, reasonId, delegatedToId });
  work.record({
    type: "approval.decided",
    ...(approval.incidentId && { incidentId: approval.incidentId }),
    reasonId,
    data: { approvalId: approval.id, act },
  });
  const about = { incidentId: approval.incidentId, subjectId: approval.id };
  await settleAlerts(work, {
    subjectId: approval.id,
    userId: actor.userId,
    kinds: ["approval-delegated", "approval-answered"],
  });
  const userId = delegatedToId ?? approval.preparedById;
  await alert(work, { ...about, userId, kind: TOLD[act], dueAt: work.now });
  return done({ state });
}

function isAsFrozen(approval: Approval, current: Content | null): boolean {
  return current !== null && contentHash(current).equals(approval.contentHash);
}

async function isAble({ tx }: Work, approval: Approval, userId: string): Promise<boolean> {
  const person = await tx.user.findUnique({ where: { id: userId } });
  return person !== null && userId !== approval.askedOfId && canBeAsked(person, approval.preparedById);
}
