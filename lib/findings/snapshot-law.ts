import type { Clock } from "@/lib/law/deadlines";
import type { Duty } from "@/lib/law/duties";
import { DUTY_TABLE } from "@/lib/law/duty-table";
import type { Evaluation } from "@/lib/law/evaluate";
import { versionInForce } from "@/lib/law/find";
import { RULE_IDS } from "@/lib/law/rule-ids";
import { mattersOf } from "./matters";
import type { SnapshotClock, SnapshotDuty, SnapshotRegime, SnapshotRule } from "./snapshot";
import type { Weighed } from "./weigh";

/** What every rule said, with the version that said it. */
export function rulesOf({ findings, on }: Evaluation): readonly SnapshotRule[] {
  return RULE_IDS.flatMap((id) => {
    const finding = findings[id];
    if (!finding) return [];
    const { from, checkedOn } = versionInForce(id, on);
    return [{ id, key: finding.key, status: finding.status, from, checkedOn, cites: [...finding.cites] }];
  });
}

export function regimesOf({ regimes }: Evaluation): readonly SnapshotRegime[] {
  return regimes.map(({ awareAt, ...answer }) => ({ ...answer, awareAt: awareAt?.toISOString() ?? null }));
}

/** Every duty with what the rules and what legal say; without rules those that are left to legal. */
export function dutiesOf(law: Evaluation | null, byLegal: Weighed["byLegal"]): readonly SnapshotDuty[] {
  return (law?.duties ?? leftToLegal()).map((duty) => ({
    id: duty.id,
    kind: duty.kind,
    rule: duty.rule,
    byRules: duty.decision,
    byLegal: (duty.kind === "duty" ? byLegal.get(duty.rule) : undefined) ?? duty.decision,
    clock: clockOf(duty.clock),
    otherReading: clockOf(duty.otherReading),
    clockCites: [...(duty.clockCites ?? [])],
  }));
}

function leftToLegal(): readonly Duty[] {
  const ids = mattersOf(null).flatMap(({ duties }) => duties);
  return DUTY_TABLE.filter(({ id }) => ids.includes(id)).map(({ id, kind, rule }) => ({
    id,
    kind,
    rule,
    decision: "needs_review",
    clock: null,
    otherReading: null,
    clockCites: null,
  }));
}

function clockOf(clock: Clock | null): SnapshotClock | null {
  if (clock?.kind !== "hours") return clock;
  return { ...clock, at: clock.at.toISOString() };
}
