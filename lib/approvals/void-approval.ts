import "server-only";
import { alert } from "@/lib/alerts/alert";
import type { Actor } from "@/lib/auth/actor";
import type { Approval } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { bookAct } from "./book-act";
import { type Content, contentHash } from "./content-hash";
import { OPEN_STATES, stateAfter } from "./policy";
import { settleAsking } from "./settle-asking";
import type { Outcome, Subject } from "./subject";
import type { SubjectKind } from "./subject-kinds";

type Voiding = {
  readonly actor: Actor;
  /** Of the approval's own kind: what follows, in the same unit of work. */
  readonly subject: Subject;
  /** What the subject is now; null where nothing is left to decide. */
  readonly current: Content | null;
  /** False where those concerned are told of the change itself. */
  readonly isTold?: boolean;
  /** The sealed text that says why. */
  readonly reasonId?: string | null;
  /** Because its incident is over; else because its subject changed. */
  readonly isOver?: boolean;
};

/** Ends an approval that nobody decided. Null, and nothing happens, where it ended before. */
export async function voidApproval(
  work: Work,
  approval: Approval,
  { actor, subject, current, isTold = true, reasonId, isOver = false }: Voiding,
): Promise<Outcome | null> {
  const state = stateAfter(approval.state, "voided");
  if (state === null) return null;
  const reason = reasonId ?? undefined;
  await bookAct(work, approval, { act: "voided", decidedById: null, state, reasonId: reason });
  work.record({
    type: isOver ? "approval.ended" : "approval.voided",
    ...(approval.incidentId && { incidentId: approval.incidentId }),
    reasonId: reason,
    data: { approvalId: approval.id },
  });
  await settleAsking(work, approval);
  const about = { incidentId: approval.incidentId, subjectId: approval.id, dueAt: work.now };
  const told = isTold ? await concerned(work, approval) : new Set<string>();
  for (const userId of told)
    if (userId !== actor.userId || !isOver)
      await alert(work, { ...about, userId, kind: isOver ? "approval-ended" : "approval-void" });
  return subject.follow(work, { actor, approval, state: "void", current });
}

/** Whoever prepared it, and whoever gave it: an approval that only was asked for is no loss to whom it was asked of. */
async function concerned({ tx }: Work, { id, preparedById }: Approval): Promise<ReadonlySet<string>> {
  const given = await tx.approvalDecision.findMany({
    where: { approvalId: id, act: "approved" },
    select: { decidedById: true },
  });
  return new Set([preparedById, ...given.flatMap(({ decidedById }) => decidedById ?? [])]);
}

type Changed = Pick<Voiding, "actor" | "subject"> & {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly content: Content;
};

/**
 * Called by whatever changes a subject, in the same unit of work: every approval of it that was asked or given for
 * other content is void. Answers how many.
 */
export async function voidChanged(
  work: Work,
  { actor, subject, subjectKind, subjectId, content }: Changed,
): Promise<number> {
  await work.tx.$queryRaw`
    SELECT 1 FROM approvals WHERE subject_kind = ${subjectKind} AND subject_id = ${subjectId}::uuid
    ORDER BY id FOR UPDATE`;
  const approvals = await work.tx.approval.findMany({
    where: { subjectKind, subjectId, state: { in: [...OPEN_STATES, "approved"] } },
    orderBy: { id: "asc" },
  });
  const hash = contentHash(content);
  const stale = approvals.filter((approval) => !hash.equals(approval.contentHash));
  for (const approval of stale) await voidApproval(work, approval, { actor, subject, current: content });
  return stale.length;
}
