import { toLaw } from "@/lib/facts/to-law";
import type { Facts } from "@/lib/law/case-facts";
import { missingOf } from "@/lib/law/evaluate";
import { remember } from "@/lib/law/remember";
import { NoRuleInForce } from "@/lib/law/rule";
import { dayInJapan } from "@/lib/time/calendar-day";
import { factsOf } from "./facts-of";
import { settlesOf } from "./law-questions";
import type { Answers, KnownFacts, Question } from "./question";

/** Facts that can still change a duty or its days, by how soon they should be asked for: 0 first. */
export type Ranks = ReadonlyMap<string, number>;

/**
 * What the law still wants to know, from the facts of the incident and what these answers say beyond them. Null for
 * a day on which the Acts do not stand here: then nothing is left out.
 */
export function ranksOf(answers: Answers, facts: KnownFacts): Ranks | null {
  const said = factsOf(answers, facts).filter(({ name }) => {
    const stated = facts.get(name);
    return !stated || stated.value.answer === "unknown";
  });
  const together = new Map([...facts, ...said.map((fact) => [fact.name, { value: fact }] as const)]);
  const settled = new Map(
    [...together].map(([name, { value }]) => [name, { name, value, entry: undefined, contradictions: [] }]),
  );
  return ranksFor(JSON.stringify(toLaw(settled, { knownAt: null, counted: 0 })));
}

/** Trying every value takes milliseconds, and the facts of an incident change seldom. */
const ranksFor = remember((lawFacts: string): Ranks | null => {
  const facts = reviveInstants(lawFacts);
  const on = dayInJapan(facts.discovered_at ?? new Date());
  try {
    const worlds = [facts, ...ORDINARY.map((world) => ({ ...world, ...facts }))];
    const missing = worlds.flatMap((world) => missingOf({ facts: world, on }).map(({ fact }) => fact));
    return new Map([...new Set(missing)].map((fact, at) => [fact, at]));
  } catch (error) {
    if (error instanceof NoRuleInForce) return null;
    throw error;
  }
});

const LEAK: Facts = {
  event_type: "misdirected_message",
  information_type: "personal_data",
  recipients: "external",
  malicious: "no",
  role: "controller",
};

/**
 * What matters only together with another answer is found by assuming an ordinary event where nothing else is known,
 * of many people, of one, and without anybody outside: whether it came back unread counts once it went out, and
 * whether the same data is kept once it did not.
 */
const ORDINARY: readonly Facts[] = [
  { ...LEAK, "principals.max": 1001 },
  { ...LEAK, "principals.max": 1 },
  { ...LEAK, "principals.max": 1001, recipients: "none" },
];

function reviveInstants(json: string): Facts {
  return JSON.parse(json, (name, value) =>
    (name.endsWith("_at") || name === "at") && typeof value === "string" ? new Date(value) : value,
  );
}

/**
 * Questions in the order that settles most, and apart from them those whose answer can change nothing any more. What
 * was answered comes first and stays, so that it can be corrected; what settles nothing of the law keeps its place
 * behind the rest.
 */
export function orderByLaw(questions: readonly Question[], answers: Answers, ranks: Ranks | null) {
  if (ranks === null) return { first: questions, idle: [] };
  const answered = questions.filter(({ key }) => answers.has(key));
  const open = questions.filter(({ key }) => !answers.has(key));
  const ofLaw = open.filter(({ key }) => settlesOf(key).length > 0);
  const rankOf = ({ key }: Question) =>
    Math.min(...settlesOf(key).map((fact) => ranks.get(fact) ?? Number.POSITIVE_INFINITY));
  const matters = ofLaw.filter((one) => Number.isFinite(rankOf(one)));
  const ofHouse = open.filter(({ key }) => settlesOf(key).length === 0);
  return {
    first: [...answered, ...matters.toSorted((one, other) => rankOf(one) - rankOf(other)), ...ofHouse],
    idle: ofLaw.filter((one) => !Number.isFinite(rankOf(one))),
  };
}
