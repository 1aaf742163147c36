import type { AlertKind } from "@/lib/alerts/kinds";

/** What an escalation tells whoever is to decide; read by themselves once nothing is to be decided any more. */
export const DECISION_ALERTS = [
  "decisions-asked",
  "decisions-reminder",
  "decisions-last-reminder",
  "decisions-fell",
  "decisions-unanswered",
] as const satisfies readonly AlertKind[];
