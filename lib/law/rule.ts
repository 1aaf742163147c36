import type { CalendarDay } from "@/lib/time/calendar-day";
import type { FactName, Facts } from "./case-facts";
import type { RuleId } from "./rule-ids";
import type { Citation, Citations } from "./sources";

/**
 * What a rule says: yes, no, that a fact is lacking, or that the text leaves it to judgement. A suspicion (おそれ)
 * counts as yes; only the key of the finding tells it apart.
 */
export type Status = "applies" | "does-not-apply" | "open" | "judgement";

export type Finding<Key extends string = string> = {
  readonly rule: RuleId;
  /** Why: names a sentence of the rule. */
  readonly key: Key;
  readonly status: Status;
  readonly cites: Citations;
  /** The facts that would settle it, where it is open; empty where it waits for the rules that it uses. */
  readonly needs: readonly FactName[];
};

/** The findings of the rules above, by id. */
export type Found = { readonly [Id in RuleId]: Finding };

export type Version<Key extends string = string> = {
  readonly from: CalendarDay;
  /** The last day in force; absent while it is in force. */
  readonly until?: CalendarDay;
  /** The day on which a person last compared this version with the text in force. */
  readonly checkedOn: CalendarDay;
  /** Picks one of the answers of the rule; pure. */
  readonly decide: (facts: Facts, found: Found) => Key;
};

/** A version that is law but not in force: for a preview, never for a duty. */
export type Preview<Key extends string = string> = {
  readonly promulgatedOn: CalendarDay;
  /** The last day on which it can come into force. */
  readonly inForceBy: CalendarDay;
  readonly checkedOn: CalendarDay;
  readonly decide: (facts: Facts, found: Found) => Key;
};

export type Rule<Key extends string = string> = {
  readonly id: RuleId;
  /** The facts that it reads itself. */
  readonly reads: readonly FactName[];
  /** The rules that it builds on. */
  readonly uses: readonly RuleId[];
  readonly answers: { readonly [Name in Key]: Finding<Name> };
  readonly versions: readonly [Version<Key>, ...Version<Key>[]];
  readonly preview?: Preview<Key>;
};

/** An answer as a rule's file writes it down. */
export type Answer = {
  readonly status: Status;
  readonly cites: Citations;
  readonly needs: readonly FactName[];
};

const answer =
  (status: Status) =>
  (...cites: Citations): Answer => ({ status, cites, needs: [] });

export const applies = answer("applies");
export const doesNotApply = answer("does-not-apply");
/** The text leaves it to judgement, or what is known of it is not sure enough: legal decides. */
export const judgement = answer("judgement");
/** Open because a rule that it uses is open. */
export const waits = answer("open");
export const open = (
  needs: readonly [FactName, ...FactName[]],
  ...cites: readonly [Citation, ...Citation[]]
): Answer => ({ status: "open", cites, needs });

type Definition<Key extends string> = Omit<Rule<Key>, "answers"> & {
  readonly answers: { readonly [Name in Key]: Answer };
};

/** A rule; its answers are made once, so that deciding makes nothing new. */
export function defineRule<const Key extends string>(rule: Definition<Key>): Rule<Key> {
  const named = Object.entries<Answer>(rule.answers).map(([key, given]) => [
    key,
    Object.freeze({ rule: rule.id, key, ...given }),
  ]);
  return { ...rule, answers: Object.fromEntries(named) };
}

export class NoRuleInForce extends Error {
  constructor(
    readonly ruleId: RuleId,
    readonly on: CalendarDay,
  ) {
    super(`No version of ${ruleId} is in force on ${on}`);
    this.name = "NoRuleInForce";
  }
}

/** The version in force that day, or none: a date outside every version is a gap, never the nearest version. */
export function versionOn<Key extends string>(rule: Rule<Key>, on: CalendarDay): Version<Key> | undefined {
  return rule.versions.find(({ from, until }) => from <= on && (until === undefined || on <= until));
}

/** The version in force that day. Throws NoRuleInForce where there is none. */
export function inForce<Key extends string>(rule: Rule<Key>, on: CalendarDay): Version<Key> {
  const version = versionOn(rule, on);
  if (!version) throw new NoRuleInForce(rule.id, on);
  return version;
}
