import { isClosed, nextOpening } from "@/lib/escalations/opening-hours";
import type { GuideStep } from "./guide-step";
import type { GuideRole, StepId } from "./steps";

/** Offices are closed and nothing else falls due before they open: what comes then. */
export type CanWait = {
  /** By night it is said of the night; on a free day of now. */
  readonly when: "tonight" | "for-now";
  readonly opensAt: Date;
  readonly begins: StepId | null;
};

type Asked = { readonly current: StepId | null; readonly role: GuideRole; readonly now: Date };

const HALF_A_DAY = 16 * 3_600_000;

/** Null by day, and where something else of this role falls due before the next working hour. */
export function canWaitOf(steps: readonly GuideStep[], { current, role, now }: Asked): CanWait | null {
  if (!isClosed(now)) return null;
  const opensAt = nextOpening(now);
  const others = steps.filter(({ step, doers }) => step !== current && doers.includes(role));
  const isDue = others.some(
    ({ state, until, values, isLate }) =>
      isLate ||
      (until !== null &&
        until < opensAt &&
        (state === "turn" || (state === "waiting" && values.who === undefined))),
  );
  if (isDue || others.some(isUrgent)) return null;
  const begins = others.find(
    ({ state, until }) => state === "later" && until?.getTime() === opensAt.getTime(),
  );
  const isTonight = opensAt.getTime() - now.getTime() <= HALF_A_DAY;
  return { when: isTonight ? "tonight" : "for-now", opensAt, begins: begins?.step ?? null };
}

/** What keeps harm from spreading, and the report inside, wait for no morning. */
const isUrgent = ({ step, state }: GuideStep) =>
  state === "turn" && (step === "contain" || step === "escalate");
