import { pathOf } from "./path";
import type { Answers, KnownFacts, Question } from "./question";

const none: KnownFacts = new Map();

/** The questions still open before the incident counts as recorded, in their order. */
export function questionsLeft(answers: Answers, facts: KnownFacts = none): Question[] {
  return pathOf(answers, facts).first.filter(({ key }) => !answers.has(key));
}

/** The open ones that can wait; all that is open once the first are answered. */
export function laterQuestions(answers: Answers, facts: KnownFacts = none): Question[] {
  return pathOf(answers, facts).later.filter(({ key }) => !answers.has(key));
}

/** The next question, or null where all that cannot wait are answered. */
export function nextQuestion(answers: Answers, facts: KnownFacts = none): Question | null {
  return questionsLeft(answers, facts)[0] ?? null;
}

/** Where a question stands among those that are asked with it, from 1; those that can wait count by themselves. */
export function placeOf(key: string, answers: Answers, facts: KnownFacts = none) {
  const { first, later } = pathOf(answers, facts);
  const part = first.some((question) => question.key === key) ? first : later;
  const at = part.findIndex((question) => question.key === key);
  return at === -1
    ? null
    : { number: at + 1, of: part.length, before: part[at - 1]?.key ?? null, isLater: part === later };
}
