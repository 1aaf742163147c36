import type { Facts } from "./case-facts";
import { type InputFact, inputOf } from "./fact-inputs";
import { readInstant } from "./read-instant";

const JAPAN = 9 * 3_600_000;
const MOST_PEOPLE = 2_000_000_000;
/** Ten years: no contract grants more, and a calendar can still count it. */
const MOST_DAYS = 3_660;

type Value = NonNullable<Facts[InputFact]>;

/** A value as an address or a form holds it: a code, yes or no, digits, or minutes in Japan as 2026-11-09T22:20. */
export function textOfFact(value: Value): string {
  if (value instanceof Date) return textOfInstant(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

export function textOfInstant(instant: Date): string {
  return new Date(instant.getTime() + JAPAN).toISOString().slice(0, 16);
}

/** The value that such a text stands for; undefined where the fact has no such value. */
export function valueOfText(fact: InputFact, text: string): Value | undefined {
  const input = inputOf(fact);
  if (input.kind === "codes") return input.values.find((code) => code === text) as Value | undefined;
  if (input.kind === "yes-no") return text === "yes" || text === "no" ? text === "yes" : undefined;
  if (input.kind === "instant") return instantOfText(text);
  return numberOfText(text, input.kind === "count" ? MOST_PEOPLE : MOST_DAYS);
}

export function instantOfText(text: string): Date | undefined {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? readInstant(`${text}:00+09:00`) : undefined;
}

/** A whole number of people. */
export function peopleOfText(text: string): number | undefined {
  return numberOfText(text, MOST_PEOPLE);
}

function numberOfText(text: string, most: number): number | undefined {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return number <= most ? number : undefined;
}
