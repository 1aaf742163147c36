import type { Facts } from "../../case-facts";
import { applies, defineRule, doesNotApply, judgement, open } from "../../rule";
import { appiRules, guideline, qaBelieved } from "../../sources";
import { CHECKED, SINCE } from "./in-force";

type Event = NonNullable<Facts["event_type"]>;

/** An intrusion, a theft or malware is a suspicion by itself. */
const ATTACKS: readonly Event[] = [
  "stolen",
  "unauthorised_access",
  "ransomware",
  "malware",
  "insider",
  "input_interception",
  "phishing_impersonation",
  "dos",
];

/** Attacks that nobody can do without a wrongful purpose: a "no" contradicts them and lowers nothing. */
const NEVER_INNOCENT: readonly Event[] = ["stolen", "ransomware", "malware", "input_interception"];
const SELDOM_INNOCENT: readonly Event[] = ["unauthorised_access", "phishing_impersonation"];

const cite = appiRules("7条3号", "不正の目的をもって行われたおそれがある");
const acts = guideline("3-5-3-1(3)");

/** Whether an act with a wrongful purpose is behind it, by an outsider or an employee, or may be. */
export const wrongfulPurpose = defineRule({
  id: "breach.wrongful-purpose",
  reads: ["malicious", "event_type"],
  uses: [],
  answers: {
    certain: applies(cite, acts),
    suspected: applies(cite, acts),
    "in-the-event": applies(cite, acts, guideline("3-5-3-1 ※4・※5")),
    "denied-against-the-event": applies(cite, acts),
    "denied-but-attack": judgement(cite, acts),
    none: doesNotApply(cite, acts),
    unknown: open(["malicious"], cite, acts),
    "loss-or-theft": open(["malicious"], cite, acts, qaBelieved("6-2・6-3")),
    "event-unknown": open(["event_type"], cite, acts),
  },
  versions: [{ from: SINCE, checkedOn: CHECKED, decide }],
});

function decide({ malicious, event_type: event }: Facts) {
  if (malicious === "yes") return "certain";
  if (malicious === "suspected") return "suspected";
  if (event === undefined) return "event-unknown";
  if (malicious === undefined) {
    if (ATTACKS.includes(event)) return "in-the-event";
    return event === "lost_or_stolen" ? "loss-or-theft" : "unknown";
  }
  if (NEVER_INNOCENT.includes(event)) return "denied-against-the-event";
  return SELDOM_INNOCENT.includes(event) ? "denied-but-attack" : "none";
}
