import type { CalendarDay } from "@/lib/i18n/format";
import { parseInstant } from "@/lib/time/parse-instant";
import { parseCount } from "./parse-count";
import { ABOUT, type Given, OPEN, type Question, type Typed } from "./question";

/** What a person can put right, as codes; each has a sentence. */
export type AnswerProblem =
  | "empty"
  | "blank"
  | "number-empty"
  | "both"
  | "day-empty"
  | "day-unreadable"
  | "no-such-day"
  | "time-unreadable"
  | "time-empty"
  | "number-unreadable"
  | "number-or-range"
  | "most-below-least"
  | "most-empty"
  | "department-empty"
  | "basis-empty"
  | "until-before-from";

/** The field that a problem stands at. */
export type ProblemAt = { readonly field: string; readonly code: AnswerProblem };

export type ReadAnswer =
  | { readonly ok: true; readonly given: Given }
  | { readonly ok: false; readonly problem: ProblemAt };

export type SentFields = Readonly<Record<string, unknown>>;

const problem = (field: string, code: AnswerProblem) => ({ ok: false, problem: { field, code } }) as const;
const given = (parts: Partial<Given>) =>
  ({ ok: true, given: { isUnknown: false, codes: [], typed: {}, ...parts } }) as const;

const UNKNOWN = given({ isUnknown: true });
const text = (fields: SentFields, name: string) => (typeof fields[name] === "string" ? fields[name] : "");

function typedFrom(fields: SentFields, names: readonly (keyof Typed)[]): Typed {
  return Object.fromEntries(
    names.filter((name) => text(fields, name)).map((name) => [name, text(fields, name)]),
  );
}

/** What the fields of a question's form say, or what in them a person has to put right. `today` is Japan's. */
export function readAnswer(question: Question, fields: SentFields, today: CalendarDay): ReadAnswer {
  const { ask } = question;
  if (ask.kind === "choice") return readChoice(question, fields);
  if (ask.kind === "several") return readTicks(fields);
  if (ask.kind === "text") return readText(ask.fields, fields);
  const isUnknown = fields.unknown === OPEN;
  if (isUnknown) return isEmpty(fields) ? UNKNOWN : problem("unknown", "both");
  if (ask.kind === "count") return readCount(fields);
  return readTime(ask.kind, fields, today);
}

const FILLED_IN = ["day", "time", "untilDay", "untilTime", "number", "least", "most"];
const isEmpty = (fields: SentFields) => FILLED_IN.every((name) => !text(fields, name));

function readChoice({ ask }: Question, fields: SentFields): ReadAnswer {
  const code = text(fields, "answer");
  if (code === OPEN) return UNKNOWN;
  if (ask.kind !== "choice" || !ask.line || ask.line.answer !== code) return given({ codes: [code] });
  const { field, isRequired } = ask.line;
  if (isRequired && !text(fields, field)) return problem(field, "basis-empty");
  return given({ codes: [code], typed: typedFrom(fields, [field]) });
}

function readTicks(fields: SentFields): ReadAnswer {
  const codes = Array.isArray(fields.answer) ? fields.answer.map(String) : [];
  if (codes.length === 0) return problem("answer", "empty");
  return codes.length === 1 && codes[0] === OPEN ? UNKNOWN : given({ codes });
}

function readText(names: readonly (keyof Typed)[], fields: SentFields): ReadAnswer {
  const missing = names.find((name) => !text(fields, name));
  return missing ? problem(missing, "blank") : given({ typed: typedFrom(fields, names) });
}

function readCount(fields: SentFields): ReadAnswer {
  const [number, least, most] = ["number", "least", "most"].map((name) => text(fields, name));
  if (number) {
    if (least || most) return problem("number", "number-or-range");
    const count = parseCount(number);
    return count === null ? problem("number", "number-unreadable") : given({ number: count });
  }
  if (!least && !most) return problem("number", "number-empty");
  if (!most) return problem("most", "most-empty");
  const [low, high] = [least ? parseCount(least) : null, parseCount(most)];
  if (high === null) return problem("most", "number-unreadable");
  if (!least) return given({ most: high });
  if (low === null) return problem("least", "number-unreadable");
  return high < low ? problem("most", "most-below-least") : given({ number: low, most: high });
}

function readTime(
  kind: "instant" | "period" | "awareness",
  fields: SentFields,
  today: CalendarDay,
): ReadAnswer {
  const from = readInstant(fields, ["day", "time"], today);
  if ("problem" in from) return from;
  // It starts the clocks: a day alone would be taken for its first minute.
  if (kind === "awareness" && !from.hasTime) return problem("time", "time-empty");
  const codes = from.isAbout || fields.about === ABOUT ? [ABOUT] : [];
  if (kind === "instant") return given({ instant: from.instant, codes });
  if (kind === "awareness") {
    const typed = typedFrom(fields, ["groupId", "department", "reason"]);
    if (!typed.groupId && !typed.department) return problem("groupId", "department-empty");
    return given({ instant: from.instant, codes, typed });
  }
  if (!text(fields, "untilDay") && !text(fields, "untilTime")) return given({ instant: from.instant, codes });
  const until = readInstant(fields, ["untilDay", "untilTime"], today);
  if ("problem" in until) return until;
  if (until.instant < from.instant) return problem("untilDay", "until-before-from");
  return given({ instant: from.instant, codes, typed: { until: until.instant.toISOString() } });
}

type Read = { readonly instant: Date; readonly isAbout: boolean; readonly hasTime: boolean };

function readInstant(fields: SentFields, [day, time]: readonly [string, string], today: CalendarDay) {
  if (!text(fields, day)) return problem(day, "day-empty");
  const parsed = parseInstant(text(fields, day), today, text(fields, time));
  if (parsed.ok) return parsed satisfies Read;
  if (parsed.code === "unreadable-time") return problem(time, "time-unreadable");
  return problem(day, parsed.code === "no-such-day" ? "no-such-day" : "day-unreadable");
}
