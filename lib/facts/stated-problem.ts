import { awarenessProblem } from "@/lib/incidents/awareness";
import type { Facts } from "@/lib/law/case-facts";
import type { InputFact } from "@/lib/law/fact-inputs";
import { RULES } from "@/lib/law/registry";
import { type Rule, versionOn } from "@/lib/law/rule";
import { dayInJapan } from "@/lib/time/calendar-day";

export type StatedProblem =
  | "in-the-future"
  | "before-event"
  | "before-the-law"
  | "reason-needed"
  | "basis-needed";

type Around = {
  readonly occurredAt: Date | null;
  /** The earliest moment at which it was to be seen inside the company. */
  readonly visibleSince: Date | null;
  readonly now: Date;
  readonly note: string | null;
};

/**
 * What a person has to put right of a fact before it can be stated, or null. Nothing was known, told or suspected
 * before it happened, or is in time to come; what takes a duty away needs its basis.
 */
export function statedProblem(
  fact: InputFact,
  value: Facts[InputFact],
  { occurredAt, visibleSince, now, note }: Around,
): StatedProblem | null {
  if (fact === "leak_ruled_out" && value === true && !note?.trim()) return "basis-needed";
  if (!(value instanceof Date)) return null;
  if (value > now) return "in-the-future";
  if (occurredAt && value < occurredAt) return "before-event";
  if (!isInForce(value)) return "before-the-law";
  if (fact !== "discovered_at") return null;
  const problem = awarenessProblem({ knownAt: value, occurredAt, visibleSince, now, reason: note });
  return problem === "reason-needed" ? problem : null;
}

/** Whether reports were a duty on that day. */
const isInForce = (at: Date) => versionOn(RULES["appi.report"] as Rule, dayInJapan(at)) !== undefined;
