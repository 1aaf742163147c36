import { TickRow } from "@/components/questions/tick-row";
import { type Answer, Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { InstantField } from "@/components/ui/instant-field";
import { fieldOfFact } from "@/lib/facts/read-typed-fact";
import type { CalendarDay } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { type InputFact, inputOf } from "@/lib/law/fact-inputs";
import { factWords } from "./fact-words";

type Props = {
  fact: InputFact;
  /** As `textOfFact` writes it, or `unknown`; undefined where nothing was said. Never an answer in advance. */
  value?: string | undefined;
  /** Name of the field, `fieldOfFact` by default. `readTypedFact` reads what it sends. */
  name?: string;
  /** Name of the second field of an instant. */
  timeName?: string;
  /** Name of the tick まだ分からない beside a number or an instant; undefined leaves it out. */
  unknownName?: string;
  /** Japan's day: a day without a year is the nearest one to it. */
  today: CalendarDay;
  /** The question is the large heading of the page, or of a part of it. */
  asTitle?: "page" | "part";
};

/** One fact of the law as a question: radio rows, a number or a time, with まだ分からない as the last answer. */
export async function FactChoices(props: Props) {
  const locale = await getLocale();
  const t = translatorFor(locale, "rules");
  const words = factWords(locale);
  const { fact, value, name = fieldOfFact(fact), asTitle } = props;
  const input = inputOf(fact);
  const question = words.question(fact);
  if (input.kind === "codes" || input.kind === "yes-no") {
    const answers: Answer[] =
      input.kind === "codes"
        ? input.values.map((code) => ({ value: code, label: words.code(fact, code) }))
        : (["yes", "no"] as const).map((answer) => ({ value: answer, label: t(`fact.${answer}`) }));
    const unknown: Answer = { value: "unknown", label: t("fact.unknown"), help: t("fact.unknownHelp") };
    return (
      <Choice
        name={name}
        label={question}
        answers={[...answers, unknown]}
        asTitle={asTitle}
        chosen={value === undefined ? [] : [value]}
      />
    );
  }
  return <TypedFact {...props} name={name} question={question} t={t} />;
}

type TypedProps = Props & { name: string; question: string; t: Translator<"rules"> };

function TypedFact({ fact, value, name, unknownName, question, t, ...rest }: TypedProps) {
  const { kind } = inputOf(fact);
  const known = value === "unknown" ? undefined : value;
  return (
    <div className="flex flex-col gap-4">
      {kind === "instant" ? (
        <InstantPart {...rest} name={name} value={known} question={question} t={t} />
      ) : (
        <Field
          name={name}
          label={question}
          help={t(kind === "days" ? "fact.daysHelp" : "fact.peopleHelp")}
          defaultValue={known}
          width="short"
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      {unknownName && (
        <TickRow
          name={unknownName}
          value="unknown"
          label={t("fact.unknown")}
          help={t("fact.unknownHelp")}
          isTicked={value === "unknown"}
          leads
        />
      )}
    </div>
  );
}

type InstantProps = Pick<TypedProps, "name" | "value" | "timeName" | "today" | "question" | "t">;

function InstantPart({ name, value, timeName = `${name}.time`, today, question, t }: InstantProps) {
  const [day, time] = value?.split("T") ?? [];
  return (
    <InstantField
      dayName={name}
      timeName={timeName}
      legend={question}
      words={{
        day: t("fact.day"),
        dayHelp: t("fact.dayHelp"),
        time: t("fact.time"),
        timeHelp: t("fact.timeHelp"),
      }}
      {...(day && { day })}
      {...(time && { time })}
      today={today}
    />
  );
}
