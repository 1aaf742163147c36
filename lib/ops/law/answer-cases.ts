import type { catalogue } from "@/lib/i18n/catalogue";
import { translatorFor } from "@/lib/i18n/translator";
import { answerCase, type CaseAnswer } from "@/lib/law/answer-case";
import { type CaseFault, readCase } from "@/lib/law/read-case";
import { NoRuleInForce } from "@/lib/law/rule";

export type CaseError = { readonly id: string | number | null; readonly error: string };

/** One answer or error for each case, in their order; a case that fails leaves the others answered. */
export function answerCases(cases: readonly unknown[]): readonly (CaseAnswer | CaseError)[] {
  return cases.map((given) => {
    const read = readCase(given);
    if (!read.ok) return { id: read.id, error: sentenceOf(read.fault) };
    try {
      return answerCase(read.given);
    } catch (error) {
      if (error instanceof NoRuleInForce)
        return { id: read.given.id, error: inBoth("notInForce", { on: error.on }) };
      if (error instanceof RangeError) return { id: read.given.id, error: inBoth("tooFar", {}) };
      throw error;
    }
  });
}

function sentenceOf({ code, at, allowed = [] }: CaseFault): string {
  return inBoth(code, { at: at || "-", allowed: allowed.join(", ") });
}

type Key = keyof typeof catalogue.lawCase.ja;
type Say = (key: Key, values: Readonly<Record<string, string | number>>) => string;

/** Whoever runs the command has no language set: both, one after the other. */
export function inBoth(key: Key, values: Readonly<Record<string, string | number>>): string {
  const say = (locale: "ja" | "en") => (translatorFor(locale, "lawCase") as Say)(key, values);
  return `${say("ja")} / ${say("en")}`;
}
