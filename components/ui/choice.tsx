"use client";

import type { ReactNode } from "react";
import { ChoiceRow } from "./choice-row";
import { describedBy, FieldError } from "./field-frame";
import { useField } from "./form-context";
import { useNeed } from "./use-need";

export type Answer = {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
  /** Asked only when this is chosen. */
  readonly followUp?: ReactNode;
};

type Props = {
  name: string;
  label: string;
  answers: readonly Answer[];
  /** Several ticks or one answer. */
  several?: boolean;
  help?: ReactNode;
  need?: "required" | "optional";
  /** Only where something was recorded before; a question is never answered in advance. */
  chosen?: readonly string[];
  /** The label is the large question: of the whole page, or of a part of it. */
  asTitle?: "page" | "part";
};

/** Radio buttons or check boxes whose rows are the targets. */
export function Choice({ name, label, answers, several, help, need, chosen = [], asTitle }: Props) {
  const field = useField(name);
  const word = useNeed(need);
  return (
    <fieldset
      aria-describedby={describedBy(help && field.helpId, field.error && field.errorId)}
      className="min-w-0"
    >
      <legend className={asTitle ? "type-act" : "font-bold"}>
        {asTitle === "page" ? <h1 tabIndex={-1}>{label}</h1> : label}
        {word && <span className="type-note font-normal text-ink2"> {word}</span>}
      </legend>
      {help && (
        <div id={field.helpId} className={asTitle ? "text-ink2" : "type-note text-ink2"}>
          {help}
        </div>
      )}
      {field.error && <FieldError id={field.errorId}>{field.error}</FieldError>}
      <div className={`${asTitle ? "mt-6" : "mt-2"} flex flex-col gap-3`}>
        {answers.map((answer, at) => (
          <ChoiceRow
            key={answer.value}
            // Where the summary of errors leads to.
            id={at === 0 ? field.id : undefined}
            type={several ? "checkbox" : "radio"}
            name={name}
            value={answer.value}
            label={answer.label}
            help={answer.help}
            defaultChecked={field.isChosen(answer.value) ?? chosen.includes(answer.value)}
          >
            {answer.followUp}
          </ChoiceRow>
        ))}
      </div>
    </fieldset>
  );
}
