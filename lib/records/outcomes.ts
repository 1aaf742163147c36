import type { Access, EvidenceStrength, RecordKind } from "@/lib/db/generated/enums";

/*
 * How each thing that was done elsewhere can come out. A code of two parts is dotted ("preliminary.commission").
 * `WITHDRAWN` takes the place of an entry that should never have been made.
 */
export const WITHDRAWN = "withdrawn";

export const CALL_OUTCOMES = [
  "spoke",
  "message_left",
  "no_answer",
  "third_party",
  "refused",
  "wrong_number",
  "call_back",
] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

export const MAIL_RECEIVERS = ["recipients", "principals"] as const;
export type MailReceivers = (typeof MAIL_RECEIVERS)[number];

export const DELETION_OUTCOMES = [
  "asked",
  "deleted_unopened",
  "deleted",
  "recovered",
  "viewed",
  "refused",
  "unreachable",
] as const;
export type DeletionOutcome = (typeof DELETION_OUTCOMES)[number];

/** From strong to weak. */
export const STRENGTHS = [
  "gateway_log",
  "signed_reply",
  "by_phone",
  "silence",
] as const satisfies readonly EvidenceStrength[];

/** What an outcome says of what was received; those that are not here say nothing of it. */
export const ACCESS_OF = {
  deleted_unopened: "deleted_unopened",
  deleted: "deleted",
  recovered: "recovered",
  viewed: "viewed",
} as const satisfies Partial<Record<DeletionOutcome, Access>>;

export const REPORT_STAGES = ["preliminary", "follow_up", "final"] as const;
export type ReportStage = (typeof REPORT_STAGES)[number];

export const REPORT_RECEIVERS = ["commission", "minister", "entrustor", "other"] as const;
export type ReportReceiver = (typeof REPORT_RECEIVERS)[number];

export const NOTIFICATION_WAYS = ["mail", "letter", "phone", "in_person", "substitute", "deferred"] as const;
export type NotificationWay = (typeof NOTIFICATION_WAYS)[number];

/** Who was notified: those whose data it was, or the company whose secret it is. */
export const NOTIFIED = ["principals", "partner"] as const;
export type Notified = (typeof NOTIFIED)[number];

export const SHARING_OUTCOMES = ["shared"] as const;

export const PUBLICATION_OUTCOMES = ["published", "not_published"] as const;
export type PublicationOutcome = (typeof PUBLICATION_OUTCOMES)[number];

export const MEASURE_STATES = ["planned", "under_way", "done", "verified"] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** The first part of a code: its outcome, its stage, whom it concerns. */
export function headOf(outcome: string): string {
  return outcome.split(".")[0] ?? outcome;
}

/** The second part of a code; undefined where it has none. */
export function tailOf(outcome: string): string | undefined {
  return outcome.split(".")[1];
}

/** Every first part that a kind of entry can have. */
export const OUTCOMES_OF = {
  call: CALL_OUTCOMES,
  mail: MAIL_RECEIVERS,
  deletion: DELETION_OUTCOMES,
  authority_report: REPORT_STAGES,
  notification: NOTIFICATION_WAYS,
  sharing: SHARING_OUTCOMES,
  publication: PUBLICATION_OUTCOMES,
  measure: MEASURE_STATES,
} as const satisfies Record<RecordKind, readonly string[]>;
