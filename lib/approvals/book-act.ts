import "server-only";
import { randomUUID } from "node:crypto";
import type { Approval } from "@/lib/db/generated/client";
import type { ApprovalAct, ApprovalState } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";

type Act = {
  readonly act: ApprovalAct;
  /** Null where nobody decided: it is void, it fell to the deputy, or the preparer answered. */
  readonly decidedById: string | null;
  readonly state: ApprovalState;
  readonly contentHash?: Uint8Array<ArrayBuffer>;
  readonly reasonId?: string | undefined;
  readonly delegatedToId?: string | undefined;
};

/** Books one act on an approval whose row is locked, and moves its state. Whoever calls records the event. */
export async function bookAct(work: Work, approval: Approval, act: Act): Promise<void> {
  const { state, contentHash = approval.contentHash, reasonId, delegatedToId, ...booked } = act;
  await work.tx.approvalDecision.create({
    data: {
      ...booked,
      id: randomUUID(),
      approvalId: approval.id,
      preparedById: approval.preparedById,
      contentHash,
      reasonId: reasonId ?? null,
      delegatedToId: delegatedToId ?? null,
      decidedAt: work.now,
    },
  });
  await work.tx.approval.update({
    where: { id: approval.id },
    data: { state, version: { increment: 1 }, ...(delegatedToId && { askedOfId: delegatedToId }) },
  });
}
