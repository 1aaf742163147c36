"use client";

import { CharCount } from "./char-count";
import type { FieldProps } from "./field";
import { describedBy, FieldFrame, inputClass } from "./field-frame";
import { useField } from "./form-context";
import { useNeed } from "./use-need";

type Props = FieldProps & {
  rows?: number;
  /** Shown and counted, never cut off: whoever pastes a long text must see all of it. */
  limit?: number;
};

/** Several lines. Ctrl+Enter sends the form around it. */
export function TextareaField({ name, label, help, need, defaultValue, rows = 5, limit, ...rest }: Props) {
  const field = useField(name, defaultValue);
  return (
    <FieldFrame
      id={field.id}
      label={label}
      need={useNeed(need)}
      help={help}
      error={field.error}
      below={limit === undefined ? undefined : <CharCount of={field.id} limit={limit} start={field.value} />}
    >
      <textarea
        {...rest}
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={field.value}
        aria-required={need === "required" || undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(
          help && field.helpId,
          field.error && field.errorId,
          limit !== undefined && field.belowId,
        )}
        className={inputClass(field.error, "field-sizing-content min-h-30 max-h-160 py-2.5")}
      />
    </FieldFrame>
  );
}
