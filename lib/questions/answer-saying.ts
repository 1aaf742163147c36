import { type FactDraft, saySame } from "@/lib/facts/fact-draft";
import { QUESTIONS } from "./catalogue";
import { factsOf } from "./facts-of";
import type { Answers, Given, Question, Situation } from "./question";

export type Saying = { readonly question: Question; readonly given: Given };

/**
 * The question that asks for this fact and nothing else, and the answer to it that says so: whoever states the fact
 * has answered it. Undefined where a question asks for more, or where two of its answers say the same.
 */
export function answerSaying(draft: FactDraft, situation: Situation): Saying | undefined {
  for (const question of QUESTIONS.values()) {
    const { ask, tells, isAsked, canBeUnknown } = question;
    const isAlone = tells.length === 1 && tells[0] === draft.name && ask.kind === "choice" && !ask.line;
    if (!isAlone || !isAsked(situation)) continue;
    if (draft.answer === "unknown")
      return canBeUnknown ? { question, given: { isUnknown: true, codes: [], typed: {} } } : undefined;
    const said = ask.answers.map((code) => ({
      code,
      fact: factAfter(question, code, situation, draft.name),
    }));
    const saying = said.filter(({ fact }) => fact && saySame(fact, draft));
    const [only] = saying;
    if (only && saying.length === 1)
      return { question, given: { isUnknown: false, codes: [only.code], typed: {} } };
  }
  return undefined;
}

function factAfter({ key }: Question, code: string, { answers, facts }: Situation, name: string) {
  const after: Answers = new Map([...answers, [key, { isUnknown: false, codes: [code], typed: {} }]]);
  return factsOf(after, facts).find((fact) => fact.name === name);
}

/** The questions that were answered with not known, and of which some answer would tell this fact. */
export function unansweredAbout(name: string, situation: Situation): readonly string[] {
  return [...situation.answers].flatMap(([key, { isUnknown }]) => {
    const question = QUESTIONS.get(key);
    if (!isUnknown || !question) return [];
    if (question.tells.some((told) => told === name) || question.settledBy.some((told) => told === name))
      return [key];
    if (question.ask.kind !== "choice" && question.ask.kind !== "several") return [];
    const tells = question.ask.answers.some((code) => {
      const fact = factAfter(question, code, situation, name);
      return fact !== undefined && fact.answer !== "unknown";
    });
    return tells ? [key] : [];
  });
}
