import "server-only";
import { alert } from "@/lib/alerts/alert";
import type { AlertWords } from "@/lib/alerts/alert-line";
import type { AlertKind } from "@/lib/alerts/kinds";
import { OPEN_STATES } from "@/lib/approvals/policy";
import type { Escalation } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { formatTime } from "@/lib/i18n/format";
import { fallToDeputy } from "./fall-to-deputy";
import { lockEscalation } from "./find-question";
import { type DueStep, dueSteps, type StepKind } from "./timing";

/**
 * Carries out what is due of one escalation by the clock of this unit of work, and answers how many steps were new.
 * It looks again at everything: what was decided meanwhile, what another run did, whom it fell to.
 */
export async function runDueSteps(work: Work, escalationId: string): Promise<number> {
  const { escalation } = await lockEscalation(work, escalationId);
  if (escalation.state !== "open") return 0;
  let news = 0;
  for (const step of dueSteps(escalation, work.now)) {
    const isNew = await carryOut(work, escalation, step);
    if (!isNew) continue;
    news += 1;
    if (step.kind === "falls") continue;
    work.record({
      type: "escalation.reminded",
      incidentId: escalation.incidentId,
      data: { escalationId, step: step.kind },
    });
  }
  return news;
}

async function carryOut(work: Work, escalation: Escalation, { kind, dueAt }: DueStep): Promise<boolean> {
  if (kind === "falls") {
    if (await fallToDeputy(work, escalation)) return true;
    const told = { ...about(escalation), dueAt, kind: "decisions-unanswered" } as const;
    return (await isAwaitedOfSupervisor(work, escalation))
      ? alert(work, { ...told, userId: escalation.requestedById })
      : false;
  }
  if (kind === "unanswered")
    return alert(work, {
      ...about(escalation),
      userId: escalation.requestedById,
      kind: "decisions-unanswered",
      dueAt,
    });
  const say = wordsOf(kind, escalation);
  let isNew = false;
  for (const userId of await stillAsked(work, escalation.id))
    isNew = (await alert(work, { ...about(escalation), ...say, userId, dueAt })) || isNew;
  return isNew;
}

const about = ({ id, incidentId }: Escalation) => ({ incidentId, subjectId: id });

function wordsOf(
  kind: Extract<StepKind, "reminder" | "last-reminder">,
  { deputyFrom, fellAt }: Escalation,
): { kind: AlertKind; says: AlertWords } {
  const time = deputyFrom && !fellAt ? formatTime(deputyFrom) : undefined;
  return kind === "reminder"
    ? { kind: "decisions-reminder", says: { ...(time && { until: time }) } }
    : { kind: "decisions-last-reminder", says: { ...(time && { deputyAt: time }) } };
}

/** Of whom something is still asked; what was asked back waits for the preparer and reminds nobody. */
async function stillAsked({ tx }: Work, escalationId: string): Promise<ReadonlySet<string>> {
  const open = await tx.approval.findMany({
    where: { subjectId: escalationId, state: "awaiting" },
    select: { askedOfId: true },
  });
  return new Set(open.flatMap(({ askedOfId }) => askedOfId ?? []));
}

async function isAwaitedOfSupervisor({ tx }: Work, { id, supervisorId }: Escalation): Promise<boolean> {
  const where = { subjectId: id, askedOfId: supervisorId, state: { in: [...OPEN_STATES] } };
  return (await tx.approval.count({ where })) > 0;
}
