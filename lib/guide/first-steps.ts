import { OPEN_STATES } from "@/lib/approvals/policy";
import { guideline } from "@/lib/law/sources";
import type { GuideApproval, GuideContainment } from "./guide-input";
import { type GuideStep, stepsNamed } from "./guide-step";
import type { Situation } from "./situation";

const record = stepsNamed("record");
const contain = stepsNamed("contain");
const escalate = stepsNamed("escalate");

/** Both come before everything else: 3-5-2 (1) the report inside, and keeping the harm from spreading. */
const FIRST = guideline("3-5-2");
const KNOWING = guideline("3-5-3-3");
const TIMES = ["event_type", "occurred_at", "discovered_at"];
/** Within this time of knowing the supervisor is told: a practice of the house, no limit of the law. */
const TOLD_WITHIN = 60 * 60_000;
/** When it was stopped is typed to the minute: what was said within that minute does not come after it. */
const MINUTE = 60_000;

export function recordStep(situation: Situation): GuideStep {
  const { incident, openProposals, settled } = situation;
  const contradicted = TIMES.find((name) => (settled(name)?.contradictions.length ?? 0) > 0);
  if (contradicted)
    return record.turn("record-contradiction", "record-settle", {
      values: { what: { of: "fact", name: contradicted } },
    });
  if (openProposals > 0)
    return record.turn("record-proposals", "record-check", { values: { count: openProposals } });
  if (!settled("event_type")) return record.turn("record-kind", "record-answer");
  if (incident.occurredAt === null && !settled("occurred_at"))
    return record.turn("record-when", "record-answer");
  if (incident.knownAt) return record.done("record-done");
  // Said to be unknown, it is looked for; the steps after it do not wait.
  return settled("discovered_at")
    ? record.waiting("record-known-open", { cites: KNOWING })
    : record.turn("record-known", "record-answer", { cites: KNOWING });
}

export function containStep(situation: Situation): GuideStep {
  const { containment, known, settled, now } = situation;
  const open = containment.filter(({ state }) => state === "open");
  if (open.length > 0) return openContainment(open, now);

  const finished = containment.filter(({ state, doneAt }) => state === "done" && doneAt !== null);
  const last = finished.toSorted((one, other) => time(one.doneAt) - time(other.doneAt)).at(-1);
  const spreads = known("still_spreading")?.answer;
  const said = settled("still_spreading")?.entry;
  if (last) {
    const isAgain =
      spreads === "yes" && said !== undefined && said.recordedAt.getTime() >= time(last.doneAt) + MINUTE;
    if (isAgain)
      return contain.turn("contain-again", "contain-decide", {
        values: { at: said.recordedAt },
        cites: FIRST,
      });
    const at = last.doneAt ?? undefined;
    const who = last.assignedToId ?? last.recordedById;
    return who ? contain.done("contain-done-by", { at, who }) : contain.done("contain-done", { at });
  }
  if (spreads === "no" && said)
    return contain.off("contain-stopped", { what: { of: "source", source: said.source } });
  if (containment.length > 0) return contain.done("contain-impossible");
  return contain.turn(spreads === "yes" ? "contain-spreading" : "contain-unclear", "contain-decide", {
    cites: FIRST,
  });
}

function openContainment(open: readonly GuideContainment[], now: Date): GuideStep {
  const about = ({ kind }: GuideContainment) => ({ what: { of: "containment", kind } as const });
  const late = open.find(({ dueAt }) => dueAt !== null && dueAt < now);
  if (late)
    return contain.turn("contain-late", "contain-finish", {
      values: { ...about(late), at: late.dueAt ?? undefined },
      until: late.dueAt,
      isLate: true,
      cites: FIRST,
    });
  const free = open.find(({ assignedToId }) => assignedToId === null);
  if (free)
    return contain.turn("contain-open", "contain-finish", {
      values: about(free),
      until: free.dueAt,
      cites: FIRST,
    });
  const [next] = open.toSorted((one, other) => time(one.dueAt) - time(other.dueAt));
  return contain.waiting("contain-running", {
    word: "running",
    values: next && { ...about(next), who: next.assignedToId ?? undefined },
    until: next?.dueAt ?? null,
  });
}

export function escalateStep(situation: Situation): GuideStep {
  const { escalation, approvals, leadId, incident, now } = situation;
  const asked = approvals.filter(({ isOfEscalation }) => isOfEscalation);
  if (escalation === null || escalation.state === "withdrawn") {
    if (leadId === null) return escalate.turn("escalate-no-lead", "escalate", { cites: FIRST });
    const by = incident.knownAt && new Date(incident.knownAt.getTime() + TOLD_WITHIN);
    const until = by && by > now ? by : null;
    return escalate.turn("escalate-ready", "escalate", { values: { who: leadId }, until, cites: FIRST });
  }
  const returned = asked.find(
    ({ state, subjectKind }) => state === "returned" && subjectKind === "start-response",
  );
  if (returned)
    return escalate.turn("escalate-returned", "escalate-again", {
      values: { who: returned.decidedById ?? returned.askedOfId ?? undefined },
      cites: FIRST,
    });
  const open = asked.filter(({ state }) => (OPEN_STATES as readonly string[]).includes(state));
  if (escalation.state === "decided" || open.length === 0) return decided(asked, escalation.requestedAt);
  return waitingForDecision(situation, open);
}

function decided(asked: readonly GuideApproval[], askedAt: Date): GuideStep {
  const last = asked
    .filter(({ decidedAt }) => decidedAt !== null)
    .toSorted((one, other) => time(one.decidedAt) - time(other.decidedAt))
    .at(-1);
  return escalate.done("escalate-done", {
    at: last?.decidedAt ?? askedAt,
    who: last?.decidedById ?? undefined,
  });
}

function waitingForDecision({ escalation, now }: Situation, open: readonly GuideApproval[]): GuideStep {
  const askedBack = open.filter(({ state }) => state === "asked_back");
  const who = open.find(({ askedOfId }) => askedOfId !== null)?.askedOfId ?? escalation?.supervisorId;
  if (askedBack.length > 0)
    return escalate.turn("escalate-asked-back", "answer-question", {
      values: { who, count: askedBack.length },
      cites: FIRST,
    });
  const { toldAt = null, fellAt = null, deputyFrom = null } = escalation ?? {};
  const wait = { word: "decision", doers: ["supervisor"] } as const;
  if (toldAt) return escalate.waiting("escalate-told", { ...wait, values: { who, at: toldAt } });
  if (fellAt) return escalate.waiting("escalate-fell", { ...wait, values: { who, at: fellAt } });
  if (deputyFrom && deputyFrom > now)
    return escalate.waiting("escalate-waiting", {
      ...wait,
      values: { who, at: deputyFrom },
      until: deputyFrom,
    });
  return escalate.waiting("escalate-waiting-alone", { ...wait, values: { who } });
}

/** What has no time comes after all that has one. */
const time = (at: Date | null) => at?.getTime() ?? Number.POSITIVE_INFINITY;
