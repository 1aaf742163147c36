/** What can be approved; every page, alert and audit sentence has a word for each. */
export const SUBJECT_KINDS = [
  "start-response",
  "call-timing",
  "prepare-report",
  "prepare-notice",
  "call-legal",
  "close-incident",
  "withdraw-incident",
  "withdraw-lowering",
  "determination",
  "list-agreed",
  "export-people",
  "change-people",
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Whether a row's code is one that this version knows. */
export function isSubjectKind(code: string): code is SubjectKind {
  return (SUBJECT_KINDS as readonly string[]).includes(code);
}
