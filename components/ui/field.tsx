"use client";

import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from "react";
import { describedBy, FieldFrame, inputClass } from "./field-frame";
import { useField } from "./form-context";
import { useNeed } from "./use-need";

export type FieldProps = {
  name: string;
  label: string;
  /** Rule and example, above the field; there is no placeholder. */
  help?: ReactNode;
  /** Says 必須 or 任意 beside the label; left out, nothing is said. */
  need?: "required" | "optional";
  defaultValue?: string;
  autoComplete?: HTMLInputAutoCompleteAttribute;
};

type Props = FieldProps & {
  type?: Extract<HTMLInputTypeAttribute, "text" | "email" | "tel" | "search" | "url">;
  inputMode?: "text" | "email" | "tel" | "numeric" | "url";
  enterKeyHint?: "next" | "done" | "go" | "send";
  /** Width by what goes in: a short code needs no wide field. */
  width?: "full" | "short" | "medium";
  spellCheck?: boolean;
};

const widths = { full: "", medium: "max-w-80", short: "max-w-44" } as const;

/** One line of text. Value and error come from the form around it. */
export function Field({ name, label, help, need, defaultValue, width = "full", ...input }: Props) {
  const field = useField(name, defaultValue);
  return (
    <FieldFrame id={field.id} label={label} need={useNeed(need)} help={help} error={field.error}>
      <input
        {...input}
        id={field.id}
        name={name}
        defaultValue={field.value}
        aria-required={need === "required" || undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(help && field.helpId, field.error && field.errorId)}
        className={inputClass(field.error, widths[width])}
      />
    </FieldFrame>
  );
}
