import { type Actor, actorCan } from "@/lib/auth/actor";
import type { DeterminationKind, DeterminationState } from "@/lib/db/generated/enums";
import type { Decision } from "@/lib/law/regimes";
import type { Outcome, Weighed } from "./weigh";

export type DeterminationAct = "approve" | "return" | "void" | "supersede";

/** Every way there is; what is missing here cannot follow. */
const next = {
  awaiting: { approve: "in_force", return: "returned", void: "void" },
  in_force: { supersede: "superseded" },
  returned: {},
  superseded: {},
  void: {},
} as const satisfies Record<DeterminationState, Partial<Record<DeterminationAct, DeterminationState>>>;

/** The state that follows, or null where the act is not possible (any more). */
export function stateAfter(state: DeterminationState, act: DeterminationAct): DeterminationState | null {
  const ways: Partial<Record<DeterminationAct, DeterminationState>> = next[state];
  return ways[act] ?? null;
}

/** What lowers nothing counts at once; everything else waits for a second person. */
export function firstState({ needsApproval }: Pick<Weighed, "needsApproval">): "awaiting" | "in_force" {
  return needsApproval ? "awaiting" : "in_force";
}

/** Of what a decision was made, as hashes in hex. */
export type Ground = { readonly factsHash: string; readonly rulesHash: string };
type Grounded = Ground & { readonly kind: DeterminationKind };

/**
 * Whether a decision speaks of something else by now: other facts; for one that departed from the rules, other rules
 * too. One that only confirmed them follows the rules by itself.
 */
export function isOutdated(decided: Grounded, now: Ground): boolean {
  if (decided.factsHash !== now.factsHash) return true;
  return decided.kind === "departed" && decided.rulesHash !== now.rulesHash;
}

/** A decision in force as far as the duties hang on it. */
export type InForce = Outcome & {
  readonly isDeparture: boolean;
  readonly isVoluntary: boolean;
  readonly isOutdated: boolean;
};

/**
 * The duties that count now. Without a decision in force, and once its facts have changed, they are those of the
 * rules; a decision that departed counts where it decided. One that confirmed changes nothing: the rules count.
 */
export function countedDuties(byRules: Outcome, decided: InForce | null): Outcome {
  if (!decided?.isDeparture || decided.isOutdated) return byRules;
  const count = (rules: Decision, legal: Decision) => (legal === "needs_review" ? rules : legal);
  return { report: count(byRules.report, decided.report), notify: count(byRules.notify, decided.notify) };
}

/** Whether legal has decided on exactly what the rules and facts say now. An open report is no decision. */
export function isSettled(byRules: Outcome, decided: InForce | null): boolean {
  if (!decided || decided.isOutdated || decided.report === "needs_review") return false;
  return decided.isDeparture || decided.report === byRules.report;
}

/** Whether the authority is told although nothing asks for it: only while nothing does. */
export function isVoluntaryNow(byRules: Outcome, decided: InForce | null): boolean {
  const counted = countedDuties(byRules, decided);
  return isSettled(byRules, decided) && decided?.isVoluntary === true && counted.report === "not_required";
}

/** Whether the actor decides on findings at all; the incident is found apart. */
export function canDecideFindings(actor: Actor): boolean {
  return actor.kind === "user" && actorCan(actor, "finding.decide") && actorCan(actor, "incident.run");
}

/** Only whoever prepared it takes it back, while somebody else's approval is waited for. */
export function canWithdraw(
  actor: Actor,
  { state, preparedById }: { readonly state: DeterminationState; readonly preparedById: string },
): boolean {
  return canDecideFindings(actor) && actor.userId === preparedById && state === "awaiting";
}
