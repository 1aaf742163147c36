import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { InstantField } from "@/components/ui/instant-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/form-state";
import type { CalendarDay } from "@/lib/i18n/format";
import { translatorFor } from "@/lib/i18n/translator";
import type { Facts } from "@/lib/law/case-facts";
import { type InputFact, inputOf } from "@/lib/law/fact-inputs";
import { textOfFact } from "@/lib/law/fact-texts";
import { AnswerButtons } from "./answer-buttons";
import type { LawSay } from "./law-say";

type Props = {
  fact: InputFact;
  /** How many entries of it there are. */
  version: number;
  /** What counts now; `"unknown"` where somebody said that nobody knows, undefined where nobody said anything. */
  now: string | undefined;
  action: FormAction;
  requestId: string;
  say: LawSay;
  today: CalendarDay;
};

const NOT_KNOWN = "unknown";
/** More answers than these stand in a list that opens. */
const MOST_BUTTONS = 4;

/** One fact of the law, answered right where it is asked. Few answers are buttons: one press, one round trip. */
export function FactForm({ fact, version, now, action, requestId, say, today }: Props) {
  const { t } = say;
  const question = say.fact.question(fact);
  return (
    <ActionForm
      action={action}
      requestId={requestId}
      label={t("missing.answerWhat", { question })}
      className="flex flex-col gap-3"
    >
      <input type="hidden" name="version" value={version} />
      <Answers {...{ fact, now, say, today, question }} />
      <details>
        <summary className="link type-note inline-block py-1.5">{t("missing.addNote")}</summary>
        <TextareaField name="note" label={t("missing.note")} help={t("missing.noteHelp")} rows={2} />
      </details>
    </ActionForm>
  );
}

type AnswerProps = Pick<Props, "fact" | "now" | "say" | "today"> & { question: string };

function Answers({ fact, now, say, today, question }: AnswerProps) {
  const input = inputOf(fact);
  const unknown = { value: NOT_KNOWN, label: say.t("notKnown") };
  if (input.kind === "yes-no" || input.kind === "codes") {
    const values: readonly Facts[InputFact][] =
      input.kind === "yes-no" ? [true, false] : codesOf(input.values);
    const answers = values.flatMap((value) =>
      value === undefined ? [] : [{ value: textOfFact(value), label: say.answer(fact, value) }],
    );
    if (answers.length <= MOST_BUTTONS)
      return <AnswerButtons name="value" label={question} answers={[...answers, unknown]} chosen={now} />;
    return (
      <>
        <SelectField
          name="value"
          label={say.fact.name(fact)}
          options={[...answers, unknown]}
          defaultValue={now ?? NOT_KNOWN}
        />
        <Send say={say} />
      </>
    );
  }
  const known = now === NOT_KNOWN ? undefined : now;
  const words = translatorFor(say.locale, "rules");
  return (
    <>
      {input.kind === "instant" ? (
        <InstantField
          dayName="value"
          timeName="time"
          legend={question}
          words={{
            day: words("fact.day"),
            dayHelp: words("fact.dayHelp"),
            time: words("fact.time"),
            timeHelp: words("fact.timeHelp"),
          }}
          {...(known && { day: known.slice(0, 10), time: known.slice(11) })}
          today={today}
        />
      ) : (
        <Field
          name="value"
          label={say.fact.name(fact)}
          help={words(input.kind === "days" ? "fact.daysHelp" : "fact.peopleHelp")}
          {...(known && { defaultValue: known })}
          width="short"
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      <Send say={say} />
    </>
  );
}

const codesOf = (codes: readonly string[]) => codes as readonly Facts[InputFact][];

function Send({ say }: { say: LawSay }) {
  return (
    <div>
      <SubmitButton kind="outlined" size="small">
        {say.t("missing.answer")}
      </SubmitButton>
    </div>
  );
}
