import type { Facts } from "../../case-facts";
import { applies, defineRule, doesNotApply, judgement, open } from "../../rule";
import { appi, guideline, qa } from "../../sources";
import { CHECKED, SINCE } from "./in-force";

type Event = NonNullable<Facts["event_type"]>;
type Kind = "mistake" | "loss" | "attack" | "inside" | "own-will";

/** How a kind of event leads outside by its nature, before anything is known of who received it. */
const KINDS: { readonly [Name in Event]: Kind } = {
  misdirected_message: "mistake",
  misdelivered_paper: "mistake",
  public_exposure: "mistake",
  lost: "loss",
  lost_or_stolen: "loss",
  stolen: "attack",
  unauthorised_access: "attack",
  ransomware: "attack",
  malware: "attack",
  insider: "attack",
  input_interception: "attack",
  phishing_impersonation: "attack",
  destroyed_by_mistake: "inside",
  key_lost: "inside",
  dos: "inside",
  planned_deletion: "inside",
  intentional_provision: "own-will",
};

/** Events in which what went out is not the data itself, or went out by plan: what it means is for judgement. */
const OUTSIDE_IS_UNCLEAR: readonly Event[] = ["key_lost", "planned_deletion"];

const leak = guideline("3-5-1-2", "外部に流出");
const suspected = guideline("3-5-3-1 ※2");
const traces = guideline("3-5-3-1 ※4・※5");

/** Whether data flowed, or may have flowed, to the outside (漏えい: 外部に流出すること). */
export const outflow = defineRule({
  id: "breach.outflow",
  reads: ["event_type", "recipients", "malicious"],
  uses: [],
  answers: {
    outside: applies(leak),
    public: applies(leak),
    suspected: applies(suspected, leak),
    "outside-unclear": judgement(leak),
    inside: doesNotApply(leak),
    "nothing-went-out": doesNotApply(leak),
    "to-the-principal": doesNotApply(leak),
    "attack-inside": judgement(traces, qa("6-14")),
    "own-will": doesNotApply(guideline("3-5-1-2"), appi("27条")),
    "own-will-but-malicious": judgement(guideline("3-5-1-2"), guideline("3-5-3-1(3)")),
    "malice-unknown": open(["malicious"], guideline("3-5-1-2")),
    "recipients-unknown": open(["recipients"], leak),
    "event-unknown": open(["event_type"], leak),
  },
  versions: [{ from: SINCE, checkedOn: CHECKED, decide }],
});

function decide({ event_type: event, recipients, malicious }: Facts) {
  const went = recipients === "external" || recipients === "public";
  if (event === undefined) return went ? "suspected" : "event-unknown";
  const kind = KINDS[event];
  // What the operator does by its own will is no leak; what an employee does against it is (GL 3-5-3-1(3)).
  if (kind === "own-will") {
    if (malicious === undefined) return "malice-unknown";
    return malicious === "no" ? "own-will" : "own-will-but-malicious";
  }
  if (recipients === "data_subject") return "to-the-principal";
  if (went) {
    if (OUTSIDE_IS_UNCLEAR.includes(event)) return "outside-unclear";
    return recipients === "public" ? "public" : "outside";
  }
  if (recipients === undefined) return kind === "inside" ? "recipients-unknown" : "suspected";
  const mayBeAttack = kind === "attack" || event === "lost_or_stolen";
  // That nothing left is no finding of its own after an attack: without a basis that rules it out, traces decide.
  if (mayBeAttack && malicious !== "no") return "attack-inside";
  return recipients === "none" ? "nothing-went-out" : "inside";
}
