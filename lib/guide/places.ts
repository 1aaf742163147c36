import type { OtherWay } from "./guide-codes";
import type { NextAction } from "./next-action";
import { STEP_PATHS, type StepId } from "./steps";

/** Our own path of a step of an incident. */
export const placeOfStep = (incidentId: string, step: StepId) =>
  `/incidents/${incidentId}${STEP_PATHS[step]}`;

/** Where the button of the next act leads. */
export function placeOfNext(incidentId: string, next: NextAction): string {
  if (next.kind === "act" && next.act === "decide") return "/approvals";
  if (next.kind === "act" && next.act === "record-check") return `/incidents/${incidentId}/intake`;
  if (next.kind === "act" && (next.act === "record-settle" || next.act === "scope-settle"))
    return `/incidents/${incidentId}#facts`;
  return next.step ? placeOfStep(incidentId, next.step) : `/incidents/${incidentId}`;
}

const OTHER_WAYS: Readonly<Record<OtherWay, string>> = {
  "told-by-mouth": "/escalation/told",
  impossible: "/containment",
  "in-writing": "/mailings",
  "not-publishing": "/documents/publication",
};

/** Where the other way leads, below the incident. */
export const otherWayTo = (way: OtherWay): string => OTHER_WAYS[way];
