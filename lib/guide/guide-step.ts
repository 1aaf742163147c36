import type { ContainmentKind, EvidenceStrength, FactSource } from "@/lib/db/generated/enums";
import type { Decision } from "@/lib/law/regimes";
import type { Citation } from "@/lib/law/sources";
import type { CalendarDay } from "@/lib/time/calendar-day";
import type { ActCode, ReasonCode, WordCode } from "./guide-codes";
import type { GuideRole, StepId } from "./steps";

/** A code that stands in a sentence: its words come with the language. */
export type What =
  | { readonly of: "fact"; readonly name: string }
  | { readonly of: "containment"; readonly kind: ContainmentKind }
  | { readonly of: "source"; readonly source: FactSource }
  | { readonly of: "strength"; readonly strength: EvidenceStrength }
  | { readonly of: "decision"; readonly decision: Decision };

/** What a sentence speaks of: `who` is an id of the house, `day` a day in Japan. */
export type Values = {
  readonly who?: string | undefined;
  readonly at?: Date | undefined;
  readonly day?: CalendarDay | undefined;
  readonly toDay?: CalendarDay | undefined;
  readonly count?: number | undefined;
  readonly more?: number | undefined;
  readonly what?: What | undefined;
  readonly before?: What | undefined;
};

/** `turn` is somebody's now, `waiting` hangs on others or on a time, `blocked` on another step. */
export type StepState = "done" | "not-applicable" | "turn" | "waiting" | "later" | "blocked";

export type GuideStep = {
  readonly step: StepId;
  readonly state: StepState;
  /** The state in a word or two, where it is more than the state itself. */
  readonly word: WordCode;
  readonly why: ReasonCode;
  readonly values: Values;
  /** What is to be done; only where it is somebody's turn. */
  readonly act: ActCode | null;
  /** Whose turn it is, or who goes on when the waiting ends. */
  readonly doers: readonly GuideRole[];
  /** Until when; null where nothing counts the time. */
  readonly until: Date | null;
  readonly isLate: boolean;
  readonly cites: Citation | null;
};

type More = {
  readonly word?: WordCode;
  readonly values?: Values;
  readonly doers?: readonly GuideRole[];
  readonly until?: Date | null;
  readonly isLate?: boolean;
  readonly cites?: Citation | null;
};

/** How the steps of one name are made. */
export function stepsNamed(step: StepId, usual: readonly GuideRole[] = ["responder"]) {
  const make = (state: StepState, why: ReasonCode, act: ActCode | null, more: More): GuideStep => ({
    step,
    state,
    word: more.word ?? state,
    why,
    values: more.values ?? {},
    act,
    doers: more.doers ?? usual,
    until: more.until ?? null,
    isLate: more.isLate ?? false,
    cites: more.cites ?? null,
  });
  return {
    done: (why: ReasonCode, values: Values = {}) => make("done", why, null, { values }),
    off: (why: ReasonCode, values: Values = {}) => make("not-applicable", why, null, { values }),
    turn: (why: ReasonCode, act: ActCode, more: More = {}) => make("turn", why, act, more),
    waiting: (why: ReasonCode, more: More = {}) => make("waiting", why, null, more),
    later: (why: ReasonCode, more: More = {}) => make("later", why, null, more),
    blocked: (why: ReasonCode, more: More = {}) => make("blocked", why, null, more),
  };
}
