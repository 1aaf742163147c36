import type { ApprovalForPolicy } from "@/lib/approvals/policy";
import type {
  ContainmentKind,
  ContainmentState,
  EscalationState,
  IncidentStatus,
  RecordKind,
  Relation,
  Side,
} from "@/lib/db/generated/enums";
import type { Settled, Stated } from "@/lib/facts/settle-facts";
import type { Evaluation } from "@/lib/law/evaluate";
import type { Decision } from "@/lib/law/regimes";

/** A stated fact with the time at which it was entered. */
export type DatedFact = Stated & { readonly recordedAt: Date };

export type GuideContainment = {
  readonly kind: ContainmentKind;
  readonly state: ContainmentState;
  readonly assignedToId: string | null;
  readonly dueAt: Date | null;
  readonly doneAt: Date | null;
  readonly recordedById: string | null;
};

/** The latest escalation that was not withdrawn. */
export type GuideEscalation = {
  readonly state: EscalationState;
  readonly supervisorId: string;
  readonly requestedAt: Date;
  readonly deputyFrom: Date | null;
  readonly fellAt: Date | null;
  readonly toldAt: Date | null;
};

export type GuideApproval = ApprovalForPolicy & {
  /** A code of lib/approvals/subject-kinds. */
  readonly subjectKind: string;
  readonly dueAt: Date | null;
  readonly decidedById: string | null;
  readonly decidedAt: Date | null;
  /** Of the escalation that counts, or of something else that is asked for (closing). */
  readonly isOfEscalation: boolean;
};

/** One thing that was done elsewhere, as it counts now: nothing has taken its place. */
export type GuideRecord = {
  readonly kind: RecordKind;
  readonly at: Date;
  /** A code of lib/records/outcomes. */
  readonly outcome: string;
  readonly count: number | null;
  readonly partyId: string | null;
  /** On which side the party stands; null where it concerns nobody on the list. */
  readonly side: Side | null;
  readonly dueAt: Date | null;
};

/** What legal decided last, with the decisions that counted then. */
export type LegalConfirmation = {
  readonly at: Date;
  readonly byId: string;
  readonly decision: Decision;
  readonly notify: Decision;
  readonly isVoluntary: boolean;
  /** Decided otherwise than the rules say in at least one duty. */
  readonly isDeparture: boolean;
  /** The facts that the law reads are others by now, or the rules it departed from: legal looks again. */
  readonly isOutdated: boolean;
  /** Names of facts stated since; none where it is outdated by something else (people counted, a rule). */
  readonly changed: readonly string[];
};

/** Somebody who said to find out what is not known, until when. */
export type FindingOut = { readonly byId: string; readonly until: Date | null };

export type GuideInput = {
  readonly now: Date;
  readonly incident: {
    readonly status: IncidentStatus;
    readonly occurredAt: Date | null;
    readonly knownAt: Date | null;
    readonly isRestricted: boolean;
    readonly closedAt: Date | null;
    readonly reopenedAt: Date | null;
  };
  readonly facts: ReadonlyMap<string, Settled<DatedFact>>;
  readonly openProposals: number;
  readonly questionsLeft: number;
  readonly findingOut: readonly FindingOut[];
  /** Null for a day on which the Acts do not stand here: then legal decides. */
  readonly law: Evaluation | null;
  readonly confirmed: LegalConfirmation | null;
  /** What legal decided on the facts as they are waits for its second person. */
  readonly isDeterminationAsked: boolean;
  /** The latest decision of legal was returned, on the facts as they are. */
  readonly isDeterminationReturned: boolean;
  readonly counts: {
    readonly principals: number;
    readonly recipients: number;
    readonly recipientsUnknown: boolean;
  };
  readonly containment: readonly GuideContainment[];
  readonly escalation: GuideEscalation | null;
  readonly approvals: readonly GuideApproval[];
  readonly records: readonly GuideRecord[];
  readonly members: readonly { readonly userId: string; readonly relation: Relation }[];
  /** To whom it would be escalated now; null where nobody is set. */
  readonly leadId: string | null;
};
