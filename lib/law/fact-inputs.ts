import { COUNTS, type FactName, INSTANTS, STATED, VALUES, YES_OR_NO } from "./case-facts";

/** A fact that one input can hold; the timeline is a list of its own. */
export type InputFact = Exclude<FactName, "timeline">;

/** How a fact is asked for. `days` are a number of days, `count` a number of people. */
export type FactInput =
  | { readonly kind: "codes"; readonly values: readonly string[] }
  | { readonly kind: "yes-no" }
  | { readonly kind: "count" }
  | { readonly kind: "days" }
  | { readonly kind: "instant" };

const PERIOD = "contract.period_days";

/** Every fact of the fact table that an input can hold, in the order of the table. */
export const INPUT_FACTS: readonly InputFact[] = [
  ...(Object.keys(VALUES) as (keyof typeof VALUES)[]),
  ...YES_OR_NO,
  ...STATED,
  ...COUNTS,
  ...INSTANTS,
  PERIOD,
];

const INPUTS: ReadonlyMap<InputFact, FactInput> = new Map<InputFact, FactInput>([
  ...Object.entries(VALUES).map(([name, values]) => [name as InputFact, { kind: "codes", values }] as const),
  ...[...YES_OR_NO, ...STATED].map((name) => [name, { kind: "yes-no" }] as const),
  ...COUNTS.map((name) => [name, { kind: "count" }] as const),
  ...INSTANTS.map((name) => [name, { kind: "instant" }] as const),
  [PERIOD, { kind: "days" }],
]);

/** The input for a fact, out of the fact table: a new value or fact needs no new form. */
export function inputOf(fact: InputFact): FactInput {
  const input = INPUTS.get(fact);
  if (!input) throw new Error(`${fact} has no input`);
  return input;
}

export function isInputFact(name: string): name is InputFact {
  return INPUTS.has(name as InputFact);
}

/** The facts of a form in the order in which people know them; every fact stands in one group. */
export const FACT_GROUPS = {
  event: [
    "event_type",
    "recipients",
    "recovered_unread",
    "malicious",
    "same_data_kept_elsewhere",
    "leak_ruled_out",
  ],
  when: ["discovered_at", "wrongful_known_at", "entrustee_notice_at", "entrustor_notified_at"],
  data: [
    "information_type",
    "special_care_info",
    "financial_data",
    "my_number",
    "communications_secrecy",
    "partner_secret",
    "child_protection_records",
  ],
  people: [
    "principals.known",
    "principals.max",
    "own_staff_only",
    "individual_customers",
    "eu_residents",
    "risk_to_people",
    "people_abroad",
    "cannot_reach_people",
    "telling_spreads_harm",
  ],
  protection: [
    "encryption.advanced",
    "encryption.key_protected",
    "encryption.by_attacker",
    "encryption.remote_wipe",
    "encryption.unreadable_media",
  ],
  house: [
    "role",
    "not_entrusted",
    "exempt_purpose",
    "sector",
    "privacy_mark",
    "medical_institution",
    "critical_infrastructure",
    "contract_duty",
    "contract.period_days",
  ],
  organs: ["ordinance_special_care", "non_disclosure_information", "specified_system"],
} as const satisfies Record<string, readonly InputFact[]>;

export type FactGroup = keyof typeof FACT_GROUPS;
