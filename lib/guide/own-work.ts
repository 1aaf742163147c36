import type { ActCode } from "./guide-codes";
import type { Guide } from "./guide-of";
import type { GuideStep, Values } from "./guide-step";
import { orderOf } from "./order-of-turns";
import type { GuideRole, StepId } from "./steps";

type View = {
  readonly guide: Guide;
  readonly role: GuideRole;
  readonly now: Date;
  /** False where somebody sees an incident that does not name them: what waits there is no worry of theirs. */
  readonly isNamed?: boolean;
};

/** Something that is one's own turn in one of the incidents. */
export type Turn<Of extends View> = {
  readonly view: Of;
  readonly step: StepId;
  readonly act: ActCode;
  readonly values: Values;
  readonly why: GuideStep["why"] | null;
  readonly by: Date | null;
  readonly isLate: boolean;
  /** The next thing of its incident; the others can be done beside it. */
  readonly isNext: boolean;
};

/** Something that hangs on somebody else. */
export type AwaitedStep<Of extends View> = { readonly view: Of; readonly step: GuideStep };

const MOST_OF_ONE = 3;

/** At one time what harms people most or is a duty by law goes first. */
const WEIGHT: readonly StepId[] = [
  "contain",
  "escalate",
  "report",
  "notify",
  "partner",
  "law",
  "call",
  "deletion",
  "scope",
  "record",
  "mail",
  "share",
  "publish",
  "prevent",
  "close",
];

/**
 * What is the turn of a person over several incidents, late first, then by the least time left, then by the weight of
 * the duty, at most three of one; and what waits for others. The next thing of an incident comes before its others,
 * and so with the time of the most pressing of them. What has no time comes last.
 */
export function ownWork<Of extends View>(views: readonly Of[], userId: string) {
  const turns = views
    .flatMap((view) => withRank(turnsOf(view, userId)))
    .toSorted(inOrder)
    .map(({ turn }) => turn);
  const named = views.filter(({ isNamed = true }) => isNamed);
  const awaited = named.flatMap((view) =>
    view.guide.steps
      .filter(({ state, values }) => state === "waiting" && values.who !== undefined && values.who !== userId)
      .map((step): AwaitedStep<Of> => ({ view, step })),
  );
  return { turns, awaited };
}

function turnsOf<Of extends View>(view: Of, userId: string): Turn<Of>[] {
  const { guide, role, now } = view;
  const next = guide.next[role];
  if (next.kind !== "act" || next.step === null) return [];
  // A decision is the turn of whoever was asked alone.
  if (next.act === "decide" && next.values.who !== undefined && next.values.who !== userId) return [];
  const { step, act, values, why, by, isLate } = next;
  const first: Turn<Of> = { view, step, act, values, why, by, isLate, isNext: true };
  const others = guide.steps
    .filter((each) => each.state === "turn" && each.step !== step && each.doers.includes(role))
    .toSorted(orderOf(now))
    .flatMap((each): Turn<Of>[] =>
      each.act ? [{ ...each, act: each.act, view, by: each.until, isNext: false }] : [],
    );
  return [first, ...others].slice(0, MOST_OF_ONE);
}

type Ranked<Of extends View> = { readonly turn: Turn<Of>; readonly isLate: boolean; readonly time: number };

const timeOf = ({ by }: Turn<View>) => by?.getTime() ?? Number.MAX_SAFE_INTEGER;

/** The turns of one incident: what has to be done first is as late, and as near, as what waits behind it. */
function withRank<Of extends View>(turns: readonly Turn<Of>[]): Ranked<Of>[] {
  return turns.map((turn) => {
    const counting = turn.isNext ? turns : [turn];
    const late = counting.filter(({ isLate }) => isLate);
    const pressing = late.length > 0 ? late : counting;
    return { turn, isLate: late.length > 0, time: Math.min(...pressing.map(timeOf)) };
  });
}

function inOrder(one: Ranked<View>, other: Ranked<View>): number {
  const weight = ({ turn }: Ranked<View>) => WEIGHT.indexOf(turn.step);
  return (
    Number(other.isLate) - Number(one.isLate) ||
    one.time - other.time ||
    Number(other.turn.isNext) - Number(one.turn.isNext) ||
    weight(one) - weight(other)
  );
}
