import type { AnswerRow } from "@/components/questions/answers-list";
import { formatInstant, formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import { wordsKeyOf } from "@/lib/questions/catalogue";
import type { AnsweredQuestion, getQuestions } from "@/lib/questions/queries";
import { ABOUT, OPEN } from "@/lib/questions/question";
import { wordsOf } from "@/lib/questions/words";

type View = NonNullable<Awaited<ReturnType<typeof getQuestions>>>;
type Words = { readonly t: Translator<"questions">; readonly locale: Locale; readonly base: string };

/** The questions that were answered, each with its answer in words. */
export function answeredRows(view: View, words: Words): AnswerRow[] {
  const { t, locale, base } = words;
  return view.answered.map((answered) => {
    const { key } = answered.question;
    const { question } = wordsOf(locale, wordsKeyOf(key, view.situation));
    return {
      key,
      question,
      answer: sayAnswer(answered, view, words),
      note: answered.given.isUnknown ? sayFindOut(answered, view, words) : undefined,
      href: `${base}/${key}`,
      act: t("list.correct"),
      label: t("list.correctWhat", { question }),
    };
  });
}

/** The questions that can wait. */
export function openRows(view: View, { t, locale, base }: Words): AnswerRow[] {
  return view.later.map(({ key }) => {
    const { question } = wordsOf(locale, wordsKeyOf(key, view.situation));
    return {
      key,
      question,
      answer: null,
      href: `${base}/${key}`,
      act: t("list.answer"),
      label: t("list.answerWhat", { question }),
    };
  });
}

function sayAnswer({ question, given }: AnsweredQuestion, { names }: View, { t, locale }: Words): string {
  const { isUnknown, codes, number, most, instant, typed } = given;
  if (isUnknown) return t("list.unknown");
  const { groupId, until, ...rest } = typed;
  const typedWords = [groupId && names.get(groupId), ...Object.values(rest)];
  return [sayTime(), sayNumber(), sayCodes(), ...typedWords].filter(Boolean).join("\n");

  function sayTime() {
    if (!instant) return null;
    const from = formatInstant(instant, locale);
    if (until) return t("list.period", { from, until: formatInstant(new Date(until), locale) });
    if (question.ask.kind === "period") return t("list.since", { from });
    return codes.includes(ABOUT) ? t("list.about", { time: from }) : from;
  }
  function sayNumber() {
    if (most !== undefined) {
      return number === undefined ? t("list.upTo", { most }) : t("list.range", { number, most });
    }
    return number === undefined ? null : t("list.people", { number });
  }
  function sayCodes() {
    const answers = wordsOf(locale, question.key).answers ?? {};
    const order = "answers" in question.ask ? question.ask.answers : [];
    const said = order.filter((code) => codes.includes(code)).map((code) => answers[code] ?? code);
    return [...said, ...(codes.includes(OPEN) ? [t("list.open")] : [])].join("・");
  }
}

function sayFindOut({ findOutById, findOutUntil }: AnsweredQuestion, { names }: View, { t, locale }: Words) {
  const name = findOutById ? names.get(findOutById) : undefined;
  const time = findOutUntil ? formatShortInstant(findOutUntil, locale) : undefined;
  if (name && time) return t("list.findOut", { name, time });
  if (name) return t("list.findOutBy", { name });
  return time ? t("list.findOutUntil", { time }) : undefined;
}
