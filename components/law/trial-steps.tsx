import { TickRow } from "@/components/questions/tick-row";
import { Field } from "@/components/ui/field";
import type { Translator } from "@/lib/i18n/translator";
import type { Step } from "@/lib/law/case-facts";
import { textOfInstant } from "@/lib/law/fact-texts";
import { FactFold } from "./fact-fold";

/** As many steps as fit on a page; an address may hold more, which stay as they are. */
export const STEPS = [1, 2, 3] as const;

export type StepNumber = (typeof STEPS)[number];

export const stepFields = (number: StepNumber) =>
  ({
    day: `step${number}.day`,
    time: `step${number}.time`,
    people: `step${number}.people`,
    only: `step${number}.only`,
  }) as const;

export const STEP_FIELDS: readonly string[] = STEPS.flatMap((number) => Object.values(stepFields(number)));

/** What was known when: the number that grew, or who knew first. */
export function TrialSteps({ steps, t }: { steps: readonly Step[]; t: Translator<"rules"> }) {
  return (
    <FactFold
      isOpen={steps.length > 0}
      names={STEP_FIELDS}
      id="fact-timeline"
      className="scroll-mt-20 py-2.5"
      summaryClass="link inline-block py-2"
      summary={t("try.steps")}
    >
      <p className="type-note text-ink2">{t("try.stepsHelp")}</p>
      <div className="mt-3 flex flex-col gap-5">
        {STEPS.map((number) => (
          <StepFields key={number} number={number} step={steps[number - 1]} t={t} />
        ))}
      </div>
    </FactFold>
  );
}

type StepProps = { number: StepNumber; step: Step | undefined; t: Translator<"rules"> };

function StepFields({ number, step, t }: StepProps) {
  const names = stepFields(number);
  const [day = "", time = ""] = step ? textOfInstant(step.at).split("T") : [];
  const people = step?.principals === undefined ? "" : String(step.principals);
  return (
    <fieldset className="min-w-0">
      <legend className="font-bold">{t("try.step", { number })}</legend>
      <div className="mt-1 flex flex-wrap gap-3">
        <Field name={names.day} label={t("try.stepDay", { number })} defaultValue={day} width="short" />
        <Field name={names.time} label={t("try.stepTime", { number })} defaultValue={time} width="short" />
        <Field
          name={names.people}
          label={t("try.stepPeople", { number })}
          defaultValue={people}
          width="short"
          inputMode="numeric"
        />
      </div>
      <div className="mt-2">
        <TickRow
          name={names.only}
          value="only"
          label={t("try.stepOnly")}
          isTicked={step?.onlyWrongdoerKnew === true}
        />
      </div>
    </fieldset>
  );
}
