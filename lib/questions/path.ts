import type { Happened } from "@/lib/incidents/happened";
import { branchOf } from "./branch";
import { QUESTIONS, questionOf } from "./catalogue";
import { common } from "./common";
import { exposed } from "./exposed";
import { factsOf } from "./facts-of";
import { insider } from "./insider";
import { intrusion } from "./intrusion";
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
  const ordered = [
    questionOf("happened"),
    ...own.slice(0, kinds),
    ...timeFirst(own),
    ...common,
    ...own.slice(kinds),
  ];

  const known = knownWith(answers, facts);
  const asked = [...new Set(ordered)].filter((question) => {
    if (!question.isAsked(situation)) return false;
    const isSettled = question.settledBy.length > 0 && question.settledBy.every((name) => known(name));
    return answers.has(question.key) || !isSettled;
  });
  if (!canBeShort(answers, facts)) return { first: asked, later: [] };
  return {
    first: asked.filter(({ key }) => ENOUGH.has(key)),
    later: asked.filter(({ key }) => !ENOUGH.has(key)),
  };
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
