import type { Facts, On } from "./case-facts";
import { RULES } from "./registry";
import { type Finding, type Found, inForce, NoRuleInForce, type Rule, versionOn } from "./rule";
import { RULE_IDS, type RuleId } from "./rule-ids";

/** Rules about single matters may begin later than the Acts: where one is not in force, there is no finding of it. */
const MAY_BE_ABSENT: ReadonlySet<RuleId> = new Set<RuleId>(["infrastructure.cyber", "advice.common-form"]);

/** What every rule in force on that day says of the facts. Throws NoRuleInForce for days before the Acts. */
export function findAll(facts: Facts, on: On): Found {
  return findSome(RULE_IDS, facts, on);
}

/** The same for some rules, in the order of RULE_IDS and with all that they use. */
export function findSome(ids: readonly RuleId[], facts: Facts, on: On): Found {
  const found: Partial<Record<RuleId, Finding>> = {};
  for (const id of ids) {
    const rule: Rule = RULES[id];
    const version = versionOn(rule, on);
    if (version) found[id] = findingOf(rule, version.decide(facts, found as Found));
    else if (!MAY_BE_ABSENT.has(id)) throw new NoRuleInForce(id, on);
  }
  return found as Found;
}

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
