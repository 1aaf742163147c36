import type { Facts, On } from "./case-facts";
import { RULES } from "./registry";
import { remember } from "./remember";
import { type Finding, type Found, inForce, NoRuleInForce, type Rule, type Version, versionOn } from "./rule";
import { RULE_IDS, type RuleId } from "./rule-ids";

/** Rules about single matters may begin later than the Acts: where one is not in force, there is no finding of it. */
const MAY_BE_ABSENT: ReadonlySet<RuleId> = new Set<RuleId>(["infrastructure.cyber", "advice.common-form"]);

/** Finds what the rules in force on a day say of the facts. */
export type Finder = (facts: Facts, on: On) => Found;

/** What every rule in force on that day says of the facts. Throws NoRuleInForce for days before the Acts. */
export const findAll: Finder = finderOf(RULE_IDS);

type Step = { readonly rule: Rule; readonly decide: Version["decide"] };

/** A finder of some rules, given in the order of RULE_IDS and with all that they use; there is nothing of others. */
export function finderOf(ids: readonly RuleId[]): Finder {
  const stepsOn = remember((on: On) => ids.flatMap((id) => stepOn(id, on)));
  return (facts, on) => {
    const found = blank();
    for (const { rule, decide } of stepsOn(on)) found[rule.id] = findingOf(rule, decide(facts, found));
    return found;
  };
}

function stepOn(id: RuleId, on: On): readonly Step[] {
  const rule: Rule = RULES[id];
  const version = versionOn(rule, on);
  if (!version && !MAY_BE_ABSENT.has(id)) throw new NoRuleInForce(id, on);
  return version ? [{ rule, decide: version.decide }] : [];
}

type Writable = { -readonly [Id in RuleId]: Finding };

/** A place for every finding, laid out at once as the registry is: far quicker than one key after the other. */
const NOTHING = Object.assign(
  { ...RULES } as unknown as Writable,
  Object.fromEntries(RULE_IDS.map((id) => [id, undefined])),
);

const blank = (): Writable => ({ ...NOTHING });

/** The rules that have no version in force that day. */
export const notInForceOn = remember((on: On): readonly RuleId[] =>
  RULE_IDS.filter((id) => versionOn(RULES[id] as Rule, on) === undefined),
);

/** What the version that is promulgated but not in force would say; undefined where a rule has none. */
export function previewOf(id: RuleId, facts: Facts, found: Found): Finding | undefined {
  const rule: Rule = RULES[id];
  return rule.preview && findingOf(rule, rule.preview.decide(facts, found));
}

/** The rules that one rule builds on, itself among them, in the order in which they are decided. */
export function closureOf(...ids: readonly RuleId[]): readonly RuleId[] {
  const needed = new Set<RuleId>();
  const add = (id: RuleId) => {
    if (needed.has(id)) return;
    needed.add(id);
    RULES[id].uses.forEach(add);
  };
  ids.forEach(add);
  return RULE_IDS.filter((id) => needed.has(id));
}

/** The day from which a rule in force that day has been as it is, and when it was last compared. */
export function versionInForce(id: RuleId, on: On) {
  const { from, until, checkedOn } = inForce(RULES[id] as Rule, on);
  return { from, until, checkedOn };
}

function findingOf(rule: Rule, key: string): Finding {
  const finding = rule.answers[key];
  if (!finding) throw new Error(`${rule.id} has no answer ${key}`);
  return finding;
}
