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
  readonly act: "approved" | "asked_back" | "returned" | "delegated";
  /** What the subject is now; null where there is nothing left to decide. It has to be what was frozen. */
  readonly current: Content | null;
  readonly version: number;
  /** Id of the sealed text; needed to ask back and to return. */
  readonly reasonId?: string | undefined;
  readonly delegatedToId?: string | undefined;
  /** The act is marked for a fresh proof of who it is. */
  readonly needsProof?: boolean;
};

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
  assertWhole(deed);
  const approval = await lockApproval(work.tx, actor, deed.approvalId);
  if (actor.userId === approval.preparedById) throw new Forbidden("approval.decide");
  const state = stateAfter(approval.state, deed.act);
  if (state === null || approval.version !== deed.version) return refuse("decided-already");
  if (!canDecide(actor, approval)) throw new Forbidden("approval.decide");

  const hash = deed.current && contentHash(deed.current);
  if (!hash?.equals(approval.contentHash)) {
    await voidApproval(work, approval);
    return done({ state: "void" as const });
  }
  if (deed.delegatedToId && !(await isAble(work, approval, deed.delegatedToId))) return refuse("not-able");

  const { act, reasonId, delegatedToId } = deed;
  await bookAct(work, approval, {
    act,
    decidedById: actor.userId,
    state,
    contentHash: hash,
    reasonId,
    delegatedToId,
  });
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

/** A slip of ours, not of a person: the forms ask for these. */
function assertWhole({ act, reasonId, delegatedToId }: Deed): void {
  if ((act === "asked_back" || act === "returned") && !reasonId) throw new TypeError("A reason is needed");
  if ((act === "delegated") !== (delegatedToId !== undefined)) throw new TypeError("To whom is needed");
}

async function isAble({ tx }: Work, approval: Approval, userId: string): Promise<boolean> {
  const person = await tx.user.findUnique({ where: { id: userId } });
  return person !== null && userId !== approval.askedOfId && canBeAsked(person, approval.preparedById);
}
