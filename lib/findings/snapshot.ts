import type { Answer, DeterminationKind, DutyDecision, FactSource } from "@/lib/db/generated/enums";
import type { Contradiction } from "@/lib/law/contradictions";
import type { Clock } from "@/lib/law/deadlines";
import type { DutyId, DutyKind } from "@/lib/law/duties";
import type { Missing } from "@/lib/law/missing";
import type { Decision, RegimeId } from "@/lib/law/regimes";
import type { Status } from "@/lib/law/rule";
import type { RuleId } from "@/lib/law/rule-ids";
import type { Citation } from "@/lib/law/sources";
import type { CalendarDay } from "@/lib/time/calendar-day";

/** An instant as JSON has it: ISO 8601 in UTC with milliseconds. */
export type InstantText = string;

/** Somebody of the house, by the name of that time. */
export type NamedPerson = { readonly id: string; readonly name: string };

/** What a fact says, as JSON: `instant` is a text, nothing else differs from lib/facts. */
export type SnapshotValue = {
  readonly answer: Answer;
  readonly code?: string;
  readonly codes?: readonly string[];
  readonly number?: number;
  readonly instant?: InstantText;
};

/** One stated fact as it counted then. `isLaw` where a rule reads it by this name. */
export type SnapshotFact = {
  /** A name of lib/facts/fact-names. */
  readonly name: string;
  readonly isLaw: boolean;
  readonly value: SnapshotValue;
  readonly source: FactSource;
  readonly recordedAt: InstantText;
  /** Null where a file said it. */
  readonly recordedBy: string | null;
};

/** A fact about which sources contradict each other: what each says, the oldest first. */
export type SnapshotDispute = { readonly name: string; readonly entries: readonly SnapshotFact[] };

/** What one rule said, from the version that was in force that day. */
export type SnapshotRule = {
  readonly id: RuleId;
  /** Its sentence: `because.${key}` of the rule. */
  readonly key: string;
  readonly status: Status;
  readonly from: CalendarDay;
  readonly checkedOn: CalendarDay;
  readonly cites: readonly Citation[];
};

export type SnapshotRegime = {
  readonly regime: RegimeId;
  readonly decision: Decision;
  readonly reportRequired: boolean | null;
  readonly notifyRequired: boolean | null;
  readonly categories: readonly number[];
  readonly finalDays: 30 | 60 | null;
  readonly awareAt: InstantText | null;
};

/** A clock as JSON: the moment of one that counts hours is a text. */
export type SnapshotClock = Exclude<Clock, { kind: "hours" }> | HoursText;
type HoursText = { readonly kind: "hours"; readonly hours: number; readonly at: InstantText };

export type SnapshotDuty = {
  readonly id: DutyId;
  readonly kind: DutyKind;
  readonly rule: RuleId;
  /** As the rules answer. */
  readonly byRules: Decision;
  /** As legal decided: `needs_review` is left open. Of what is no duty (effort, release, advice) the rules' answer. */
  readonly byLegal: DutyDecision;
  readonly clock: SnapshotClock | null;
  readonly otherReading: SnapshotClock | null;
  readonly clockCites: readonly Citation[];
};

/** Everything that legal decided on, as plain JSON: it is frozen, sealed, and the memo is made of it alone. */
export type MemoSnapshot = {
  readonly format: 1;
  /** "INC-2026-0001" */
  readonly reference: string;
  readonly takenAt: InstantText;
  readonly preparedBy: NamedPerson;
  readonly kind: DeterminationKind;
  readonly aware: {
    /** Null where nobody said when it was known. */
    readonly at: InstantText | null;
    /** The department that knew first, where an answer says so. */
    readonly department: string | null;
  };
  readonly occurredAt: InstantText | null;
  /** The day for which the rules were asked. */
  readonly on: CalendarDay;
  /** Distinct people counted from the lists of the incident; 0 where there are none. */
  readonly counted: { readonly principals: number; readonly recipients: number };
  /** The facts as the law read them, counted people and awareness among them: JSON of lib/law/case-facts Facts. */
  readonly lawFacts: Readonly<Record<string, unknown>>;
  /** Names among `lawFacts` that no incident stated: what the organisation is, by its profile. */
  readonly ofHouse: readonly string[];
  /** What was stated and counts, in the order of lib/facts/fact-names. */
  readonly facts: readonly SnapshotFact[];
  /** Stated as not known. */
  readonly unknown: readonly string[];
  /** Sources contradict each other: not known until somebody decides. */
  readonly disputes: readonly SnapshotDispute[];
  /** Facts that cannot all be true by the law. */
  readonly contradictions: readonly Contradiction[];
  /** In the order of the rule base; empty for a day on which the Acts do not stand here. */
  readonly rules: readonly SnapshotRule[];
  readonly notInForce: readonly RuleId[];
  readonly regimes: readonly SnapshotRegime[];
  readonly duties: readonly SnapshotDuty[];
  /** What legal decided in sum: the strictest of the Acts. */
  readonly outcome: { readonly report: DutyDecision; readonly notify: DutyDecision };
  /** Ids of the duties that were decided otherwise than the rules say, in the order of `duties`. */
  readonly departures: readonly DutyId[];
  /** Those of them that were lowered: required or open before, not required now. */
  readonly lowered: readonly DutyId[];
  /** Why: of a departure, and of "not required". Null where nobody had to say. */
  readonly reason: string | null;
  /** The authority is told although no duty asks for it, and why. */
  readonly voluntary: { readonly reason: string } | null;
  /** The opposing view, as legal typed it. */
  readonly opposing: string | null;
  /** What would change it: facts not known, the most telling first. */
  readonly missing: readonly Missing[];
  /** SHA-256 in hex over {rule: {from, checkedOn}} of that day. */
  readonly rulesHash: string;
  /** SHA-256 in hex over the facts as the law reads them. */
  readonly factsHash: string;
  /** Whether a second person has to approve it before it counts. */
  readonly needsApproval: boolean;
};
