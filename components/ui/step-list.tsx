"use client";

import { StepFold } from "./step-fold";
import { type Step, StepRow } from "./step-row";

export type StepGroup = { readonly title: string; readonly steps: readonly Step[] };

type Props = {
  groups: readonly StepGroup[];
  /** On the phone the steps to come and those that are done fold to one line each. */
  words: { readonly moving: string; readonly toCome: string; readonly done: string };
  /** Beside the folded line: when the next of them begins. */
  toComeNote?: string;
};

const isDone = (step: Step) => step.state === "done" || step.state === "off";
const isYours = (step: Step) => step.state === "you" || step.state === "late";
const isToCome = (step: Step) => step.state === "not";

/**
 * The steps of the guide by group; each says its state in words and why it is so. They are drawn twice, for the desk
 * and for the phone, and sent once: that is why they are drawn from data in the browser too.
 */
export function StepList({ groups, words, toComeNote }: Props) {
  const all = groups.flatMap((group) => group.steps);
  const toCome = all.filter(isToCome);
  const done = all.filter(isDone);
  const moving = all
    .filter((step) => !isDone(step) && !isToCome(step))
    .sort((a, b) => Number(isYours(b)) - Number(isYours(a)));
  return (
    <>
      <div className="mt-3 flex flex-col gap-5 max-tablet:hidden print:flex!">
        {groups.map((group) => (
          <div key={group.title}>
            <h3 className="type-note border-b border-line pb-0.5">{group.title}</h3>
            <ol>
              {group.steps.map((step) => (
                <StepRow key={step.key} step={step} />
              ))}
            </ol>
          </div>
        ))}
      </div>
      <div className="tablet:hidden print:hidden">
        <ol aria-label={words.moving}>
          {moving.map((step) => (
            <StepRow key={step.key} step={step} />
          ))}
        </ol>
        <StepFold title={words.toCome} note={toComeNote} steps={toCome} />
        <StepFold title={words.done} steps={done} />
      </div>
    </>
  );
}
