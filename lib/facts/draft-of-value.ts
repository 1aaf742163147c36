import type { Facts } from "@/lib/law/case-facts";
import { codeFact, countFact, type FactDraft, instantFact, unknownFact, yesNoFact } from "./fact-draft";
import type { LawFact } from "./fact-names";

/** A value as the law reads it, as a fact that somebody states; undefined is not known yet. */
export function draftOfValue(name: LawFact, value: Facts[LawFact]): FactDraft {
  if (value === undefined) return unknownFact(name);
  if (value instanceof Date) return instantFact(name, value);
  if (typeof value === "boolean") return yesNoFact(name, value);
  if (typeof value === "number") return countFact(name, value);
  // Yes and no are answers; only a suspicion needs a code of its own.
  const isYesOrNo = name === "malicious" && value !== "suspected";
  return isYesOrNo ? yesNoFact(name, value === "yes") : codeFact(name, value);
}
