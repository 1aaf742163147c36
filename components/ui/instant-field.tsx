"use client";

import { type CompositionEvent, type FormEvent, useState } from "react";
import { fill } from "@/lib/i18n/fill";
import { type CalendarDay, formatInstant } from "@/lib/i18n/format";
import { parseInstant } from "@/lib/time/parse-instant";
import { useClientTexts } from "./client-texts";
import { describedBy, FieldFrame, inputClass } from "./field-frame";
import { useField } from "./form-context";

type Words = {
  readonly day: string;
  readonly dayHelp: string;
  readonly time: string;
  readonly timeHelp: string;
  /** Said below where a day has no time and is not taken without one. */
  readonly timeMissing?: string;
};

type Props = {
  /** Names of the two fields. */
  dayName: string;
  timeName: string;
  words: Words;
  /** Said above the two, where a page asks for more than one time. */
  legend?: string;
  day?: string;
  time?: string;
  /** Japan's day, from the server: a day without a year is the nearest one to it. */
  today: CalendarDay;
};

/** A day and a time in any of the ways that people write them; what will be stored is shown below. */
export function InstantField({ dayName, timeName, words, legend, day, time, today }: Props) {
  const { forms, locale } = useClientTexts();
  const fields = { day: useField(dayName, day), time: useField(timeName, time) };
  const [typed, setTyped] = useState({ day: fields.day.value ?? "", time: fields.time.value ?? "" });
  const parsed = parseInstant(typed.day, today, typed.time);
  const stored = parsed.ok ? fill(forms.willStore, { value: formatInstant(parsed.instant, locale) }) : "";
  const said = parsed.ok && !parsed.hasTime ? (words.timeMissing ?? stored) : stored;
  const below = `${fields.day.id}-stored`;

  const row = (part: "day" | "time", name: string, label: string, help: string, width: string) => {
    const field = fields[part];
    const take = (value: string) => setTyped((before) => ({ ...before, [part]: value }));
    // While kana are being converted the field holds half a word.
    const onInput = (event: FormEvent<HTMLInputElement>) => {
      if ("isComposing" in event.nativeEvent && event.nativeEvent.isComposing) return;
      take(event.currentTarget.value);
    };
    // As wide with an error as without, so that nothing jumps.
    return (
      <div className={part === "day" ? "max-w-80 grow basis-60" : "max-w-64 grow basis-44"}>
        <FieldFrame id={field.id} label={label} help={help} error={field.error}>
          <input
            id={field.id}
            name={name}
            type="text"
            autoComplete="off"
            defaultValue={field.value}
            onInput={onInput}
            onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) => take(event.currentTarget.value)}
            aria-invalid={field.error ? true : undefined}
            aria-describedby={describedBy(field.helpId, field.error && field.errorId, below)}
            className={inputClass(field.error, width)}
          />
        </FieldFrame>
      </div>
    );
  };

  return (
    <fieldset className="min-w-0">
      {legend && <legend className="mb-2">{legend}</legend>}
      <div className="flex flex-wrap gap-x-4 gap-y-3">
        {row("day", dayName, words.day, words.dayHelp, "w-60")}
        {row("time", timeName, words.time, words.timeHelp, "w-44")}
      </div>
      <p id={below} aria-live="polite" className="type-note mt-1 min-h-6 text-ink2">
        {said}
      </p>
    </fieldset>
  );
}
