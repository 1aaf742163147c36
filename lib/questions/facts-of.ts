import { type FactDraft, unknownFact } from "@/lib/facts/fact-draft";
import type { FactName } from "@/lib/facts/fact-names";
import { QUESTIONS } from "./catalogue";
import { eventFacts } from "./event-facts";
import { itemFacts } from "./item-facts";
import type { Answers, KnownFacts, Situation } from "./question";
import { reachFacts } from "./reach-facts";

/** What the answers of one question say; one of a branch that was left says nothing any more. */
function ofQuestions(situation: Situation): FactDraft[] {
  return [...situation.answers].flatMap(([key, given]) => {
    const question = QUESTIONS.get(key);
    if (!question?.isAsked(situation)) return [];
    return given.isUnknown ? question.tells.map(unknownFact) : question.says(given);
  });
}

/** Answers that the flow does not ask any more are not read by what follows from several either. */
function withoutLeftBehind({ answers, facts }: Situation): Situation {
  const asked = [...answers].filter(([key]) => QUESTIONS.get(key)?.isAsked({ answers, facts }));
  return { answers: new Map(asked), facts };
}

/**
 * The facts that follow from the answers, one a name. An unknown answer gives unknown facts, never a "no". `facts`
 * are those already settled: where a file has shown what happened, the answers of its branch count.
 */
export function factsOf(answers: Answers, facts: KnownFacts = new Map()): FactDraft[] {
  const situation = withoutLeftBehind({ answers, facts });
  const drafts = [
    ...ofQuestions(situation),
    ...eventFacts(situation),
    ...itemFacts(situation),
    ...reachFacts(situation),
  ];
  return [...new Map<FactName, FactDraft>(drafts.map((draft) => [draft.name, draft])).values()];
}
