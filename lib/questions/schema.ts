import * as z from "zod";
import { ALTERED, id, manyOf, oneOf, optionalId, optionalLine, version } from "@/lib/forms/fields";
import { HAPPENED } from "@/lib/incidents/happened";
import { ABOUT, OPEN, type Question } from "./question";

const DATE = 60;
const WORDS = 1000;

/** A tick, empty where the answer to a conflict says that it is not set. */
const tick = (value: string) => z.enum([value, ""], { error: ALTERED }).optional();
const followUp = { findOutById: optionalId().optional(), findOutUntil: optionalLine(DATE).optional() };
const bound = { incidentId: id(), question: z.string(), version: version() };

const line = (max: number) => optionalLine(max).optional();
const instant = {
  day: line(DATE),
  time: line(DATE),
  about: tick(ABOUT),
};

/** What the form of a question sends, beside the answer itself. */
const FIELDS = {
  instant: { ...instant, unknown: tick(OPEN) },
  period: { ...instant, untilDay: line(DATE), untilTime: line(DATE), unknown: tick(OPEN) },
  awareness: {
    ...instant,
    groupId: optionalId().optional(),
    department: line(100),
    reason: line(WORDS),
    unknown: tick(OPEN),
  },
  count: { number: line(DATE), least: line(DATE), most: line(DATE), unknown: tick(OPEN) },
} as const;

/** The fields of one question's form: nothing but what its page sends. What they mean is for `readAnswer`. */
export function answerSchema({ ask, canBeUnknown }: Question): z.ZodObject {
  const base = canBeUnknown ? { ...bound, ...followUp } : bound;
  if (ask.kind === "choice") {
    const words = ask.line ? { [ask.line.field]: line(WORDS) } : {};
    return z.object({
      ...base,
      ...words,
      answer: oneOf(canBeUnknown ? [...ask.answers, OPEN] : [...ask.answers]),
    });
  }
  if (ask.kind === "several") {
    const [first = OPEN, ...rest] = ask.answers;
    return z.object({ ...base, answer: manyOf(canBeUnknown ? [first, ...rest, OPEN] : [first, ...rest]) });
  }
  if (ask.kind === "text") {
    return z.object({ ...base, ...Object.fromEntries(ask.fields.map((field) => [field, line(WORDS)])) });
  }
  return z.object({ ...base, ...FIELDS[ask.kind] });
}

/** The first question, with which an incident is opened. */
export const startInput = z.object({ answer: oneOf([...HAPPENED, OPEN]) });
