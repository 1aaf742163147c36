import type { Happened } from "@/lib/incidents/happened";
import { branchOf } from "./branch";
import { QUESTIONS, questionOf } from "./catalogue";
import { common } from "./common";
import { exposed } from "./exposed";
import { factsOf } from "./facts-of";
import { insider } from "./insider";
import { intrusion } from "./intrusion";
import { orderByLaw, type Ranks, ranksOf } from "./law-order";
import { lawQuestions } from "./law-questions";
import { lost } from "./lost";
import { mail } from "./mail";
import { other } from "./other";
import { paper } from "./paper";
import { partner } from "./partner";
import { type Answers, codeOf, type KnownFacts, type Question } from "./question";

const BRANCHES: Readonly<Record<Happened, readonly Question[]>> = {
  mail,
  // The kinds of recipients are asked as of a mail.
  paper: [...paper, questionOf("recipient_kind")],
  lost,
  exposed,
  intrusion,
  insider,
  partner_secret: partner,
  other,
};

/** How many questions of a branch say what kind of event it is: asked right after the first one. */
const KIND_FIRST: Readonly<Record<Happened, number>> = {
  mail: 1,
  paper: 1,
  lost: 2,
  exposed: 1,
  intrusion: 1,
  insider: 1,
  partner_secret: 2,
  other: 1,
};

/** Asked before anything else, in this order: what, when, known since when, how many, of what, and still going on. */
const OPENING: ReadonlySet<string> = new Set([
  "occurred",
  "awareness",
  "principals",
  "data_items",
  "still_spreading",
]);

/** With these a mistake that concerns one person is recorded. */
const ENOUGH = new Set([
  "happened",
  "mail_mistake",
  "way_it_went",
  "occurred",
  "awareness",
  "principals",
  "data_items",
]);

/** `first` in the order in which they are asked; `later` can wait until somebody has the time. */
export type Path = { readonly first: readonly Question[]; readonly later: readonly Question[] };

/** Every question that these answers lead to. What a file or somebody else has settled is not asked again. */
export function pathOf(answers: Answers, facts: KnownFacts = new Map()): Path {
  const situation = { answers, facts };
  const branch = branchOf(situation);
  const own = branch ? BRANCHES[branch] : [];
  const kinds = branch ? KIND_FIRST[branch] : 0;
  const known = knownWith(answers, facts);
  const isOpen = (question: Question) => {
    if (!question.isAsked(situation)) return false;
    const isSettled = question.settledBy.length > 0 && question.settledBy.every((name) => known(name));
    return answers.has(question.key) || !isSettled;
  };
  const asked = (questions: readonly Question[]) => [...new Set(questions)].filter(isOpen);
  const opening = asked([
    questionOf("happened"),
    ...own.slice(0, kinds),
    ...timeFirst(own),
    ...common.filter(({ key }) => OPENING.has(key)),
  ]);
  const rest = asked([...common, ...own.slice(kinds)]).filter((question) => !opening.includes(question));
  const ranks = branch ? ranksOf(answers, facts) : null;
  const { first, idle } = orderByLaw(rest, answers, ranks);
  const byLaw = branch ? byRank(asked(lawQuestions), answers, ranks) : [];
  if (!canBeShort(answers, facts)) return { first: [...opening, ...first], later: [...idle, ...byLaw] };
  const [short, long] = [
    [...opening, ...first],
    [...idle, ...byLaw],
  ];
  return {
    first: short.filter(({ key }) => ENOUGH.has(key)),
    later: [...short.filter(({ key }) => !ENOUGH.has(key)), ...long],
  };
}

/** What only the law asks for: as far as it can still change something, the most telling first. */
function byRank(questions: readonly Question[], answers: Answers, ranks: Ranks | null): readonly Question[] {
  return ranks === null ? [] : orderByLaw(questions, answers, ranks).first;
}

/** How long it could be seen takes the place of when it happened. */
const timeFirst = (own: readonly Question[]) => own.filter(({ key }) => key === "exposed_period");

/** Whether a fact is known, from whatever source or from these answers. */
function knownWith(answers: Answers, facts: KnownFacts) {
  const settled = [...facts].map(([name, { value }]) => ({ name, answer: value.answer }));
  const known = [...settled, ...factsOf(answers, facts)].filter(({ answer }) => answer !== "unknown");
  const names = new Set<string>(known.map(({ name }) => name));
  return (name: string) => names.has(name);
}

/**
 * A mail or a paper that went to the wrong one, and concerns one person as far as anybody knows. Until the number
 * is asked for it may be one: most mistakes are.
 */
function canBeShort(answers: Answers, facts: KnownFacts): boolean {
  const branch = branchOf({ answers, facts });
  if (branch !== "mail" && branch !== "paper") return false;
  if (codeOf({ answers, facts }, "way_it_went") === "discarded") return false;
  const counted = answers.get("principals");
  const most = counted?.most ?? counted?.number ?? facts.get("principals.max")?.value.number;
  return most === undefined ? !counted : most <= 1;
}

/** Whether the address of a page names a question. */
export const isQuestion = (key: string): boolean => QUESTIONS.has(key);
