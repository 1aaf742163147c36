import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HAPPENED } from "@/lib/incidents/happened";
import { TRIALS } from "@/lib/law/trials";
import { answersOf, notKnown, saying } from "@/lib/testing/answers";
import { QUESTIONS } from "./catalogue";
import { factsOf } from "./facts-of";
import { lawFactOf, lawQuestions, settlesOf } from "./law-questions";
import { laterQuestions, questionsLeft } from "./next-question";
import { pathOf } from "./path";
import type { Given, Question } from "./question";

const ASKABLE: ReadonlySet<string> = new Set(TRIALS.map(({ fact }) => fact));
const questions = [...QUESTIONS.values()];

const givenTo = ({ ask }: Question): fc.Arbitrary<Given> =>
  "answers" in ask
    ? fc.oneof(
        fc.constantFrom(...ask.answers).map((code) => saying({ codes: [code] })),
        fc.constant(notKnown),
      )
    : fc.nat(3000).map((number) => saying({ number }));

const someAnswers = fc
  .tuple(
    fc.constantFrom(...HAPPENED),
    fc.tuple(...questions.map((one) => fc.option(givenTo(one), { freq: 2 }))),
  )
  .map(([happened, given]) => {
    const said = questions.flatMap(({ key }, at): [string, Given][] => {
      const one = given[at];
      return one ? [[key, one]] : [];
    });
    return new Map<string, Given>([...said, ["happened", saying({ codes: [happened] })]]);
  });

const lawFactsOf = (answers: ReadonlyMap<string, Given>) =>
  new Map(
    factsOf(answers).flatMap(({ name, answer, code, number }) =>
      ASKABLE.has(name) ? [[name as string, `${answer} ${code} ${number}`]] : [],
    ),
  );

const isAskedWith = (key: string, answers: ReadonlyMap<string, Given>) =>
  QUESTIONS.get(key)?.isAsked({ answers, facts: new Map() }) ?? false;

/** What other questions say that are only asked beside the one that is left out. */
const gatedBy = (one: ReadonlyMap<string, Given>, other: ReadonlyMap<string, Given>): ReadonlySet<string> =>
  new Set(
    questions
      .filter(
        ({ isAsked }) =>
          isAsked({ answers: one, facts: new Map() }) !== isAsked({ answers: other, facts: new Map() }),
      )
      .flatMap(({ key }) => settlesOf(key)),
  );

describe("what a question settles of the law", () => {
  it("is all that its answer changes", () => {
    const changes = new Map<string, Set<string>>();
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const before = lawFactsOf(answers);
        for (const [key] of answers) {
          if (key === "happened" || !isAskedWith(key, answers)) continue;
          const without = new Map([...answers].filter(([other]) => other !== key));
          const after = lawFactsOf(without);
          const gated = gatedBy(answers, without);
          const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
            (name) => before.get(name) !== after.get(name) && !gated.has(name),
          );
          changes.set(key, new Set([...(changes.get(key) ?? []), ...changed]));
        }
      }),
      { numRuns: 1500, seed: 1 },
    );
    const untold = [...changes].flatMap(([key, names]) => {
      const told: readonly string[] = settlesOf(key);
      return [...names].filter((name) => !told.includes(name)).map((name) => `${key}: ${name}`);
    });
    expect(untold.sort()).toEqual([]);
  });

  it("is asked for every fact that a rule reads and nobody may leave open", () => {
    const asked = new Set<string>(questions.flatMap(({ key }) => settlesOf(key)));
    expect([...ASKABLE].filter((fact) => !asked.has(fact))).toEqual([]);
  });
});

const keysOf = (list: readonly Question[]) => list.map(({ key }) => key);
const mail = {
  happened: "mail",
  mail_mistake: "wrong_attachment",
  principals: { number: 12 },
  data_items: { codes: ["name", "email"] },
  still_spreading: "stopped",
} as const;

describe("the order of the questions", () => {
  it("asks first what can change most, and behind it what only the house wants to know", () => {
    const left = keysOf(questionsLeft(answersOf(mail)));
    expect(left.indexOf("from_database")).toBeLessThan(left.indexOf("discovered_by"));
    expect(left.indexOf("opened")).toBeLessThan(left.indexOf("discovered_by"));
  });

  it("leaves for later what can change nothing any more", () => {
    const inside = answersOf({ ...mail, recipient_kind: { codes: ["same_entity"] } });
    expect(keysOf(questionsLeft(inside))).not.toContain("opened");
    expect(keysOf(laterQuestions(inside))).toContain("opened");
    expect(keysOf(questionsLeft(answersOf(mail)))).toContain("opened");
  });

  it("keeps what was answered where it can be corrected, before what is open", () => {
    const path = pathOf(answersOf({ ...mail, role: "own" }));
    const keys = keysOf(path.first);
    expect(keys).toContain("role");
    expect(keys.indexOf("role")).toBeLessThan(keys.indexOf("opened"));
  });

  it("asks in the words of the law what only a rule wants to know, and only while it counts", () => {
    const later = keysOf(laterQuestions(answersOf(mail)));
    expect(later).toContain("law_eu_residents");
    const told = answersOf({ ...mail, law_eu_residents: "no" });
    expect(keysOf(laterQuestions(told))).not.toContain("law_risk_to_people");
  });

  it("asks for nothing that the organisation has said once for all", () => {
    const known = new Map([["privacy_mark", { value: { answer: "no" as const } }]]);
    expect(keysOf(laterQuestions(answersOf(mail), known))).not.toContain("law_privacy_mark");
    expect(keysOf(laterQuestions(answersOf(mail)))).toContain("law_privacy_mark");
  });
});

it("has a fact for each question of the law", () => {
  expect(lawQuestions.every(({ key, tells }) => tells.join() === lawFactOf(key))).toBe(true);
});
