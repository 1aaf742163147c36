import * as z from "zod";
import { STEP_FIELDS, STEPS, type StepNumber, stepFields } from "@/components/law/trial-steps";
import {
  fieldOfFact,
  readTypedFact,
  readTypedInstant,
  type TypedFact,
  type TypedFactProblem,
  timeFieldOf,
} from "@/lib/facts/read-typed-fact";
import type { CalendarDay } from "@/lib/i18n/format";
import type { FactName, Facts, Step } from "@/lib/law/case-facts";
import { INPUT_FACTS, inputOf } from "@/lib/law/fact-inputs";
import { timeProblemsOf } from "@/lib/law/trial-times";

/** Longer than any answer; what is longer was not typed. */
const text = () => z.string().max(200).optional();

const NAMES = [
  ...INPUT_FACTS.flatMap((fact) =>
    inputOf(fact).kind === "instant" ? [fieldOfFact(fact), timeFieldOf(fact)] : [fieldOfFact(fact)],
  ),
  ...STEP_FIELDS,
];

/** Every field of the trial, as text: what it means is read fact by fact. */
export const trialInput = z.strictObject(Object.fromEntries(NAMES.map((name) => [name, text()])));

export type TrialFields = z.output<typeof trialInput>;

/** Where something has to be put right, and what. */
export type FieldProblem = {
  readonly field: string;
  readonly fact: FactName;
  readonly code: TypedFactProblem | ReturnType<typeof timeProblemsOf>[number]["code"];
  readonly on?: CalendarDay;
};

export type ReadTrialForm =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** The facts that the fields say, or what a person has to put right. `today` is Japan's day of `now`. */
export function readTrialForm(fields: TrialFields, now: Date, today: CalendarDay): ReadTrialForm {
  const problems: FieldProblem[] = [];
  const take = (fact: FactName, read: TypedFact, value: string, time: string) => {
    if (read.ok) return read.value;
    problems.push({ field: read.field === "time" ? time : value, fact, code: read.code });
    return undefined;
  };
  const values = INPUT_FACTS.map((fact) => {
    const [field, timeField] = [fieldOfFact(fact), timeFieldOf(fact)];
    const typed = readTypedFact(fact, { value: fields[field], time: fields[timeField] }, today);
    return [fact, take(fact, typed, field, timeField)] as const;
  });
  const steps = STEPS.flatMap((number): readonly Step[] => {
    const names = stepFields(number);
    const [day = "", time = "", people] = [fields[names.day], fields[names.time], fields[names.people]];
    if (!day && !time && !people) return [];
    const at = take("timeline", readTypedInstant(day, time, today), names.day, names.time);
    const count = readTypedFact("principals.known", { value: people }, today);
    const principals = take("timeline", count, names.people, names.people);
    if (!(at instanceof Date)) return [];
    return [
      {
        at,
        ...(typeof principals === "number" && { principals }),
        ...(fields[names.only] === "only" && { onlyWrongdoerKnew: true }),
      },
    ];
  });
  const facts = { ...Object.fromEntries(values), ...(steps.length > 0 && { timeline: inOrder(steps) }) };
  const times = timeProblemsOf(facts, now).map(({ fact, code, on }) => ({
    field: fact === "timeline" ? stepFields(firstStep(fields)).day : fieldOfFact(fact),
    fact,
    code,
    on,
  }));
  const all = [...problems, ...times];
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, facts };
}

const inOrder = (steps: readonly Step[]) =>
  steps.toSorted((one, other) => one.at.getTime() - other.at.getTime());

const firstStep = (fields: TrialFields): StepNumber =>
  STEPS.find((number) => fields[stepFields(number).day]) ?? STEPS[0];
