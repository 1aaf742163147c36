import type { RecordKind } from "@/lib/db/generated/enums";
import type { FactValue } from "@/lib/facts/fact-draft";
import { type PeopleSaid, peopleSaid } from "@/lib/facts/people-said";
import type { Settled } from "@/lib/facts/settle-facts";
import { knownValue } from "@/lib/facts/to-law";
import { type InForce, isSettled, isVoluntaryNow } from "@/lib/findings/policy";
import { type DutyView, dutyViewOf } from "./duty-view";
import type { DatedFact, GuideInput, GuideRecord, LegalConfirmation } from "./guide-input";

/** Who got it: people to speak to, nobody who could be found, nobody at all, or not known yet. */
export type Reach =
  | { readonly kind: "people"; readonly count: number }
  | { readonly kind: "unknown" | "nobody" | "open"; readonly count: 0 };

/** What several steps ask of the input. */
export type Situation = GuideInput & {
  /** As it counts now: by the rules, or as legal departed from them in force. */
  readonly duty: DutyView;
  /** Legal has decided on exactly this. */
  readonly isDecided: boolean;
  /** Legal decided to tell the authority although nothing asks for it. */
  readonly isVoluntary: boolean;
  readonly reach: Reach;
  /** How many principals: the figure of law and room. */
  readonly people: PeopleSaid;
  /** Known to hold no personal data at all. */
  readonly hasNoPeople: boolean;
  /** The supervisor let the response begin. */
  readonly isStarted: boolean;
  readonly known: (name: string) => FactValue | undefined;
  readonly settled: (name: string) => Settled<DatedFact> | undefined;
  readonly recordsOf: (kind: RecordKind) => readonly GuideRecord[];
};

const NOT_ABOUT_PEOPLE = ["corporate_only", "confidential_non_personal", "statistics"];
/** Kinds of events that reach nobody who could be asked by name. */
const FACELESS = [
  "lost",
  "stolen",
  "lost_or_stolen",
  "unauthorised_access",
  "ransomware",
  "malware",
  "input_interception",
  "destroyed_by_mistake",
  "dos",
  "key_lost",
  "planned_deletion",
];

export function situationOf(input: GuideInput): Situation {
  const known = (name: string) => knownValue(input.facts, name);
  const people = peopleSaid(input.facts, input.counts.principals);
  const kind = known("information_type")?.code;
  const decided = input.confirmed && inForceOf(input.confirmed);
  const duty = dutyViewOf(input.law, decided);
  return {
    ...input,
    duty,
    isDecided: isSettled(duty.byRules, decided),
    isVoluntary: isVoluntaryNow(duty.byRules, decided),
    reach: reachOf(input, known),
    people,
    hasNoPeople: kind !== undefined && NOT_ABOUT_PEOPLE.includes(kind) && (people.counts ?? 0) === 0,
    isStarted: hasStarted(input),
    known,
    settled: (name) => input.facts.get(name),
    recordsOf: (wanted) => input.records.filter((record) => record.kind === wanted),
  };
}

/** What legal decided, as the policy of the findings asks for it. */
export function inForceOf({
  decision,
  notify,
  isVoluntary,
  isDeparture,
  isOutdated,
}: LegalConfirmation): InForce {
  return { report: decision, notify, isVoluntary, isDeparture, isOutdated };
}

function hasStarted({ escalation, approvals }: GuideInput): boolean {
  const start = approvals.find(
    ({ isOfEscalation, subjectKind }) => isOfEscalation && subjectKind === "start-response",
  );
  if (start?.state === "returned") return false;
  // What was given once holds, though what was asked with it was laid before somebody else since.
  const isGiven = approvals.some(
    ({ subjectKind, state }) => subjectKind === "start-response" && state === "approved",
  );
  return escalation?.state === "decided" || isGiven;
}

function reachOf({ counts }: GuideInput, known: Situation["known"]): Reach {
  const count = counts.recipients || (known("recipients.known")?.number ?? 0);
  if (count > 0) return { kind: "people", count };
  const where = known("recipients")?.code;
  if (where === "none") return { kind: "nobody", count: 0 };
  const event = known("event_type")?.code ?? "";
  const isFaceless =
    counts.recipientsUnknown ||
    where === "public" ||
    known("destination_known")?.answer === "no" ||
    FACELESS.includes(event);
  return { kind: isFaceless ? "unknown" : "open", count: 0 };
}
