import type { Determination, DutyDecision } from "@/lib/db/generated/client";
import type { Clock } from "@/lib/law/deadlines";
import type { Decision } from "@/lib/law/regimes";
import type { RuleId } from "@/lib/law/rule-ids";
import { changedFacts } from "./changed-facts";
import type { ReadGround } from "./read-ground";
import type { MemoSnapshot, SnapshotDuty } from "./snapshot";

type Row = Determination & {
  readonly document: {
    readonly number: number;
    readonly approvedById: string | null;
    readonly approvedAt: Date | null;
  };
};

type Beside = {
  readonly snapshot: MemoSnapshot;
  readonly ground: ReadGround;
  /** Names of people of the house by id. */
  readonly names: ReadonlyMap<string, string>;
};

/** What legal decided, with what it was decided on, as pages draw it. */
export function viewDetermination(row: Row, { snapshot, ground, names }: Beside) {
  const { id, kind, state, report, notify, isVoluntary, documentId, preparedById, preparedAt } = row;
  const { approvedById, approvedAt, number } = row.document;
  return {
    id,
    kind,
    state,
    report,
    notify,
    isVoluntary,
    documentId,
    /** Which memo of the incident it is. */
    memoNumber: number,
    preparedById,
    preparedBy: names.get(preparedById) ?? snapshot.preparedBy.name,
    preparedAt,
    inForceAt: row.inForceAt,
    approvedBy: (approvedById && names.get(approvedById)) || null,
    approvedAt,
    reason: snapshot.reason,
    voluntaryReason: snapshot.voluntary?.reason ?? null,
    opposing: snapshot.opposing,
    duties: snapshot.duties.filter(({ kind: of }) => of === "duty").map(dutyLine),
    departures: snapshot.departures,
    lowered: snapshot.lowered,
    facts: snapshot.facts.length,
    missing: snapshot.missing.map(({ fact }) => fact),
    contradictions: snapshot.contradictions.map(({ key }) => key),
    isOutdated: ground.isOld(row),
    /** Facts that the law reads otherwise now. */
    changed: changedFacts(snapshot.lawFacts, ground.facts),
  };
}

export type DeterminationView = ReturnType<typeof viewDetermination>;

/** One duty with what the rules said and what legal decided. */
export type DutyLine = Pick<SnapshotDuty, "id" | "rule"> & {
  readonly clock: Clock | null;
  readonly byRules: Decision;
  readonly byLegal: DutyDecision;
};

function dutyLine({ id, rule, byRules, byLegal, clock }: SnapshotDuty): DutyLine {
  const read = clock?.kind === "hours" ? { ...clock, at: new Date(clock.at) } : clock;
  return { id, rule, byRules, byLegal, clock: read };
}

/** What a reader has to see: report and notification, what is required, what legal decided otherwise; and the rest. */
export function tellingDuties({ duties, departures }: Pick<DeterminationView, "duties" | "departures">) {
  const isTelling = ({ id, rule, byLegal }: DutyLine) =>
    MAIN.includes(rule) || byLegal === "required" || departures.includes(id);
  const rest = duties.filter((line) => !isTelling(line));
  return {
    telling: duties.filter(isTelling),
    /** Duties of other regimes that nobody has decided. */
    undecided: rest.filter(({ byLegal }) => byLegal === "needs_review").length,
  };
}

const MAIN: readonly RuleId[] = ["appi.report", "appi.notify", "organs.report", "organs.notify"];
