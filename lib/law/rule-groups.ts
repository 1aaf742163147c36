import { CLOCK_IDS, type ClockId } from "./clock-entries";
import { RULE_IDS, type RuleId } from "./rule-ids";

/** What the rule base has a page for: a rule, or the way in which time is counted. */
export type EntryId = RuleId | ClockId;

/** The rule base as a reader looks for it: by the question that leads there, not by the order of deciding. */
export const RULE_GROUPS = {
  required: [
    "appi.category-1",
    "appi.category-2",
    "appi.category-3",
    "appi.category-4",
    "breach.wrongful-purpose",
    "appi.report",
  ],
  breach: [
    "breach.happened",
    "breach.leak",
    "breach.outflow",
    "breach.recovered-unread",
    "breach.ruled-out",
    "breach.loss",
    "breach.damage",
    "breach.encrypted",
    "breach.anybody",
    "appi.breach",
    "appi.breach-of-planned",
  ],
  information: ["appi.personal-data", "appi.planned-data", "appi.exempt-purpose"],
  who: ["breach.bearer", "entrustment.notice", "breach.released", "delegation.minister"],
  deadlines: CLOCK_IDS,
  notification: ["appi.notify", "appi.substitute", "appi.deferral"],
  "my-number": [
    "my-number.information",
    "my-number.breach",
    "my-number.wrongful-use",
    "my-number.online",
    "my-number.category-1",
    "my-number.category-2",
    "my-number.category-3",
    "my-number.category-4",
    "my-number.report",
    "my-number.notify",
    "my-number.effort",
  ],
  sectors: [
    "privacy-mark.preliminary",
    "privacy-mark.final",
    "telecom.secrecy",
    "finance.customers",
    "medical.contact",
    "infrastructure.cyber",
    "children.records",
  ],
  organs: [
    "organs.held-information",
    "organs.planned-information",
    "organs.breach",
    "organs.breach-of-planned",
    "organs.category-1",
    "organs.category-2",
    "organs.category-3",
    "organs.category-4",
    "organs.category-5",
    "organs.report",
    "organs.notify",
  ],
  abroad: ["gdpr.authority", "gdpr.persons", "abroad.other"],
  contract: ["contract.tell", "contract.secret"],
  advice: ["advice.card-companies", "advice.police", "advice.common-form"],
} as const satisfies Record<string, readonly EntryId[]>;

export type RuleGroup = keyof typeof RULE_GROUPS;

export const GROUP_IDS = Object.keys(RULE_GROUPS) as readonly RuleGroup[];

export const ENTRY_IDS: readonly EntryId[] = [...RULE_IDS, ...CLOCK_IDS];

export function isClockId(id: EntryId): id is ClockId {
  return (CLOCK_IDS as readonly EntryId[]).includes(id);
}

/** The entry that an address names; undefined where there is none. */
export function entryNamed(name: string): EntryId | undefined {
  return ENTRY_IDS.find((id) => id === name);
}

/** The group in which an entry stands. Throws for what stands in none. */
export function groupOf(entry: EntryId): RuleGroup {
  const group = GROUP_IDS.find((id) => (RULE_GROUPS[id] as readonly EntryId[]).includes(entry));
  if (!group) throw new Error(`${entry} stands in no group`);
  return group;
}
