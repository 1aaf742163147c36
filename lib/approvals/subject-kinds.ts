/** What can be approved; every page, alert and audit sentence has a word for each. */
export const SUBJECT_KINDS = [
  "start-response",
  "call-timing",
  "prepare-report",
  "prepare-notice",
  "call-legal",
  "close-incident",
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
