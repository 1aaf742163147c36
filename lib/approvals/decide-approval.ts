import "server-only";
import { alert, settleAlerts } from "@/lib/alerts/alert";
import { type Actor, assertFresh } from "@/lib/auth/actor";
import type { Approval } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { done, Forbidden, refuse } from "@/lib/errors";
import { bookAct } from "./book-act";
import { type Content, contentHash } from "./content-hash";
import { assertDecides } from "./deciders";
import { lockApproval } from "./lock-approval";
import { canBeAsked, canDecide, stateAfter } from "./policy";
import { settleAsking } from "./settle-asking";
import { type Outcome, type Subjects, subjectOf } from "./subject";
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
      readonly subjects: Subjects;
    }
  /** `reasonId` is that of the sealed text. */
  | { readonly act: "returned"; readonly reasonId: string; readonly subjects: Subjects }
  | { readonly act: "asked_back"; readonly reasonId: string }
  | { readonly act: "delegated"; readonly delegatedToId: string; readonly subjects: Subjects }
);

const TOLD = {
  approved: "approval-approved",
  returned: "approval-returned",
  asked_back: "approval-asked-back",
  delegated: "approval-delegated",
} as const;

/**
 * One decision on one frozen subject, inside a unit of work, with what follows from it; whoever it concerns is told.
 * Refuses `decided-already` and `not-able`. Where the content has changed the state is `void`, as a value: the unit
 * must be committed for that. Throws `Forbidden` for one's own and for who was not asked, `NotFound` for what the
 * actor may not see.
 */
export async function decideApproval(work: Work, actor: Actor, deed: Deed) {
  assertDecides(actor);
  if (deed.needsProof) assertFresh(actor, work.now);
  if (actor.kind !== "user") throw new Forbidden("approval.decide");
  const approval = await lockApproval(work.tx, actor, deed.approvalId);
  if (actor.userId === approval.preparedById) throw new Forbidden("approval.decide");
  const state = stateAfter(approval.state, deed.act);
  if (state === null || approval.version !== deed.version) return refuse("decided-already");
  if (!canDecide(actor, approval)) throw new Forbidden("approval.decide");

  if (deed.act === "approved" && !isAsFrozen(approval, deed.current)) {
    const { current, subjects } = deed;
    const subject = subjectOf(subjects, approval);
    const outcome = await voidApproval(work, approval, { actor, subject, current });
    return done({ state: "void" as const, outcome });
  }
  const { act } = deed;
  const reasonId = "reasonId" in deed ? deed.reasonId : undefined;
  const delegatedToId = "delegatedToId" in deed ? deed.delegatedToId : undefined;
  if (deed.act === "delegated" && !(await isAble(work, approval, deed))) return refuse("not-able");

  await bookAct(work, approval, { act, decidedById: actor.userId, state, reasonId, delegatedToId });
  work.record({
    type: "approval.decided",
    ...(approval.incidentId && { incidentId: approval.incidentId }),
    reasonId,
    data: { approvalId: approval.id, act },
  });
  await tell(work, { actor, approval, act, userId: delegatedToId ?? approval.preparedById });
  return done({ state, outcome: await followOf(work, { actor, approval, deed }) });
}

type Decided = { readonly actor: Actor; readonly approval: Approval };

async function tell(
  work: Work,
  { actor, approval, act, userId }: Decided & { readonly act: Deed["act"]; readonly userId: string },
): Promise<void> {
  const about = { incidentId: approval.incidentId, subjectId: approval.id };
  if (act === "approved" || act === "returned") await settleAsking(work, approval);
  const kinds = ["approval-delegated", "approval-answered"] as const;
  if (actor.userId) await settleAlerts(work, { subjectId: approval.id, userId: actor.userId, kinds });
  await alert(work, { ...about, userId, kind: TOLD[act], dueAt: work.now });
}

async function followOf(
  work: Work,
  { actor, approval, deed }: Decided & { readonly deed: Deed },
): Promise<Outcome | null> {
  if (deed.act !== "approved" && deed.act !== "returned") return null;
  const { act: state, subjects } = deed;
  const subject = subjectOf(subjects, approval);
  return subject.follow(work, {
    actor,
    approval,
    ...(state === "approved" ? { state, subjects } : { state }),
  });
}

function isAsFrozen(approval: Approval, current: Content | null): boolean {
  return current !== null && contentHash(current).equals(approval.contentHash);
}

async function isAble(
  { tx }: Work,
  approval: Approval,
  { delegatedToId: userId, subjects }: Deed & { readonly act: "delegated" },
): Promise<boolean> {
  const person = await tx.user.findUnique({ where: { id: userId } });
  if (person === null || userId === approval.askedOfId || !canBeAsked(person, approval)) return false;
  const ruledOut = (await subjectOf(subjects, approval).ruledOut?.(tx, approval)) ?? [];
  return !ruledOut.includes(userId);
}
