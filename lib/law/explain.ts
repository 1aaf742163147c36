import type { FactName, Facts } from "./case-facts";
import { countPeople } from "./count-people";
import type { Evaluation, Reading } from "./evaluate";
import { RULES } from "./registry";
import type { Finding, Rule, Status } from "./rule";
import type { RuleId } from "./rule-ids";
import type { Citations } from "./sources";

export type FactUsed<Name extends FactName = FactName> = {
  readonly name: Name;
  /** Undefined where it is not known. */
  readonly value: Facts[Name];
};

/** Why a rule says what it says: from facts over rules to a duty. Keys and values; the sentences are texts. */
export type Reason = {
  readonly rule: RuleId;
  /** Its sentence: `because.${key}` of the rule. */
  readonly key: string;
  readonly status: Status;
  readonly cites: Citations;
  /** The facts that the rule reads itself. */
  readonly facts: readonly FactUsed[];
  /** The rules that it builds on, as far as they bear on what it says. */
  readonly because: readonly Reason[];
};

type Evaluated = Pick<Evaluation, "facts" | "findings"> & Partial<Pick<Evaluation, "readings">>;

/** Rules for which one of those that they use is enough: the others do not bear on a yes. */
const ONE_IS_ENOUGH: readonly RuleId[] = [
  "breach.happened",
  "appi.report",
  "organs.report",
  "my-number.report",
  "appi.category-3",
  "organs.category-3",
];

/**
 * The tree of reasons under a rule; undefined where the rule is not in force that day. Where sources contradict each
 * other, it is that of the first reading of the facts in which the rule says so.
 */
export function explain(evaluated: Evaluated, id: RuleId): Reason | undefined {
  const { readings = [], findings } = evaluated;
  return reasonOf(readings.find((reading) => reading.findings[id] === findings[id]) ?? evaluated, id);
}

function reasonOf(evaluated: Reading, id: RuleId): Reason | undefined {
  const finding = evaluated.findings[id];
  if (!finding) return undefined;
  const rule: Rule = RULES[id];
  const under = rule.uses.flatMap((used) => reasonOf(evaluated, used) ?? []);
  return {
    rule: id,
    key: finding.key,
    status: finding.status,
    cites: finding.cites,
    facts: rule.reads.map((name) => ({ name, value: evaluated.facts[name] })),
    because: bearing(id, finding, under),
  };
}

function bearing(id: RuleId, { status }: Finding, under: readonly Reason[]): readonly Reason[] {
  if (!ONE_IS_ENOUGH.includes(id) || status === "does-not-apply") return under;
  return under.filter((reason) => reason.status === status || isCondition(reason.rule));
}

/** What a category asks beside the breach, and the release, stay in sight whatever they say. */
const isCondition = (id: RuleId) => id === "breach.wrongful-purpose" || id === "breach.released";

/** The facts that would settle an open rule, its own first; each once. Empty where it is not open. */
export function needsOf({ findings }: Pick<Evaluation, "findings">, id: RuleId): readonly FactName[] {
  const finding = findings[id];
  if (finding?.status !== "open") return [];
  const below = RULES[id].uses.flatMap((used) => needsOf({ findings }, used));
  return [...new Set([...finding.needs, ...below])];
}

/** Where the sentence of a finding stands among the texts of the rules. */
export function sentenceKeyOf({ rule, key }: Pick<Finding, "rule" | "key">): `${RuleId}.because.${string}` {
  return `${rule}.because.${key}`;
}

/** The numbers that sentences name. */
export function numbersOf(facts: Facts): { readonly least: number; readonly most: number } {
  const { least, most } = countPeople(facts);
  return { least, most: most ?? least };
}

/** Whether all texts that a finding cites are known from memory only: then legal has to confirm it. */
export function restsOnMemory({ cites }: Pick<Finding, "cites">): boolean {
  return cites.every(({ confidence }) => confidence === "M");
}
