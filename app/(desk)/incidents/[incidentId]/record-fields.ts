import type { Translator } from "@/lib/i18n/translator";

/** The field at which each refusal stands; null where it concerns the whole form. */
export const FIELD_OF_REFUSAL = {
  "in-the-future": "time",
  "before-event": "time",
  "due-before": "dueDay",
  "party-gone": "partyId",
  "evidence-gone": "evidenceId",
  "corrected-meanwhile": null,
  "reason-needed": "correction",
  "who-needed": "who",
  "call-back-needed": "dueDay",
  "strength-needed": "strength",
  "silence-confirms-nothing": "strength",
  "note-needed": "note",
  "review-needed": "dueDay",
  "place-needed": "place",
  "planned-for-needed": "dueDay",
} as const satisfies Record<string, string | null>;

export type RecordRefusal = keyof typeof FIELD_OF_REFUSAL;

const NAMED = [
  "day",
  "time",
  "note",
  "evidenceId",
  "correction",
  "partyId",
  "who",
  "outcome",
  "dueDay",
  "dueTime",
  "receivers",
  "count",
  "strength",
  "stage",
  "receiver",
  "place",
  "receiptNumber",
  "notified",
  "way",
  "what",
  "owner",
  "state",
  "reason",
] as const;

/** What the fields are called on the page, for the sentences. */
export function recordLabels(t: Translator<"records">): Record<string, string> {
  return Object.fromEntries(NAMED.map((name) => [name, t(`fields.${name}`)]));
}
