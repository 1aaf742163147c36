import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, assertCan, assertFresh } from "@/lib/auth/actor";
import type { Approval } from "@/lib/db/generated/client";
import type { ApprovalAct } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";
import { done, Forbidden, NotFound, refuse } from "@/lib/errors";
import { type Content, contentHash } from "./content-hash";
import { canDecide, stateAfter } from "./policy";
import { voidApproval } from "./void-approval";

type Deed = {
  readonly approvalId: string;
  readonly act: Extract<ApprovalAct, "approved" | "asked_back" | "returned" | "delegated">;
  /** What the subject is now, for whoever decides on it: it has to be what was frozen. */
  readonly current: Content;
  readonly version: number;
  /** Id of the sealed text; needed to ask back and to return. */
  readonly reasonId?: string | undefined;
  readonly delegatedToId?: string | undefined;
  /** The act is marked for a fresh proof of who it is. */
  readonly needsProof?: boolean;
};

/**
 * One decision on one frozen subject, inside a unit of work. The caller has found the subject for this actor.
 * Refuses `decided-already` (with nothing changed), `content-changed` (the approval is void from then on; the unit
 * must be committed for that, so it is a value and no refusal of the unit). Throws `Forbidden` for one's own.
 */
export async function decideApproval(work: Work, actor: Actor, deed: Deed) {
  assertCan(actor, "approval.decide");
  if (deed.needsProof) assertFresh(actor, work.now);
  const approval = await lockApproval(work, deed.approvalId);
  if (actor.userId === approval.preparedById) throw new Forbidden("approval.decide");
  const after = stateAfter(approval.state, deed.act);
  if (after === null || approval.version !== deed.version) return refuse("decided-already");
  if (!canDecide(actor, approval)) throw new Forbidden("approval.decide");

  const hash = contentHash(deed.current);
  if (!hash.equals(Buffer.from(approval.contentHash))) {
    await voidApproval(work, approval);
    return done({ state: "void" as const });
  }
  await work.tx.approvalDecision.create({
    data: {
      id: randomUUID(),
      approvalId: approval.id,
      preparedById: approval.preparedById,
      act: deed.act,
      decidedById: actor.userId,
      contentHash: hash,
      reasonId: deed.reasonId ?? null,
      delegatedToId: deed.delegatedToId ?? null,
      decidedAt: work.now,
    },
  });
  await work.tx.approval.update({
    where: { id: approval.id },
    data: {
      state: after,
      version: { increment: 1 },
      ...(deed.delegatedToId && { askedOfId: deed.delegatedToId }),
    },
  });
  work.record({
    type: "approval.decided",
    ...(approval.incidentId && { incidentId: approval.incidentId }),
    reasonId: deed.reasonId,
    data: { approvalId: approval.id, act: deed.act },
  });
  return done({ state: after });
}

/** Two who decide at once follow each other: the second is told. */
async function lockApproval(work: Work, approvalId: string): Promise<Approval> {
  await work.tx.$queryRaw`SELECT 1 FROM approvals WHERE id = ${approvalId}::uuid FOR UPDATE`;
  const approval = await work.tx.approval.findUnique({ where: { id: approvalId } });
  if (!approval) throw new NotFound("Approval");
  return approval;
}
