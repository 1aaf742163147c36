"use client";

import { createContext, useContext } from "react";
import { type FormState, ready } from "@/lib/form-state";

type FormSituation = {
  readonly state: FormState;
  readonly pending: boolean;
  /** Set apart so that two forms on one page may have fields of the same name. */
  readonly prefix: string;
};

export const FormSituationContext = createContext<FormSituation>({
  state: ready,
  pending: false,
  prefix: "f",
});

export function useFormSituation(): FormSituation {
  return useContext(FormSituationContext);
}

export function fieldId(prefix: string, name: string): string {
  return `${prefix}-${name}`;
}

/** What the form knows of one field: its last value (an empty string counts), its error, and ids for the markup. */
export function useField(name: string, given?: string) {
  const { state, prefix } = useFormSituation();
  const kept = "values" in state ? state.values[name] : undefined;
  const error = state.status === "invalid" ? state.errors[name] : undefined;
  const id = fieldId(prefix, name);
  return {
    id,
    error,
    value: kept?.[0] ?? given,
    /** Whether a box or radio of this name was ticked when the form came back; undefined on the first showing. */
    isChosen: (value: string) => ("values" in state ? (kept?.includes(value) ?? false) : undefined),
    helpId: `${id}-help`,
    errorId: `${id}-error`,
    belowId: `${id}-below`,
  };
}
