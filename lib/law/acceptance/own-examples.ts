import type { Facts } from "../case-facts";
import type { RuleId } from "../rule-ids";
import { EXAMPLES_OF_ACTS } from "./examples-of-acts";
import { EXAMPLES_OF_REGIMES } from "./examples-of-regimes";
import { ORDINARY } from "./ordinary";

/**
 * Situations for rules that no acceptance case touches, reasoned from the texts that the rule cites. Each differs
 * from an ordinary mis-sent mail of ten people, known on 2026-11-09, and says what one rule answers.
 */
export type OwnExample = {
  readonly id: string;
  readonly rule: RuleId;
  readonly ja: string;
  readonly en: string;
  readonly facts: Facts;
  /** The answer of the rule. */
  readonly says: string;
};

const KNOWN: Facts = { ...ORDINARY, discovered_at: new Date("2026-11-09T22:20:00+09:00") };

export const OWN_EXAMPLES: readonly OwnExample[] = [...EXAMPLES_OF_ACTS, ...EXAMPLES_OF_REGIMES].map(
  ([rule, says, facts, ja, en], at) => ({
    id: `S${String(at + 1).padStart(2, "0")}`,
    rule,
    says,
    ja,
    en,
    facts: { ...KNOWN, ...facts },
  }),
);
