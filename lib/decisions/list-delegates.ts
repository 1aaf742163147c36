import "server-only";
import { type ApprovalRow, listWhoMayDecide } from "@/lib/approvals/queries";
import { subjectOf } from "@/lib/approvals/subject";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { subjects } from "./subjects";

/** To whom the actor could give the decision, by name: who may decide, and whom its subject does not rule out. */
export async function listDelegates(actor: Actor, approval: ApprovalRow) {
  const people = await listWhoMayDecide(actor, approval);
  const ruledOut = await subjectOf(subjects, approval).ruledOut?.(db, approval);
  return people.filter(({ id }) => !ruledOut?.includes(id));
}
