/** Why a file, or a whole submission, was not taken. Each has a sentence in lib/i18n/messages/evidence.ts. */
export const PROBLEMS = [
  "empty",
  "file-too-large",
  "already-here",
  "no-room",
  "no-file",
  "too-many-files",
  "broken",
  "altered",
  "reused",
  "signed-out",
  "forbidden",
  "not-found",
  "failed",
] as const;

export type EvidenceProblem = (typeof PROBLEMS)[number];

/** The problem that an address names; null for anything else. */
export function problemOf(code: unknown): EvidenceProblem | null {
  return PROBLEMS.find((problem) => problem === code) ?? null;
}
