/** The steps of an incident, in the order in which they begin; steps of one group may run side by side. */
export const STEP_GROUPS = {
  first: ["record", "contain", "escalate"],
  judge: ["scope", "law"],
  contact: ["call", "mail", "deletion", "partner"],
  tell: ["report", "notify", "share", "publish"],
  finish: ["prevent", "close"],
} as const;

export type StepGroupId = keyof typeof STEP_GROUPS;
export type StepId = (typeof STEP_GROUPS)[StepGroupId][number];

export const STEP_GROUP_IDS = Object.keys(STEP_GROUPS) as StepGroupId[];
export const STEP_IDS: readonly StepId[] = STEP_GROUP_IDS.flatMap((group) => [...STEP_GROUPS[group]]);

/** For whom the guide names what comes next. */
export const GUIDE_ROLES = ["responder", "supervisor", "legal", "management", "reporter"] as const;
export type GuideRole = (typeof GUIDE_ROLES)[number];

/** Where each step is worked on, below the page of its incident. */
export const STEP_PATHS: Readonly<Record<StepId, string>> = {
  record: "/questions",
  contain: "/containment",
  escalate: "/escalation",
  scope: "/questions",
  law: "/law",
  call: "/calls",
  mail: "/mailings",
  deletion: "/deletions",
  partner: "/documents/notification",
  report: "/documents/report",
  notify: "/documents/notification",
  share: "/documents/sharing",
  publish: "/documents/publication",
  prevent: "/measures",
  close: "/close",
};
