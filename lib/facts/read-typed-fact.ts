import type { CalendarDay } from "@/lib/i18n/format";
import type { Facts } from "@/lib/law/case-facts";
import { type InputFact, inputOf } from "@/lib/law/fact-inputs";
import { valueOfText } from "@/lib/law/fact-texts";
import { parseCount } from "@/lib/questions/parse-count";
import { parseInstant } from "@/lib/time/parse-instant";

/** What a person can put right; `no-such-value` no page of ours sends. */
export type TypedFactProblem =
  | "no-such-value"
  | "number-unreadable"
  | "day-unreadable"
  | "no-such-day"
  | "time-unreadable"
  | "time-empty";

/** `value` is undefined where it is not known: nothing chosen, nothing typed, or まだ分からない. */
export type TypedFact =
  | { readonly ok: true; readonly value: Facts[InputFact] }
  /** `field` is where to put it right: the fact's own field, or that of its time. */
  | { readonly ok: false; readonly field: "value" | "time"; readonly code: TypedFactProblem };

/** What まだ分からない sends in the rows of a fact. */
export const NOT_KNOWN = "unknown";

/**
 * The field of a fact in a form. A form never gives back a field whose name speaks of a secret, and this one holds
 * none: whether there is a secret is a yes or no.
 */
export function fieldOfFact(fact: InputFact): string {
  return fact === "partner_secret" ? "partner_information" : fact;
}

/** The second field of an instant. */
export const timeFieldOf = (fact: InputFact) => `${fieldOfFact(fact)}.time`;

const problem = (code: TypedFactProblem, field: "value" | "time" = "value") =>
  ({ ok: false, field, code }) as const;
const known = (value: Facts[InputFact]) => ({ ok: true, value }) as const;

/**
 * A fact as the fields of a form send it: a code, yes or no, a number in any width, or a day and a time in any
 * of the ways that people write them. The law counts hours and days from instants, so a day alone is not enough.
 */
export function readTypedFact(
  fact: InputFact,
  typed: { readonly value?: string | undefined; readonly time?: string | undefined },
  today: CalendarDay,
): TypedFact {
  const { value = "", time = "" } = typed;
  const { kind } = inputOf(fact);
  if (value === NOT_KNOWN || (value === "" && time === "")) return known(undefined);
  if (kind === "instant") return readTypedInstant(value, time, today);
  const isNumber = kind === "count" || kind === "days";
  const read = valueOfText(fact, isNumber ? digitsOf(value) : value);
  return read === undefined ? problem(isNumber ? "number-unreadable" : "no-such-value") : known(read);
}

function digitsOf(typed: string): string {
  const number = parseCount(typed.normalize("NFKC").replace(/(日|days?)\s*$/, ""));
  return number === null ? "" : String(number);
}

/** A day and a time, or both in the field of the day. */
export function readTypedInstant(value: string, time: string, today: CalendarDay): TypedFact {
  const parsed = parseInstant(value, today, time);
  if (parsed.ok) return parsed.hasTime ? known(parsed.instant) : problem("time-empty", "time");
  if (parsed.code === "unreadable-time") return problem("time-unreadable", "time");
  return problem(parsed.code === "no-such-day" ? "no-such-day" : "day-unreadable");
}
