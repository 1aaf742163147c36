import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HAPPENED } from "@/lib/incidents/happened";
import { notKnown, saying } from "@/lib/testing/answers";
import { QUESTIONS } from "./catalogue";
import { factsOf } from "./facts-of";
import { type Given, OPEN, type Question } from "./question";

/** Codes that take a duty away, beside a plain "no". */
const LOWERING: Readonly<Record<string, readonly string[]>> = {
  financial_data: ["none", "id_only", "bank_account_only", "gift_code"],
  recipients: ["none", "internal"],
  information_type: ["corporate_only", "confidential_non_personal", "scattered_personal_information"],
  role: ["entrustee"],
};
/** Facts of which "yes" takes a duty away. */
const BETTER = [
  "recovered_unread",
  "leak_ruled_out_basis",
  "encryption.advanced",
  "encryption.key_protected",
  "same_data_kept_elsewhere",
  "stopped_before_acting",
];

/** Whether each fact that follows takes a duty away, by name. */
const lowering = (answers: ReadonlyMap<string, Given>) =>
  new Map(
    factsOf(answers).map(({ name, answer, code }) => {
      const isBetter = BETTER.includes(name) ? answer === "yes" : answer === "no";
      return [name, isBetter || (LOWERING[name]?.includes(code ?? "") ?? false)] as const;
    }),
  );

function answerTo({ ask, canBeUnknown }: Question): fc.Arbitrary<Given> {
  const open = canBeUnknown ? [OPEN] : [];
  const known =
    ask.kind === "choice"
      ? fc.constantFrom(...ask.answers).map((code) => saying({ codes: [code], typed: { basis: "記録" } }))
      : ask.kind === "several"
        ? fc.subarray([...ask.answers, ...open], { minLength: 1 }).map((codes) => saying({ codes }))
        : fc.nat(5000).map((number) => saying({ number, instant: new Date(number * 1e6) }));
  return fc.oneof({ weight: 4, arbitrary: known }, fc.constant(notKnown));
}

const questions = [...QUESTIONS.values()];
const someAnswers = fc
  .tuple(
    fc.constantFrom(...HAPPENED),
    fc.tuple(...questions.map((question) => fc.option(answerTo(question), { freq: 3 }))),
  )
  .map(([happened, given]) => {
    const said = questions.flatMap(({ key }, at) => {
      const one = given[at];
      return one ? [[key, one] as const] : [];
    });
    return new Map<string, Given>([...said, ["happened", saying({ codes: [happened] })]]);
  });

describe("an answer that is not known", () => {
  it("takes no duty away that the known answer left standing", () => {
    fc.assert(
      fc.property(someAnswers, fc.nat(), (answers, pick) => {
        const keys = [...answers.keys()];
        const key = keys[pick % keys.length] ?? "happened";
        const before = lowering(answers);
        const after = lowering(new Map([...answers, [key, notKnown]]));
        // An answer of its own that did not count before may count now; what stood is not lowered.
        const lowered = [...after].filter(([name, isLow]) => isLow && before.get(name) === false);
        expect(lowered.map(([name]) => name)).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  it("never says no about what it tells", () => {
    for (const { key, tells } of questions) {
      for (const happened of HAPPENED) {
        const facts = factsOf(
          new Map([
            ["happened", saying({ codes: [happened] })],
            [key, notKnown],
          ]),
        );
        const told = facts.filter(({ name }) => tells.includes(name));
        expect(told.every(({ answer }) => answer !== "no")).toBe(true);
      }
    }
  });
});
