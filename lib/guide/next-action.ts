import { decides } from "@/lib/approvals/deciders";
import { type Citation, guideline } from "@/lib/law/sources";
import { type CanWait, canWaitOf } from "./can-wait";
import type { ActCode, OtherWay, ReasonCode, WaitCode } from "./guide-codes";
import type { GuideStep, Values } from "./guide-step";
import { orderOf } from "./order-of-turns";
import type { Situation } from "./situation";
import { GUIDE_ROLES, type GuideRole, type StepId } from "./steps";

type Common = {
  readonly role: GuideRole;
  /** Where its button leads; null where there is nothing to open. */
  readonly step: StepId | null;
  readonly values: Values;
  readonly why: ReasonCode | null;
  readonly cites: Citation | null;
  readonly by: Date | null;
  readonly isLate: boolean;
  readonly canWait: CanWait | null;
};

export type Act = Common & {
  readonly kind: "act";
  readonly act: ActCode;
  readonly otherWay: OtherWay | null;
};
export type Wait = Common & { readonly kind: "wait"; readonly says: WaitCode };
export type NextAction = Act | Wait;

const OTHER_WAYS: { readonly [Code in ActCode]?: OtherWay } = {
  escalate: "told-by-mouth",
  "contain-finish": "impossible",
  call: "in-writing",
  "call-back": "in-writing",
  publish: "not-publishing",
};

/** The one thing that comes next for each role. */
export function nextActions(situation: Situation, steps: readonly GuideStep[]) {
  const next = Object.fromEntries(GUIDE_ROLES.map((role) => [role, nextFor(role, situation, steps)]));
  return next as { readonly [Role in GuideRole]: NextAction };
}

function nextFor(role: GuideRole, situation: Situation, steps: readonly GuideStep[]): NextAction {
  const { status } = situation.incident;
  if (status === "closed" || status === "withdrawn")
    return wait(role, role === "reporter" ? "reported-closed" : status);
  if (role === "reporter") return wait(role, "received", { values: { who: responderOf(situation) } });
  if (role === "management") return forManagement(situation, steps);
  const decision = role === "supervisor" || role === "legal" ? decisionOf(role, situation) : null;
  if (decision) return decision;
  if (role === "supervisor") return waitFor(role, situation, steps);
  const [first] = steps
    .filter(({ state, doers }) => state === "turn" && doers.includes(role))
    .toSorted(orderOf(situation.now));
  return first ? actOf(role, first, situation, steps) : waitFor(role, situation, steps);
}

function actOf(
  role: GuideRole,
  step: GuideStep,
  situation: Situation,
  steps: readonly GuideStep[],
): NextAction {
  if (step.act === null) return waitFor(role, situation, steps);
  return {
    role,
    kind: "act",
    step: step.step,
    act: step.act,
    values: step.values,
    why: step.why,
    cites: step.cites,
    by: step.until,
    isLate: step.isLate,
    otherWay: OTHER_WAYS[step.act] ?? null,
    canWait: canWaitOf(steps, { current: step.step, role, now: situation.now }),
  };
}

/** What waits for a decision of this role, what is asked for earliest first. */
function decisionOf(role: "supervisor" | "legal", situation: Situation): NextAction | null {
  const asked = situation.approvals.filter(
    ({ state, subjectKind }) => state === "awaiting" && decides({ roles: [role], grants: [] }, subjectKind),
  );
  if (asked.length === 0) return null;
  const [by = null] = asked
    .flatMap(({ dueAt }) => dueAt ?? [])
    .toSorted((one, other) => Number(one) - Number(other));
  const who = asked.find(({ askedOfId }) => askedOfId !== null)?.askedOfId ?? undefined;
  return {
    role,
    kind: "act",
    step: "escalate",
    act: "decide",
    values: { count: asked.length, who, at: by ?? undefined },
    why: null,
    cites: guideline("3-5-2"),
    by,
    isLate: by !== null && by <= situation.now,
    otherWay: null,
    canWait: null,
  };
}

function forManagement({ now }: Situation, steps: readonly GuideStep[]): NextAction {
  const late = steps.filter(({ isLate }) => isLate).toSorted(orderOf(now))[0];
  if (!late) return wait("management", "nothing");
  const { step, values, why, cites, until } = late;
  return { ...wait("management", "late-duty", { values }), step, why, cites, by: until, isLate: true };
}

/** Nothing to do: for whom or what it waits, the soonest first. */
function waitFor(role: GuideRole, situation: Situation, steps: readonly GuideStep[]): NextAction {
  const canWait = canWaitOf(steps, { current: null, role, now: situation.now });
  const first =
    steps.find(({ word }) => word === "decision") ??
    steps.find(({ state, doers }) => state === "turn" && !doers.includes(role)) ??
    steps.find(({ state, values }) => state === "waiting" && values.who !== undefined) ??
    steps.filter(({ state }) => state === "waiting" || state === "later").toSorted(orderOf(situation.now))[0];
  if (!first) return { ...wait(role, "nothing"), canWait };
  const { step, values, why, cites, until } = first;
  const isDecision = first.word === "decision";
  const says = isDecision ? "waits-for" : until ? "waits-until" : "waits-for-step";
  const who = isDecision
    ? values.who
    : (values.who ?? (first.doers.includes("responder") ? responderOf(situation) : undefined));
  return { ...wait(role, says, { values: { ...values, who } }), step, why, cites, by: until, canWait };
}

function wait(role: GuideRole, says: WaitCode, { values = {} }: { values?: Values } = {}): Wait {
  return {
    role,
    kind: "wait",
    says,
    step: null,
    values,
    why: null,
    cites: null,
    by: null,
    isLate: false,
    canWait: null,
  };
}

function responderOf({ members }: Situation): string | undefined {
  return members.find(({ relation }) => relation === "responder")?.userId;
}
