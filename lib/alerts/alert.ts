import "server-only";
import { randomUUID } from "node:crypto";
import type { Work } from "@/lib/db/unit-of-work";
import { readEnv } from "@/lib/env";
import { translatorFor } from "@/lib/i18n/translator";
import { queueMail } from "@/lib/mail/queue-mail";
import type { AlertWords } from "./alert-line";
import { ALERT_KINDS, type AlertKind, placeOf, tellsOfApproval } from "./kinds";
import { alertMail } from "./letter";

/** Later than this after its time an alert says that it is late. */
const LATE_MS = 5 * 60_000;

export type NewAlert = {
  readonly userId: string;
  readonly kind: AlertKind;
  readonly incidentId: string | null;
  readonly subjectId: string;
  /** The instant for which it is due: for each there is one. */
  readonly dueAt: Date;
  /** Times and counts for the mail; never a name or a title. */
  readonly says?: AlertWords;
};

/**
 * Tells one person, in the app and by mail, inside a unit of work. Once for each person, kind, subject and due time,
 * however often it is asked; nobody who was disabled is told. Answers whether it was new.
 */
export async function alert(work: Work, { says = {}, ...told }: NewAlert): Promise<boolean> {
  const { userId, kind, incidentId, subjectId, dueAt } = told;
  const { tx, now } = work;
  const user = await tx.user.findFirst({
    where: { id: userId, disabledAt: null },
    select: { email: true, language: true },
  });
  if (!user) return false;
  const isLate = now.getTime() - dueAt.getTime() > LATE_MS;
  const row = { id: randomUUID(), userId, incidentId, kind, subjectId, dueAt, createdAt: now, isLate };
  const { count } = await tx.alert.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) return false;
  if (!ALERT_KINDS[kind].isMailed) return true;

  const incident = incidentId
    ? await tx.incident.findUniqueOrThrow({ where: { id: incidentId }, select: { reference: true } })
    : null;
  const approval = tellsOfApproval(kind)
    ? await tx.approval.findUnique({ where: { id: subjectId }, select: { subjectKind: true } })
    : null;
  const locale = user.language ?? "ja";
  const say = { t: translatorFor(locale, "alerts"), approvals: translatorFor(locale, "approvals") };
  const letter = alertMail(say, {
    kind,
    of: approval?.subjectKind ?? null,
    reference: incident?.reference ?? null,
    link: `${readEnv().url}${placeOf(told)}`,
    isLate,
    says,
  });
  await queueMail(work, {
    purpose: "alert",
    to: user.email,
    ...letter,
    ...(incidentId && { incidentId }),
  });
  return true;
}

/** What the alerts about a subject asked for has been dealt with: they are not new to anyone any more. */
export async function settleAlerts(
  { tx, now }: Work,
  { subjectId, kinds, userId }: { subjectId: string; kinds: readonly AlertKind[]; userId?: string },
): Promise<void> {
  await tx.alert.updateMany({
    where: { subjectId, kind: { in: [...kinds] }, readAt: null, ...(userId && { userId }) },
    data: { readAt: now },
  });
}
