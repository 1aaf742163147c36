import { closeStep } from "./close-step";
import { callStep, deletionStep, mailStep } from "./contact-steps";
import { containStep, escalateStep, recordStep } from "./first-steps";
import type { GuideInput } from "./guide-input";
import type { GuideStep } from "./guide-step";
import { lawStep, scopeStep } from "./judge-steps";
import { type NextAction, nextActions } from "./next-action";
import { partnerStep } from "./partner-step";
import { preventStep, publishStep, shareStep } from "./share-steps";
import { situationOf } from "./situation";
import type { GuideRole } from "./steps";
import { notifyStep, reportStep } from "./tell-steps";

export type Guide = {
  /** In the order of `STEP_IDS`; the partner's only where a secret of another company is concerned. */
  readonly steps: readonly GuideStep[];
  /** Exactly one for each role. */
  readonly next: { readonly [Role in GuideRole]: NextAction };
};

/** The steps of an incident, the state of each, and what comes next for whom: computed from records, never ticked. */
export function guideOf(input: GuideInput): Guide {
  const situation = situationOf(input);
  const escalated = escalateStep(situation);
  const called = callStep(situation);
  const deleted = deletionStep(situation, called);
  const partner = partnerStep(situation, deleted);
  const before = { called, escalated };
  const open = [
    recordStep(situation),
    containStep(situation),
    escalated,
    scopeStep(situation),
    lawStep(situation),
    called,
    mailStep(situation, called),
    deleted,
    ...(partner ? [partner] : []),
    reportStep(situation),
    notifyStep(situation),
    shareStep(situation, before),
    publishStep(situation, before),
    preventStep(situation, before),
  ];
  const steps = [...open, closeStep(situation, open)];
  return { steps, next: nextActions(situation, steps) };
}
