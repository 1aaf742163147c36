import { inBranch } from "./branch";
import { common, happened } from "./common";
import { exposed } from "./exposed";
import { insider } from "./insider";
import { intrusion } from "./intrusion";
import { lawQuestions } from "./law-questions";
import { lost } from "./lost";
import { mail } from "./mail";
import { other } from "./other";
import { paper } from "./paper";
import { partner } from "./partner";
import type { Question, Situation } from "./question";

const everything = [
  happened,
  ...common,
  ...mail,
  ...paper,
  ...lost,
  ...exposed,
  ...intrusion,
  ...insider,
  ...partner,
  ...other,
  ...lawQuestions,
];

/** Every question by its key, as it stands in addresses and rows. */
export const QUESTIONS: ReadonlyMap<string, Question> = new Map(everything.map((one) => [one.key, one]));

/** A question that is known to exist. */
export function questionOf(key: string): Question {
  const found = QUESTIONS.get(key);
  if (!found) throw new Error(`No question is called ${key}`);
  return found;
}

/** What an attacker could reach is asked in other words than what was sent. */
export const wordsKeyOf = (key: string, situation: Situation): string =>
  key === "data_items" && inBranch("intrusion")(situation) ? "reachable_items" : key;
