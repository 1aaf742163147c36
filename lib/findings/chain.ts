import type { FactName, Facts } from "@/lib/law/case-facts";
import { countPeople } from "@/lib/law/count-people";
import type { Duty, DutyId } from "@/lib/law/duties";
import type { Evaluation } from "@/lib/law/evaluate";
import { closureOf } from "@/lib/law/find";
import { REGIMES } from "@/lib/law/regimes";
import { RULES } from "@/lib/law/registry";
import type { Finding, Rule } from "@/lib/law/rule";
import type { RuleId } from "@/lib/law/rule-ids";

/** From facts over rules to duties: only what bears. What is not sure is not known yet, or hangs on what is not. */
export type Chain = {
  readonly facts: readonly { readonly name: FactName; readonly isSure: boolean }[];
  readonly rules: readonly { readonly finding: Finding; readonly isSure: boolean }[];
  readonly duties: readonly { readonly duty: Duty; readonly isSure: boolean }[];
  readonly factLinks: readonly { readonly from: FactName; readonly to: RuleId; readonly isSure: boolean }[];
  readonly ruleLinks: readonly { readonly from: RuleId; readonly to: DutyId; readonly isSure: boolean }[];
};

const MOST = { facts: 6, rules: 5, duties: 5, ofRule: 2 } as const;

/** The facts that make it a breach of the Act at all stand several rules below it. */
const FACTS_BELOW: { readonly [Id in RuleId]?: readonly FactName[] } = {
  "appi.breach": ["event_type", "information_type"],
  "organs.breach": ["event_type", "information_type"],
  "my-number.breach": ["event_type", "my_number"],
};
const BREACH_OF = { appi: "appi.breach", organs: "organs.breach", "my-number": "my-number.breach" } as const;

/** The picture of an evaluation; `missing` are the facts that are not known, the most telling first. */
export function chainOf(law: Evaluation, missing: readonly FactName[]): Chain {
  const duties = law.duties
    .filter(
      ({ kind, decision, rule }) => kind === "duty" && (decision === "required" || isOpenAct(decision, rule)),
    )
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .slice(0, MOST.duties);
  const bearing = new Map(duties.map((duty) => [duty.id, rulesOf(law, duty, missing)]));
  const rules = [...new Set([...bearing.values()].flat())]
    .flatMap((id) => law.findings[id] ?? [])
    .toSorted((one, other) => Number(isOpen(one)) - Number(isOpen(other)))
    .slice(0, MOST.rules);
  const shown = new Set(rules.map(({ rule }) => rule));
  const factLinks = rules
    .flatMap((finding) => factsOf(finding, law.facts).map((from) => ({ from, to: finding.rule })))
    .map(({ from, to }) => ({ from, to, isSure: isKnown(law.facts, from) }));
  const facts = [...new Set(factLinks.map(({ from }) => from))].slice(0, MOST.facts);
  return {
    facts: facts.map((name) => ({ name, isSure: isKnown(law.facts, name) })),
    rules: rules.map((finding) => ({ finding, isSure: !isOpen(finding) })),
    duties: duties.map((duty) => ({ duty, isSure: duty.decision === "required" })),
    factLinks: factLinks.filter(({ from }) => facts.includes(from)),
    ruleLinks: duties.flatMap(({ id, decision }) =>
      (bearing.get(id) ?? [])
        .filter((rule) => shown.has(rule))
        .map((from) => ({ from, to: id, isSure: decision === "required" && !isOpen(law.findings[from]) })),
    ),
  };
}

/** What only another regime leaves open is left out: it hangs on nothing that these duties hang on. */
const isOpenAct = (decision: Duty["decision"], rule: RuleId) =>
  decision === "needs_review" &&
  Object.values(REGIMES).some(({ report, notify }) => report === rule || notify === rule);
const rankOf = ({ decision }: Duty) => (decision === "required" ? 0 : 1);
const isOpen = (finding: Finding | undefined) =>
  finding?.status === "open" || finding?.status === "judgement";

/** What makes a duty, or may: the cases that apply, or else those that are open; and what could still take it away. */
function rulesOf(law: Evaluation, { rule }: Duty, missing: readonly FactName[]): readonly RuleId[] {
  const regime = Object.values(REGIMES).find(({ report, notify }) => report === rule || notify === rule);
  if (!regime) return [rule];
  const statusOf = (id: RuleId) => law.findings[id]?.status;
  const hit = regime.categories.filter((id) => statusOf(id) === "applies");
  const asked = regime.categories.filter((id) => isOpen(law.findings[id]));
  const below = closureOf(rule).filter((id) => {
    const finding = law.findings[id];
    return finding?.status === "open" && finding.needs.length > 0 && !regime.categories.includes(id);
  });
  const place = (id: RuleId) => {
    const at = missing.findIndex((name) => law.findings[id]?.needs.includes(name));
    return at === -1 ? missing.length : at;
  };
  const exceptions = below.toSorted((one, other) => place(one) - place(other)).slice(0, 2);
  return [...(hit.length > 0 ? hit : asked), BREACH_OF[regime.id], ...exceptions];
}

function factsOf({ rule, needs }: Finding, facts: Facts): readonly FactName[] {
  const reads = needs.length > 0 ? needs : (FACTS_BELOW[rule] ?? (RULES[rule] as Rule).reads);
  const named = reads.filter((name) => name !== "timeline").map(asPeople);
  const sorted = [...new Set(named)].toSorted(
    (one, other) => Number(isKnown(facts, other)) - Number(isKnown(facts, one)),
  );
  return sorted.slice(0, MOST.ofRule);
}

/** How many are known and how many it can be is one fact to look at. */
const asPeople = (name: FactName): FactName => (name === "principals.known" ? "principals.max" : name);

function isKnown(facts: Facts, name: FactName): boolean {
  if (name !== "principals.max") return facts[name] !== undefined;
  const { least, most } = countPeople(facts);
  return most !== undefined || least > 0;
}
