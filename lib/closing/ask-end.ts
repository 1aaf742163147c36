import "server-only";
import { alert } from "@/lib/alerts/alert";
import type { AlertKind } from "@/lib/alerts/kinds";
import type { Content } from "@/lib/approvals/content-hash";
import { keepText } from "@/lib/approvals/keep-text";
import { requestApproval } from "@/lib/approvals/request-approval";
import { listWhoCanBeAsked } from "@/lib/approvals/who-can-be-asked";
import type { UserActor } from "@/lib/auth/actor";
import type { Incident } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { moveStatus } from "@/lib/incidents/move-status";
import { type EndKind, isEndAsked, WITHDRAWALS } from "./ends";

type Wish = {
  /** Its row is locked. */
  readonly incident: Incident;
  readonly kind: EndKind;
  readonly reason: string;
  /** What is frozen; the reason is sealed and never changes: its id stands for it, and is the subject's. */
  readonly content: (reasonId: string) => Content;
};

/**
 * Asks everyone who may decide that an incident ends in this way, and tells them. Refuses `asked-already`,
 * `nobody-to-decide` and `no-legal` (of those who see it) and `incident-changed`.
 */
export async function askEnd(work: Work, actor: UserActor, { incident, kind, reason, content }: Wish) {
  const isWithdrawal = WITHDRAWALS.includes(kind);
  const same = isWithdrawal ? WITHDRAWALS : ([kind] as const);
  if (await isEndAsked(work.tx, incident.id, same)) return refuse("asked-already");
  const people = await listWhoCanBeAsked(work.tx, incident, { kind, preparedById: actor.userId });
  if (people.length === 0)
    return kind === "withdraw-lowering" ? refuse("no-legal") : refuse("nobody-to-decide");

  const incidentId = incident.id;
  const reasonId = await keepText(work, actor, incidentId, reason);
  const approvalId = await requestApproval(work, {
    incidentId,
    subjectKind: kind,
    subjectId: reasonId,
    content: content(reasonId),
    preparedById: actor.userId,
    askedOfId: null,
  });
  if (!(await moveStatus(work, incident, "ask-closing"))) return refuse("incident-changed");
  const told: AlertKind = isWithdrawal ? "withdrawal-asked" : "closing-asked";
  for (const userId of people)
    await alert(work, { userId, kind: told, incidentId, subjectId: approvalId, dueAt: work.now });
  return done({ approvalId, reasonId });
}
