import { dayInJapan } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { AnswerInput } from "@/lib/questions/answer-question";
import type { Question } from "@/lib/questions/question";
import { type ProblemAt, readAnswer, type SentFields } from "@/lib/questions/read-answer";
import { parseInstant } from "@/lib/time/parse-instant";

type T = Translator<"questions">;

const NAMED = [
  "day",
  "time",
  "about",
  "groupId",
  "department",
  "reason",
  "number",
  "least",
  "most",
  "owner",
  "material",
  "receiver",
] as const;

/** What the fields of a question's form are called. */
export function answerLabels(t: T, { ask }: Question): Record<string, string> {
  const named = Object.fromEntries(NAMED.map((name) => [name, t(`fields.${name}`)]));
  const line = ask.kind === "choice" && ask.line ? { [ask.line.field]: t("labels.answer") } : {};
  return {
    ...named,
    ...line,
    untilDay: t("fields.until"),
    untilTime: t("fields.until"),
    answer: t("labels.answer"),
    unknown: t("labels.unknown"),
    findOutById: t("unknown.who"),
    findOutUntil: t("unknown.when"),
  };
}

type FormProblem = ProblemAt | { readonly field: string; readonly code: "find-out-unreadable" };

type Input =
  | { readonly ok: true; readonly input: AnswerInput }
  | { readonly ok: false; readonly problem: FormProblem };

const orNull = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

/** The input of the command from the parsed fields, or what in them is to be put right. */
export function toInput(question: Question, fields: SentFields): Input {
  const today = dayInJapan(new Date());
  const read = readAnswer(question, fields, today);
  if (!read.ok) return read;
  const { given } = read;
  const typed = given.isUnknown ? orNull(fields.findOutUntil) : null;
  const until = typed === null ? null : parseInstant(typed, today);
  if (until && !until.ok)
    return { ok: false, problem: { field: "findOutUntil", code: "find-out-unreadable" } };
  return {
    ok: true,
    input: {
      incidentId: String(fields.incidentId),
      question: question.key,
      version: Number(fields.version),
      given,
      findOut: {
        findOutById: given.isUnknown ? orNull(fields.findOutById) : null,
        findOutUntil: until?.instant ?? null,
      },
    },
  };
}

/** The sentence of a problem at its field. */
export function problemStates(t: T, { field, code }: FormProblem): Record<string, string> {
  const name = NAMED.find((known) => known === field);
  return { [field]: t(`problems.${code}`, { field: name ? t(`fields.${name}`) : t("labels.answer") }) };
}

/** The field at which each refusal of the command stands; null where it concerns the whole page. */
export const FIELD_OF_REFUSAL = {
  "in-the-future": () => "day",
  "until-in-the-future": () => "untilDay",
  "known-before-event": ({ ask }: Question) => ("answers" in ask ? null : "day"),
  "reason-needed": () => "reason",
  "group-gone": () => "groupId",
  "person-gone": () => "findOutById",
  "not-asked": () => null,
} as const satisfies Record<string, (question: Question) => string | null>;
