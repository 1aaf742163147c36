import type { Answer } from "@/lib/db/generated/enums";
import type { FactName } from "./fact-names";

/** What a fact says: `unknown` without a value; else yes or no, or yes with one value of one kind. */
export type FactValue = {
  readonly answer: Answer;
  readonly code?: string;
  readonly codes?: readonly string[];
  readonly number?: number;
  readonly instant?: Date;
};

/** A fact that somebody states; `note` is what was typed beside it, and is sealed. */
export type FactDraft = FactValue & { readonly name: FactName; readonly note?: string };

export const unknownFact = (name: FactName): FactDraft => ({ name, answer: "unknown" });
export const yesNoFact = (name: FactName, isSo: boolean): FactDraft => ({
  name,
  answer: isSo ? "yes" : "no",
});
export const codeFact = (name: FactName, code: string): FactDraft => ({ name, answer: "yes", code });
export const codesFact = (name: FactName, codes: readonly string[]): FactDraft => ({
  name,
  answer: codes.length > 0 ? "yes" : "no",
  codes: [...codes].sort(),
});
export const countFact = (name: FactName, number: number): FactDraft => ({ name, answer: "yes", number });
export const instantFact = (name: FactName, instant: Date): FactDraft => ({ name, answer: "yes", instant });

/** Whether two facts say the same, notes aside. */
export function saySame(one: FactValue, other: FactValue): boolean {
  return (
    one.answer === other.answer &&
    (one.code ?? null) === (other.code ?? null) &&
    (one.number ?? null) === (other.number ?? null) &&
    (one.instant?.getTime() ?? null) === (other.instant?.getTime() ?? null) &&
    [...(one.codes ?? [])].sort().join(" ") === [...(other.codes ?? [])].sort().join(" ")
  );
}
