import type { Facts } from "@/lib/law/case-facts";
import { RULES } from "@/lib/law/registry";
import type { Finding, Rule } from "@/lib/law/rule";
import { RULE_IDS } from "@/lib/law/rule-ids";
import { TRIALS } from "@/lib/law/trials";
import { type Assessment, assessTrying } from "./assess";
import { type Changes, casesOf, changesBetween, weightOf } from "./compare";

/** What some answers to one question have in common: what they would change. */
export type Effect = {
  /** Each with all that it says: of encryption also that the key is safe. */
  readonly values: readonly Facts[];
  readonly changes: Changes;
};

/** What each answer would change that can be tried, those that change most first. Empty where none can be tried. */
export function effectsOf(assessment: Assessment, fact: string, now: Date): readonly Effect[] {
  const { facts, law } = assessment;
  const values = TRIALS.find((trial) => trial.fact === fact)?.values(facts) ?? [];
  const effects = new Map<string, Effect>();
  for (const value of values) {
    const changes = changesBetween(law, assessTrying(assessment, (read) => ({ ...read, ...value }), now).law);
    const key = JSON.stringify(changes);
    effects.set(key, { changes, values: [...(effects.get(key)?.values ?? []), value] });
  }
  return [...effects.values()].toSorted((one, other) => weightOf(other.changes) - weightOf(one.changes));
}

/** How much the answer that changes most would change. */
export const heaviestOf = (effects: readonly Effect[]): number =>
  Math.max(0, ...effects.map(({ changes }) => weightOf(changes)));

/** The finding for which a fact is asked: one that waits for it, else the first that reads it. */
export function askedBy({ law }: Assessment, fact: string): Finding | undefined {
  if (!law) return undefined;
  const findings = RULE_IDS.flatMap((id) => law.findings[id] ?? []);
  const reads = (id: Finding["rule"]) => (RULES[id] as Rule).reads.some((name) => name === fact);
  const cases = new Set(casesOf(law));
  return (
    findings.find(({ needs }) => needs.some((name) => name === fact)) ??
    findings.find(({ rule }) => cases.has(rule) && reads(rule)) ??
    findings.find(({ rule }) => reads(rule))
  );
}
