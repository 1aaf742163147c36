import { addDays } from "@/lib/time/calendar-day";
import type { EscalationQuestion } from "./decisions-for";
import { nextOpening, startOfDay } from "./opening-hours";
import type { Duty } from "./report-needed";
import { deputyFrom } from "./timing";

type Asked = {
  readonly requestedAt: Date;
  readonly callAt: Date;
  readonly target: Duty["target"];
  /** Told by mouth before: it can wait until offices open. */
  readonly isTold: boolean;
};

/**
 * Until when a question is asked for: what starts the response until it would fall to the deputy, a call until it
 * would be made, the report until its target begins (then until it ends). Null is not urgent.
 */
export function dueOf(kind: EscalationQuestion, { requestedAt, callAt, target, isTold }: Asked): Date | null {
  switch (kind) {
    case "start-response":
    case "call-legal":
      return isTold ? nextOpening(requestedAt) : deputyFrom(requestedAt);
    case "call-timing":
      return callAt;
    case "prepare-notice":
      return nextOpening(requestedAt);
    case "prepare-report": {
      if (!target) return null;
      const begins = startOfDay(target.from);
      return begins > requestedAt ? begins : startOfDay(addDays(target.to, 1));
    }
  }
}
