/**
 * Every kind of alert: where it leads and whether it is mailed too. Each has its words in
 * lib/i18n/messages/alerts.ts.
 */
export const ALERT_KINDS = {
  "decisions-asked": { leads: "approvals", isMailed: true },
  "decisions-reminder": { leads: "approvals", isMailed: true },
  "decisions-last-reminder": { leads: "approvals", isMailed: true },
  "decisions-fell": { leads: "approvals", isMailed: true },
  "decisions-moved": { leads: "escalation", isMailed: true },
  "decisions-unanswered": { leads: "escalation", isMailed: true },
  "response-started": { leads: "incident", isMailed: true },
  "legal-called": { leads: "law", isMailed: true },
  "taken-over": { leads: "escalation", isMailed: true },
  "approval-delegated": { leads: "approval", isMailed: true },
  "approval-asked-back": { leads: "approval", isMailed: true },
  "approval-answered": { leads: "approval", isMailed: true },
  "approval-approved": { leads: "approval", isMailed: true },
  "approval-returned": { leads: "approval", isMailed: true },
  "approval-void": { leads: "approval", isMailed: true },
  "approval-ended": { leads: "incident", isMailed: true },
  "closing-asked": { leads: "closing", isMailed: true },
  "withdrawal-asked": { leads: "closing", isMailed: true },
  "determination-asked": { leads: "approval", isMailed: true },
  "findings-changed": { leads: "law", isMailed: true },
  "list-agreement-asked": { leads: "reconcile", isMailed: true },
  "export-asked": { leads: "exports", isMailed: true },
  "change-asked": { leads: "changes", isMailed: true },
  "people-read-in-bulk": { leads: "looks", isMailed: true },
} as const satisfies Record<
  string,
  {
    leads:
      | "approvals"
      | "approval"
      | "escalation"
      | "closing"
      | "law"
      | "reconcile"
      | "incident"
      | "exports"
      | "changes"
      | "looks";
    isMailed: boolean;
  }
>;

export type AlertKind = keyof typeof ALERT_KINDS;

/** Kinds that ask everyone who may decide for one approval; read by themselves once it ended. */
export const ASKING = [
  "closing-asked",
  "withdrawal-asked",
  "determination-asked",
  "export-asked",
  "change-asked",
] as const satisfies readonly AlertKind[];

/** Whether a row's code is one that this version knows. */
export function isAlertKind(code: string): code is AlertKind {
  return Object.hasOwn(ALERT_KINDS, code);
}

/** Whether an alert tells what became of one approval, its subject, and the word for that is the same for all. */
export function tellsOfApproval(kind: string): boolean {
  return kind.startsWith("approval-") && isAlertKind(kind) && ALERT_KINDS[kind].leads === "approval";
}

type Led = { readonly kind: AlertKind; readonly incidentId: string | null; readonly subjectId: string };

/** The path of our own to which an alert leads. */
export function placeOf({ kind, incidentId, subjectId }: Led): string {
  const { leads } = ALERT_KINDS[kind];
  if (leads === "approval") return `/approvals/${subjectId}`;
  if (leads === "approvals" || incidentId === null) return "/approvals";
  if (leads === "closing") return `/incidents/${incidentId}/close`;
  if (leads === "law") return `/incidents/${incidentId}/law`;
  if (leads === "reconcile") return `/incidents/${incidentId}/people/reconcile`;
  if (leads === "exports" || leads === "changes" || leads === "looks")
    return `/incidents/${incidentId}/people/${leads}`;
  return leads === "escalation" ? `/incidents/${incidentId}/escalation` : `/incidents/${incidentId}`;
}
