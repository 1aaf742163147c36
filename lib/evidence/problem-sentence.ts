import type { Translator } from "@/lib/i18n/translator";
import { LONGEST_FILE_WORDS, MOST_FILES } from "./limits";
import type { EvidenceProblem } from "./problems";

/** What went wrong, why, and what to do, in the language of the translator. */
export function problemSentence(t: Translator<"evidence">, problem: EvidenceProblem): string {
  if (problem === "file-too-large") return t("problems.file-too-large", { limit: LONGEST_FILE_WORDS });
  if (problem === "too-many-files") return t("problems.too-many-files", { count: MOST_FILES });
  return t(`problems.${problem}`);
}
