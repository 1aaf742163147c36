import type { DutyDecision } from "@/lib/db/generated/enums";
import type { FactDraft } from "@/lib/facts/fact-draft";
import { isLawFact } from "@/lib/facts/fact-names";
import { settleFacts } from "@/lib/facts/settle-facts";
import { assess } from "@/lib/findings/assess";
import { factsHash } from "@/lib/findings/facts-hash";
import type { MemoSnapshot, SnapshotFact } from "@/lib/findings/snapshot";
import type { DutyId } from "@/lib/law/duties";
import { missingOf } from "@/lib/law/evaluate";
import { versionInForce } from "@/lib/law/find";
import { RULE_IDS } from "@/lib/law/rule-ids";

type Wishes = Partial<
  Pick<MemoSnapshot, "opposing" | "voluntary" | "reason" | "counted" | "reference" | "ofHouse">
> & {
  readonly facts: readonly (FactDraft & Partial<Pick<SnapshotFact, "source" | "recordedBy">>)[];
  readonly knownAt: Date | null;
  readonly department?: string | null;
  readonly takenAt?: Date;
  /** Where legal decides otherwise than the rules say. */
  readonly decisions?: { readonly [Id in DutyId]?: DutyDecision };
};

/** What legal decides on, made of stated facts by the rules themselves; a preparer 宇田川 静, three days later. */
export function aSnapshot(wishes: Wishes): MemoSnapshot {
  const { facts: drafts, knownAt, decisions = {}, department = null } = wishes;
  const takenAt = wishes.takenAt ?? new Date((knownAt?.getTime() ?? 0) + 3 * 86_400_000);
  const counted = wishes.counted ?? { principals: 0, recipients: 1 };
  const stated = drafts.map((draft, at) => ({
    source: "responder" as const,
    ...draft,
    id: String(at),
    isSuperseded: false,
  }));
  const beside = { knownAt, counted: counted.principals };
  const { on, law, facts: lawFacts, readings } = assess(settleFacts(stated), beside, takenAt);
  const duties = (law?.duties ?? []).map(({ clockCites, decision, ...duty }) => ({
    ...duty,
    byRules: decision,
    byLegal: decisions[duty.id] ?? decision,
    clockCites: clockCites ?? [],
  }));
  const departures = duties.filter(({ byRules, byLegal }) => byRules !== byLegal).map(({ id }) => id);
  const lowered = duties.filter(
    ({ byRules, byLegal }) => byRules !== "not_required" && byLegal === "not_required",
  );
  const strictest = (parts: readonly string[]): DutyDecision => {
    const found = duties.filter(({ id }) =>
      ACTS.some((act) => parts.some((part) => id === `${act}.${part}`)),
    );
    if (found.some(({ byLegal }) => byLegal === "required")) return "required";
    const isFree = found.length > 0 && found.every(({ byLegal }) => byLegal === "not_required");
    return isFree ? "not_required" : "needs_review";
  };
  const report = strictest(["preliminary", "final"]);
  return JSON.parse(
    JSON.stringify({
      format: 1,
      reference: wishes.reference ?? "INC-2026-0012",
      takenAt,
      preparedBy: { id: "3f6f6f0e-6b1f-4f4e-9d55-6d8a1a2b3c4d", name: "宇田川 静" },
      kind: departures.length > 0 ? "departed" : "confirmed",
      aware: { at: lawFacts.discovered_at ?? null, department },
      occurredAt: stated.find(({ name }) => name === "occurred_at")?.instant ?? null,
      on,
      counted,
      lawFacts,
      ofHouse: wishes.ofHouse ?? [],
      facts: stated.flatMap(
        ({ name, source, answer, code, codes, number, instant, recordedBy = "長谷 圭吾" }) =>
          answer === "unknown"
            ? []
            : [
                {
                  name,
                  isLaw: isLawFact(name),
                  value: { answer, code, codes, number, instant },
                  source,
                  recordedAt: knownAt ?? takenAt,
                  recordedBy,
                },
              ],
      ),
      unknown: stated.filter(({ answer }) => answer === "unknown").map(({ name }) => name),
      disputes: [],
      contradictions: law?.contradictions ?? [],
      rules: RULE_IDS.flatMap((id) => {
        const finding = law?.findings[id];
        const { from, checkedOn } = finding ? versionInForce(id, on) : {};
        return finding
          ? [{ id, key: finding.key, status: finding.status, from, checkedOn, cites: finding.cites }]
          : [];
      }),
      notInForce: law?.notInForce ?? [],
      regimes: (law?.regimes ?? []).map(({ awareAt, ...regime }) => ({
        ...regime,
        awareAt: awareAt ?? null,
      })),
      duties,
      outcome: { report, notify: strictest(["notification"]) },
      departures,
      lowered: lowered.map(({ id }) => id),
      reason: wishes.reason ?? null,
      voluntary: wishes.voluntary ?? null,
      opposing: wishes.opposing ?? null,
      missing: law ? missingOf(law) : [],
      rulesHash: "5a".repeat(32),
      factsHash: factsHash(readings).toString("hex"),
      needsApproval: lowered.length > 0 || report === "not_required",
    }),
  ) as MemoSnapshot;
}

const ACTS = ["appi", "organs", "my-number"];
