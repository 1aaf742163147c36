"use client";

import { useState } from "react";
import { useFormSituation } from "./form-context";

/**
 * A field that says what the form was drawn from. It stays so while the page around it is drawn anew, since what was
 * typed answers to that; it follows the answer of the form alone: what is stored by now, else what was sent.
 */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  const [drawn] = useState(value);
  const { state } = useFormSituation();
  const stored = "instead" in state ? state.instead?.[name] : undefined;
  const sent = "values" in state ? state.values[name]?.[0] : undefined;
  return <input type="hidden" name={name} value={stored ?? sent ?? drawn} />;
}
