import type { IncidentStatus } from "@/lib/db/generated/enums";

/** What moves an incident from one state to another. */
export const STATUS_ACTS = [
  "start",
  "ask-closing",
  "closing-returned",
  "preliminary-filed",
  "final-filed",
  "close",
  "withdraw",
  "reopen",
] as const;
export type StatusAct = (typeof STATUS_ACTS)[number];

const working = {
  "ask-closing": "awaiting_approval",
  "preliminary-filed": "awaiting_report",
  "final-filed": "preventing_recurrence",
  close: "closed",
  withdraw: "withdrawn",
} as const;

/** Every way there is; what is missing here cannot follow. A filed final report is never awaited again. */
const next = {
  recorded: { ...working, start: "in_progress" },
  in_progress: working,
  awaiting_report: { ...working, "preliminary-filed": "awaiting_report" },
  preventing_recurrence: { ...working, "preliminary-filed": "preventing_recurrence" },
  awaiting_approval: {
    "ask-closing": "awaiting_approval",
    "closing-returned": "in_progress",
    "preliminary-filed": "awaiting_approval",
    "final-filed": "awaiting_approval",
    close: "closed",
    withdraw: "withdrawn",
  },
  closed: { reopen: "in_progress" },
  withdrawn: { reopen: "in_progress" },
} as const satisfies Record<IncidentStatus, Partial<Record<StatusAct, IncidentStatus>>>;

/** The state that follows, or null where the act is not possible in this one. */
export function statusAfter(status: IncidentStatus, act: StatusAct): IncidentStatus | null {
  const ways: Partial<Record<StatusAct, IncidentStatus>> = next[status];
  return ways[act] ?? null;
}

/** Nobody works on it any more, until it is opened again. */
export function isOver(status: IncidentStatus): boolean {
  return status === "closed" || status === "withdrawn";
}
