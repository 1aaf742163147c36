import type { CalendarDay } from "@/lib/time/calendar-day";
import { clocksOf } from "./clocks";
import { endOfDay } from "./end-of-day";
import type { ReasonCode } from "./guide-codes";
import type { GuidedIncident } from "./guide-from-rows";
import type { GuideRows } from "./guide-rows";
import type { GuideStep } from "./guide-step";

/** What an incident waits for, as legal sorts them. */
export const LEGAL_GROUPS = ["waiting", "review", "changed", "returned", "awaiting", "facts"] as const;
export type LegalGroup = (typeof LEGAL_GROUPS)[number];

export type LegalItem = {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly isRestricted: boolean;
  readonly group: LegalGroup;
  /** The step of the guide, for its sentence. */
  readonly step: GuideStep;
  readonly names: ReadonlyMap<string, string>;
  readonly now: Date;
  /** What falls due next and was not filed; null where nothing is counted. */
  readonly due: Due | null;
  readonly isDated: boolean;
};

type Due = { readonly kind: "target" | "limit"; readonly day: CalendarDay; readonly isLate: boolean };

const GROUP_OF: { readonly [Code in ReasonCode]?: LegalGroup } = {
  "law-required": "waiting",
  "law-free": "waiting",
  "law-review": "review",
  "law-changed": "changed",
  "law-outdated": "changed",
  "law-returned": "returned",
  "escalate-asked-back": "returned",
  "law-approval": "awaiting",
  "law-facts": "facts",
};

/** An incident in the queue of legal; undefined where the step is done or does not apply. */
export function legalItemOf(row: GuideRows, guided: GuidedIncident): LegalItem | undefined {
  const step = guided.guide.steps.find((each) => each.step === "law");
  const group = step && GROUP_OF[step.why];
  if (!step || !group) return undefined;
  const { id, reference, title, isRestricted, now, knownAt } = row;
  const names = new Map(Object.entries(row.names));
  return {
    id,
    reference,
    title,
    isRestricted,
    group,
    step,
    names,
    now,
    due: dueOf(row, guided),
    isDated: knownAt !== null,
  };
}

function dueOf(row: GuideRows, { law, decided }: GuidedIncident): Due | null {
  const clocks = clocksOf(law, { ...row, decided });
  const { target, limit } = clocks ?? {};
  const next =
    target && !target.filed
      ? { kind: "target" as const, day: target.to }
      : limit && !limit.filed
        ? { kind: "limit" as const, day: limit.day }
        : null;
  return next && { ...next, isLate: endOfDay(next.day) <= row.now };
}
