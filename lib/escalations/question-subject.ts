import "server-only";
import type { Content } from "@/lib/approvals/content-hash";
import { requestApproval } from "@/lib/approvals/request-approval";
import type { Ending, Outcome, Subject } from "@/lib/approvals/subject";
import type { Approval } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { carryOutDecision } from "./carry-out-decision";
import { contentOf } from "./content-of";
import type { EscalationQuestion } from "./decisions-for";
import { readQuestion } from "./find-question";
import { readStanding } from "./read-standing";
import { settleEscalation } from "./settle-escalation";

/**
 * A question of an escalation. A yes is carried out at once. Where the incident changed after it was asked the yes
 * does not count: the same is asked again as it is now, or no more. After the last answer the escalation is decided.
 */
export const questionSubject: Subject = {
  reader: (_actor, approval) => (work) => currentContent(work, approval),
  follow: followQuestion,
};

async function currentContent(work: Work, approval: Approval) {
  const found = await readQuestion(work, approval);
  if (found?.escalation.state !== "open") return null;
  const { kind, escalation, incident, summary } = found;
  const { standing } = await readStanding(work.tx, incident, work.now);
  return contentOf(kind, { escalationId: escalation.id, plan: summary.plan, standing });
}

async function followQuestion(work: Work, ending: Ending): Promise<Outcome> {
  const { actor, approval, state } = ending;
  const found = await readQuestion(work, approval);
  if (!found) return "content-gone";
  const { current } = state === "void" ? ending : { current: null };
  if (current && found.escalation.state === "open") {
    await askAgain(work, { approval, kind: found.kind, content: current });
    return "asked-again";
  }
  if (state === "approved") await carryOutDecision(work, actor, found);
  await settleEscalation(work, found.escalation);
  return state === "void" ? "content-gone" : state;
}

type Again = {
  readonly approval: Approval;
  readonly kind: EscalationQuestion;
  readonly content: Content;
};

/** The question as it is now, of the same person and by the same time. */
async function askAgain(work: Work, { approval, kind, content }: Again): Promise<void> {
  const { incidentId, subjectId, preparedById, askedOfId, dueAt } = approval;
  if (!incidentId) return;
  const asked = { incidentId, subjectId, preparedById, askedOfId, dueAt };
  await requestApproval(work, { ...asked, subjectKind: kind, content });
}
