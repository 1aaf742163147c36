import type { ReactNode } from "react";
import { type Answer, Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { InstantField } from "@/components/ui/instant-field";
import type { CalendarDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { Ask } from "@/lib/questions/question";
import type { QuestionWords } from "@/lib/questions/words";
import { AwarenessFields } from "./awareness-fields";
import { QuestionHeading } from "./question-heading";
import { TickRow } from "./tick-row";
import { type TickGroup, Ticks } from "./ticks";

export type AnswerFieldsProps = {
  ask: Ask;
  words: QuestionWords;
  t: Translator<"questions">;
  locale: Locale;
  today: CalendarDay;
  /** What was answered before, by field. */
  values: Readonly<Record<string, string>>;
  groups: readonly { readonly id: string; readonly name: string }[];
  visibleSince: Date | null;
  /** Asked where it is not known yet; undefined where that is no answer. */
  unknown: { readonly followUp: ReactNode } | undefined;
};

/** The question as the large heading, and the fields of its kind of answer. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { ask, words, t, unknown, values } = props;
  if (ask.kind === "choice") return <ChoiceFields {...props} ask={ask} />;
  return (
    <QuestionHeading question={words.question} help={words.help}>
      {ask.kind === "several" ? (
        <Ticks name="answer" groups={groupsOf(ask, words, t)} chosen={(values.answer ?? "").split(",")} />
      ) : (
        <TypedFields {...props} />
      )}
      {unknown && (
        <TickRow
          name={ask.kind === "several" ? "answer" : "unknown"}
          value="unknown"
          label={t("unknown.label")}
          help={ask.kind === "several" ? t("unknown.moreHelp") : t("unknown.help")}
          isTicked={(values.answer ?? values.unknown ?? "").split(",").includes("unknown")}
          leads={ask.kind !== "several"}
        >
          {unknown.followUp}
        </TickRow>
      )}
    </QuestionHeading>
  );
}

function ChoiceFields({
  ask,
  words,
  t,
  values,
  unknown,
}: AnswerFieldsProps & { ask: Extract<Ask, { kind: "choice" }> }) {
  const answers = ask.answers.map(
    (value): Answer => ({
      ...answerOf(value, words),
      followUp: ask.line?.answer === value && words.line && (
        <Field
          name={ask.line.field}
          label={words.line}
          need={ask.line.isRequired ? "required" : "optional"}
          defaultValue={values[ask.line.field]}
          autoComplete="off"
        />
      ),
    }),
  );
  const open: Answer = {
    value: "unknown",
    label: t("unknown.label"),
    help: t("unknown.help"),
    followUp: unknown?.followUp,
  };
  return (
    <Choice
      name="answer"
      label={words.question}
      help={words.help}
      asTitle="page"
      answers={unknown ? [...answers, open] : answers}
      chosen={values.answer ? [values.answer] : []}
    />
  );
}

function TypedFields({ ask, t, locale, today, values, groups, visibleSince }: AnswerFieldsProps) {
  const say = {
    day: t("fields.day"),
    dayHelp: t("fields.dayHelp"),
    time: t("fields.time"),
    timeHelp: t("fields.timeHelp"),
  };
  if (ask.kind === "count") return <CountFields t={t} values={values} />;
  if (ask.kind === "text") {
    return ask.fields.map((name) => (
      <Field
        key={name}
        name={name}
        label={t(`fields.${name as "owner" | "material" | "receiver"}`)}
        defaultValue={values[name]}
        autoComplete="off"
      />
    ));
  }
  const { day, time, untilDay, untilTime } = values;
  const isPeriod = ask.kind === "period";
  return (
    <>
      <InstantField
        {...{ dayName: "day", timeName: "time", words: say, today, day, time }}
        legend={isPeriod ? t("fields.from") : undefined}
      />
      {isPeriod && (
        <InstantField
          {...{
            dayName: "untilDay",
            timeName: "untilTime",
            words: say,
            today,
            day: untilDay,
            time: untilTime,
          }}
          legend={t("fields.until")}
        />
      )}
      <TickRow name="about" value="about" label={t("fields.about")} isTicked={values.about === "about"} />
      {ask.kind === "awareness" && <AwarenessFields {...{ t, locale, groups, values, visibleSince }} />}
    </>
  );
}

function CountFields({ t, values }: Pick<AnswerFieldsProps, "t" | "values">) {
  const number = { width: "short", inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <>
      <Field
        {...number}
        name="number"
        label={t("fields.number")}
        help={t("fields.numberHelp")}
        defaultValue={values.number}
      />
      <fieldset className="min-w-0">
        <legend className="mb-2">{t("fields.range")}</legend>
        <div className="flex flex-wrap gap-4">
          <Field {...number} name="least" label={t("fields.least")} defaultValue={values.least} />
          <Field {...number} name="most" label={t("fields.most")} defaultValue={values.most} />
        </div>
      </fieldset>
    </>
  );
}

const answerOf = (value: string, words: QuestionWords): Answer => ({
  value,
  label: words.answers?.[value] ?? value,
  help: words.answerHelp?.[value],
});

/** The ticks in the parts that their headings begin. */
function groupsOf(ask: Extract<Ask, { kind: "several" }>, words: QuestionWords, t: Translator<"questions">) {
  const groups: { heading: string | null; answers: Answer[] }[] = [];
  for (const code of ask.answers) {
    const heading = ask.headings?.[code];
    if (heading || groups.length === 0) {
      groups.push({ heading: heading ? t(`headings.${heading as "who"}`) : null, answers: [] });
    }
    groups.at(-1)?.answers.push(answerOf(code, words));
  }
  return groups satisfies TickGroup[];
}
