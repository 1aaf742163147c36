import { evidence } from "@/lib/i18n/messages/evidence";

/** Why a file, or a whole submission, was not taken: each is a sentence. */
export type EvidenceProblem = keyof (typeof evidence)["ja"]["problems"];

const PROBLEMS = Object.keys(evidence.ja.problems) as EvidenceProblem[];

/** The problem that an address names; null for anything else. */
export function problemOf(code: unknown): EvidenceProblem | null {
  return PROBLEMS.find((problem) => problem === code) ?? null;
}
