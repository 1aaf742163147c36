"use client";

import type { FieldProps } from "./field";
import { describedBy, FieldFrame, inputClass } from "./field-frame";
import { useField } from "./form-context";
import { useNeed } from "./use-need";

type Props = Omit<FieldProps, "defaultValue" | "autoComplete"> & {
  /** Six digits from an app, or letters too (recovery code, code from the log). */
  kind?: "digits" | "letters";
};

/**
 * A code that is used once, so it is never given back. It takes any width, spaces and hyphens: the server folds
 * them (`foldCode`), and there is no maxlength that would cut a pasted one.
 */
export function CodeField({ name, label, help, need, kind = "digits" }: Props) {
  const field = useField(name);
  return (
    <FieldFrame id={field.id} label={label} need={useNeed(need)} help={help} error={field.error}>
      <input
        id={field.id}
        name={name}
        type="text"
        inputMode={kind === "digits" ? "numeric" : "text"}
        autoComplete={kind === "digits" ? "one-time-code" : "off"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-required={need === "required" || undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(help && field.helpId, field.error && field.errorId)}
        className={inputClass(
          field.error,
          `font-mono text-xl tracking-widest ${kind === "digits" ? "max-w-44" : "max-w-80"}`,
        )}
      />
    </FieldFrame>
  );
}
