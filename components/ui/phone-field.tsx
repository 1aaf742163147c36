"use client";

import { type FormEvent, useState } from "react";
import { fill } from "@/lib/i18n/fill";
import { foldPhone } from "@/lib/i18n/phone";
import { useClientTexts } from "./client-texts";
import type { FieldProps } from "./field";
import { describedBy, FieldFrame, inputClass } from "./field-frame";
import { useField } from "./form-context";
import { useNeed } from "./use-need";

type Props = Omit<FieldProps, "autoComplete"> & { autoComplete?: "tel" | "off" };

/** A telephone number in any width, with hyphens or without; what will be stored is shown below. */
export function PhoneField({ name, label, help, need, defaultValue, autoComplete = "off" }: Props) {
  const { forms } = useClientTexts();
  const field = useField(name, defaultValue);
  const [typed, setTyped] = useState(field.value ?? "");
  const stored = foldPhone(typed);

  const onInput = (event: FormEvent<HTMLInputElement>) => {
    if ("isComposing" in event.nativeEvent && event.nativeEvent.isComposing) return;
    setTyped(event.currentTarget.value);
  };

  return (
    <FieldFrame
      id={field.id}
      label={label}
      need={useNeed(need)}
      help={help}
      error={field.error}
      below={<span aria-live="polite">{stored ? fill(forms.willStore, { value: stored }) : ""}</span>}
    >
      <input
        id={field.id}
        name={name}
        type="tel"
        autoComplete={autoComplete}
        defaultValue={field.value}
        onInput={onInput}
        onCompositionEnd={(event) => setTyped(event.currentTarget.value)}
        aria-required={need === "required" || undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(help && field.helpId, field.error && field.errorId, field.belowId)}
        className={inputClass(field.error)}
      />
    </FieldFrame>
  );
}
