import type { Fact } from "@/lib/db/generated/client";
import { type FactDraft, saySame } from "@/lib/facts/fact-draft";
import { storedValue, type ToRecord } from "@/lib/facts/record-facts";
import { questionOf } from "./catalogue";
import type { Answers } from "./question";

type Standing = Pick<Fact, "id" | "name" | "answer" | "code" | "codes" | "number" | "instant">;

type Stated = {
  /** The question that was answered, and all answers with it. */
  readonly question: string;
  readonly answers: Answers;
  /** What followed from the answers before. */
  readonly before: readonly FactDraft[];
  /** What the responders' voice says now, the oldest first. */
  readonly standing: readonly Standing[];
};

/**
 * What is to be recorded of the facts that an answer changed. What it says itself takes the place of what was said.
 * What only follows from it overrules nobody who stated the fact otherwise: unknown leaves it, another value stands
 * beside it, so that the two contradict in sight until somebody decides.
 */
export function keepStated(changed: readonly FactDraft[], stated: Stated): readonly ToRecord[] {
  const said = saidBy(stated);
  return changed.flatMap((draft): readonly ToRecord[] => {
    const standing = stated.standing.filter(({ name }) => name === draft.name);
    const was = stated.before.find(({ name }) => name === draft.name);
    const isOwn = (fact: Standing) => was !== undefined && saySame(storedValue(fact), was);
    const own = standing.filter(isOwn).map(({ id }) => id);
    const others = standing.filter((fact) => !isOwn(fact) && fact.answer !== "unknown");
    if (said.has(draft.name) || others.length === 0) return [draft];
    const adds = draft.answer !== "unknown" && !others.every((fact) => saySame(storedValue(fact), draft));
    return own.length > 0 || adds ? [{ ...draft, supersedes: own }] : [];
  });
}

function saidBy({ question: key, answers }: Stated): ReadonlySet<string> {
  const { tells, settledBy, says } = questionOf(key);
  const given = answers.get(key);
  const own = given && !given.isUnknown ? says(given).map(({ name }) => name) : [];
  return new Set<string>([...tells, ...settledBy, ...own]);
}
