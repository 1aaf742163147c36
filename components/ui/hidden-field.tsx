"use client";

import { useFormSituation } from "./form-context";

/**
 * A field that says what the form was drawn from. It follows the answer: what is stored by now where the form says
 * so, else what was sent, so that a form that comes back never forgets what its text was an answer to.
 */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  const { state } = useFormSituation();
  const stored = "instead" in state ? state.instead?.[name] : undefined;
  const sent = "values" in state ? state.values[name]?.[0] : undefined;
  return <input type="hidden" name={name} value={stored ?? sent ?? value} />;
}
