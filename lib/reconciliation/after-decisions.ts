import "server-only";
import { voidChanged } from "@/lib/approvals/void-approval";
import type { Actor } from "@/lib/auth/actor";
import type { Reconciliation } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { peopleOfDifference } from "./agreed-people";
import { agreementContent } from "./agreement-content";
import { agreementSubject } from "./agreement-subject";
import { countByDecision } from "./count-by-decision";
import { recordRange } from "./record-range";

/**
 * What follows when decisions of a comparison changed, in the same unit of work: how many people it is at least and at
 * most, also for the law, and what was asked for another content is void.
 */
export async function afterDecisions(
  work: Work,
  actor: Actor,
  { id, incidentId, both }: Reconciliation,
): Promise<void> {
  const range = { least: both, most: both };
  for (const { kind, decision, count } of await countByDecision(work.tx, id)) {
    const [least, most] = peopleOfDifference(kind, decision);
    range.least += least * count;
    range.most += most * count;
  }
  const changed = await work.tx.reconciliation.update({
    where: { id },
    data: { ...range, version: { increment: 1 } },
  });
  await recordRange(work, { incidentId, ...range });
  await voidChanged(work, {
    actor,
    subject: agreementSubject,
    subjectKind: "list-agreed",
    subjectId: id,
    content: await agreementContent(work.tx, changed),
  });
}
