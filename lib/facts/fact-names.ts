import {
  COUNTS,
  INSTANTS,
  type FactName as LawFactName,
  STATED,
  VALUES,
  YES_OR_NO,
} from "@/lib/law/case-facts";

/** A fact that a rule reads and that somebody can state; what was known when is told by the entries themselves. */
export type LawFact = Exclude<LawFactName, "timeline">;

/**
 * Names of facts. The first group is the fact table of the law (what a rule reads); the second is what the house
 * keeps beside it. A fact with parts is dotted, as in the answer of the law's command.
 */
export const LAW_FACTS: readonly LawFact[] = [
  ...(Object.keys(VALUES) as (keyof typeof VALUES)[]),
  ...YES_OR_NO,
  ...STATED,
  ...COUNTS,
  ...INSTANTS,
  "contract.period_days",
];

export const HOUSE_FACTS = [
  "data_items",
  "leak_ruled_out_basis",
  "occurred_at",
  "occurred_until",
  "mistake",
  "medium",
  "discovered_by",
  "still_spreading",
  "whose_data",
  "from_database",
  "protection",
  "left_the_house",
  "recipient_kind",
  "recipients.known",
  "recipients.bcc",
  "opened",
  "shared_link",
  "way_it_went",
  "destination_known",
  "envelope",
  "returned",
  "thing_lost",
  "place_lost",
  "remote_wipe",
  "reported_to_police",
  "seen_when_found",
  "exposed_where",
  "closed_off",
  "access_log",
  "intrusion_sign",
  "cut_off",
  "stopped_before_acting",
  "taken_out",
  "whose_system",
  "logs_kept",
  "insider_suspicion",
  "suspicion_basis",
  "left_the_company",
  "rights_stopped",
  "secret_marking",
  "secret_contract",
  "secret_with_people",
  "secret_used",
  "visible_addresses",
  "visible_addresses.identifying",
  "visible_since",
  "other_kind",
] as const;

export type HouseFact = (typeof HOUSE_FACTS)[number];
export type FactName = LawFact | HouseFact;

export const FACT_NAMES: readonly FactName[] = [...LAW_FACTS, ...HOUSE_FACTS];

const NAMES: ReadonlySet<string> = new Set(FACT_NAMES);

/** Whether a row's name is one that this version knows. */
export function isFactName(name: string): name is FactName {
  return NAMES.has(name);
}

/** Whether a rule reads it by this name. */
export function isLawFact(name: string): name is LawFact {
  return (LAW_FACTS as readonly string[]).includes(name);
}
