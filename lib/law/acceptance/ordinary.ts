import type { Facts } from "../case-facts";
import type { RuleId } from "../rule-ids";

/** An ordinary mis-sent mail of ten people, all of it known: no rule has anything particular to say of it. */
export const ORDINARY: Facts = {
  event_type: "misdirected_message",
  information_type: "personal_data",
  special_care_info: false,
  financial_data: "none",
  "encryption.advanced": false,
  "principals.known": 10,
  "principals.max": 10,
  malicious: "no",
  role: "controller",
  recipients: "external",
  recovered_unread: false,
};

/** What a rule says of facts that differ from the ordinary ones, with the situation in both languages. */
export type ExampleRow = readonly [rule: RuleId, says: string, facts: Facts, ja: string, en: string];
