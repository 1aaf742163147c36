import type { ActCode } from "./guide-codes";
import type { Guide } from "./guide-of";
import type { GuideStep, Values } from "./guide-step";
import { orderOf } from "./order-of-turns";
import type { GuideRole, StepId } from "./steps";

type View = { readonly guide: Guide; readonly role: GuideRole; readonly now: Date };

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

/**
 * What is the turn of a person over several incidents, late first, then by the least time left, at most three of
 * one; and what waits for others. What has no time comes last, the next thing of an incident before its others.
 */
export function ownWork<Of extends View>(views: readonly Of[], userId: string) {
  const turns = views.flatMap((view) => turnsOf(view, userId)).toSorted(inOrder);
  const awaited = views.flatMap((view) =>
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

function inOrder(one: Turn<View>, other: Turn<View>): number {
  const time = ({ by }: Turn<View>) => by?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return (
    Number(other.isLate) - Number(one.isLate) ||
    Number(other.isNext) - Number(one.isNext) ||
    time(one) - time(other)
  );
}
