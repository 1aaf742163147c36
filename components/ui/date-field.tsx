"use client";

import { type FormEvent, useState } from "react";
import { fill } from "@/lib/i18n/fill";
import { type CalendarDay, formatDay } from "@/lib/i18n/format";
import { type ParsedDate, parseDate } from "@/lib/time/parse-date";
import { useClientTexts } from "./client-texts";
import type { FieldProps } from "./field";
import { describedBy, FieldFrame, inputClass } from "./field-frame";
import { useField } from "./form-context";
import { useNeed } from "./use-need";

type Props = Omit<FieldProps, "autoComplete"> & {
  /** Japan's day, from the server: a day without a year is the nearest one to it. */
  today: CalendarDay;
};

/** A day in one field, in any of the ways that people write it; what will be stored is shown below. */
export function DateField({ name, label, help, need, defaultValue, today }: Props) {
  const texts = useClientTexts();
  const field = useField(name, defaultValue);
  const [typed, setTyped] = useState(field.value ?? "");
  // The error above the field says it already, until something else is typed.
  const isOld = field.error !== undefined && typed === field.value;
  const said = isOld ? "" : say(parseDate(typed, today), texts);

  // While kana are being converted the field holds half a word.
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
      below={<span aria-live="polite">{said}</span>}
    >
      <input
        id={field.id}
        name={name}
        type="text"
        autoComplete="off"
        defaultValue={field.value}
        onInput={onInput}
        onCompositionEnd={(event) => setTyped(event.currentTarget.value)}
        aria-required={need === "required" || undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(help && field.helpId, field.error && field.errorId, field.belowId)}
        className={inputClass(field.error, "max-w-80")}
      />
    </FieldFrame>
  );
}

function say(parsed: ParsedDate, { forms, locale }: ReturnType<typeof useClientTexts>): string {
  if (parsed.ok) {
    const day = formatDay(parsed.day, locale);
    const era = locale === "ja" ? `・${formatDay(parsed.day, "ja", { wareki: true })}` : "";
    return fill(forms.willStore, { value: day + era });
  }
  if (parsed.code === "no-such-day") return fill(forms.noSuchDay, { month: parsed.month, day: parsed.day });
  return parsed.code === "empty" ? "" : forms.unreadableDate;
}
