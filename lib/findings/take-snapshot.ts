import { FACT_NAMES, isLawFact } from "@/lib/facts/fact-names";
import type { Settled } from "@/lib/facts/settle-facts";
import { knownValue } from "@/lib/facts/to-law";
import { missingOf } from "@/lib/law/evaluate";
import type { Assessment } from "./assess";
import { factsAsJson } from "./changed-facts";
import { factsHash } from "./facts-hash";
import type { StatedAt } from "./load-assessment";
import { rulesHash } from "./rules-hash";
import type { MemoSnapshot, NamedPerson, SnapshotDispute, SnapshotFact } from "./snapshot";
import { dutiesOf, regimesOf, rulesOf } from "./snapshot-law";
import type { Weighed } from "./weigh";

/** What legal typed; null where they typed nothing. */
export type Typed = {
  readonly reason: string | null;
  readonly voluntary: string | null;
  readonly opposing: string | null;
};

type Taking = Typed & {
  readonly incident: { readonly reference: string; readonly occurredAt: Date | null };
  readonly assessment: Assessment;
  readonly settled: ReadonlyMap<string, Settled<StatedAt>>;
  readonly counted: MemoSnapshot["counted"];
  /** The department that knew first. */
  readonly department: string | null;
  readonly weighed: Weighed;
  readonly preparedBy: NamedPerson;
  /** Names of people of the house by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly takenAt: Date;
};

/** Everything that legal decides on, as plain JSON. Pure: the same ground gives the same snapshot. */
export function takeSnapshot(taking: Taking): MemoSnapshot {
  const { incident, assessment, settled, weighed, preparedBy, takenAt, voluntary } = taking;
  const { facts, on, law } = assessment;
  const stated = FACT_NAMES.flatMap((name) => settled.get(name) ?? []);
  const told = (entry: StatedAt) => factOf(entry, taking.names);
  return {
    format: 1,
    reference: incident.reference,
    takenAt: takenAt.toISOString(),
    preparedBy,
    kind: weighed.kind,
    aware: { at: facts.discovered_at?.toISOString() ?? null, department: taking.department },
    occurredAt: (knownValue(settled, "occurred_at")?.instant ?? incident.occurredAt)?.toISOString() ?? null,
    on,
    counted: taking.counted,
    lawFacts: factsAsJson(facts),
    ofHouse: Object.keys(factsAsJson(facts)).filter((name) => isOfHouse(name, settled)),
    facts: stated.flatMap(({ value, entry }) => (entry && value.answer !== "unknown" ? [told(entry)] : [])),
    unknown: stated.flatMap(({ name, value, contradictions }) =>
      value.answer === "unknown" && contradictions.length === 0 ? [name] : [],
    ),
    disputes: stated.flatMap(({ name, contradictions }): SnapshotDispute[] =>
      contradictions.length > 0 ? [{ name, entries: contradictions.map(told) }] : [],
    ),
    contradictions: law?.contradictions ?? [],
    rules: law ? rulesOf(law) : [],
    notInForce: law?.notInForce ?? [],
    regimes: law ? regimesOf(law) : [],
    duties: dutiesOf(law, weighed.byLegal),
    outcome: weighed.outcome,
    departures: weighed.departures,
    lowered: weighed.lowered,
    reason: taking.reason,
    voluntary: voluntary === null ? null : { reason: voluntary },
    opposing: taking.opposing,
    missing: law ? missingOf(law) : [],
    rulesHash: rulesHash(on).toString("hex"),
    factsHash: factsHash(assessment.readings).toString("hex"),
    needsApproval: weighed.needsApproval,
  };
}

function factOf(entry: StatedAt, names: Taking["names"]): SnapshotFact {
  const { name, answer, code, codes, number, instant, source, recordedAt, recordedById } = entry;
  return {
    name,
    isLaw: isLawFact(name),
    value: {
      answer,
      ...(code !== undefined && { code }),
      ...(codes !== undefined && { codes }),
      ...(number !== undefined && { number }),
      ...(instant !== undefined && { instant: instant.toISOString() }),
    },
    source,
    recordedAt: recordedAt.toISOString(),
    recordedBy: (recordedById && names.get(recordedById)) || null,
  };
}

/** What the profile of the organisation says, and nobody said of this incident. */
const OF_PROFILE = ["role", "sector", "privacy_mark", "medical_institution", "critical_infrastructure"];

function isOfHouse(name: string, settled: Taking["settled"]): boolean {
  const isDisputed = (settled.get(name)?.contradictions.length ?? 0) > 0;
  return OF_PROFILE.includes(name) && !isDisputed && knownValue(settled, name) === undefined;
}
