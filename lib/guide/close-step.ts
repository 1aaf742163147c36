import { OPEN_STATES } from "@/lib/approvals/policy";
import { END_KINDS } from "@/lib/closing/ends";
import type { ReasonCode } from "./guide-codes";
import type { GuideApproval } from "./guide-input";
import { type GuideStep, stepsNamed } from "./guide-step";
import type { Situation } from "./situation";

const close = stepsNamed("close");

/** Closing counts what the other steps still leave open; closing over it needs a reason and an approval. */
export function closeStep({ incident, approvals }: Situation, others: readonly GuideStep[]): GuideStep {
  if (incident.status === "closed") return close.done("close-done", { at: incident.closedAt ?? undefined });
  if (incident.status === "withdrawn") return close.off("close-withdrawn");
  const asked = approvals.find(
    ({ subjectKind, state }) =>
      (END_KINDS as readonly string[]).includes(subjectKind) &&
      (OPEN_STATES as readonly string[]).includes(state),
  );
  if (asked?.state === "asked_back")
    return close.turn("escalate-asked-back", "answer-question", {
      values: { who: asked.askedOfId ?? undefined, count: 1 },
    });
  if (asked)
    return close.waiting(waitOf(asked), {
      word: "decision",
      values: { who: asked.askedOfId ?? undefined },
      doers: [asked.subjectKind === "withdraw-lowering" ? "legal" : "supervisor"],
      until: asked.dueAt,
    });
  const open = others.filter(({ state }) => state !== "done" && state !== "not-applicable").length;
  if (open === 0) return close.turn("close-ready", "close");
  const { reopenedAt } = incident;
  return reopenedAt
    ? close.blocked("close-reopened", { values: { at: reopenedAt, count: open } })
    : close.blocked("close-open", { values: { count: open } });
}

function waitOf({ subjectKind, askedOfId }: GuideApproval): ReasonCode {
  if (subjectKind !== "close-incident") return "close-withdrawal-waiting";
  return askedOfId ? "close-waiting" : "close-waiting-anyone";
}
