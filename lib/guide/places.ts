import type { ActCode, OtherWay } from "./guide-codes";
import type { NextAction } from "./next-action";
import { STEP_PATHS, type StepId } from "./steps";

/** Our own path of a step of an incident. */
export const placeOfStep = (incidentId: string, step: StepId) =>
  `/incidents/${incidentId}${STEP_PATHS[step]}`;

/** Where the button of the next act leads. */
export function placeOfNext(incidentId: string, next: NextAction): string {
  return next.kind === "act" && next.step
    ? placeOfAct(incidentId, { act: next.act, step: next.step })
    : `/incidents/${incidentId}`;
}

/** Where an act is done. */
export function placeOfAct(incidentId: string, { act, step }: { act: ActCode; step: StepId }): string {
  if (act === "decide") return "/approvals";
  if (act === "record-check") return `/incidents/${incidentId}/intake`;
  if (act === "record-settle" || act === "scope-settle") return `/incidents/${incidentId}/facts`;
  return placeOfStep(incidentId, step);
}

const OTHER_WAYS: Readonly<Record<OtherWay, string>> = {
  "told-by-mouth": "/escalation/told",
  impossible: "/containment",
  "in-writing": "/mailings",
  "not-publishing": "/documents/publication",
};

/** Where the other way leads, below the incident. */
export const otherWayTo = (way: OtherWay): string => OTHER_WAYS[way];
