"use client";

import type { FieldProps } from "./field";
import { describedBy, FieldFrame, inputClass } from "./field-frame";
import { useField } from "./form-context";
import { Sign } from "./sign";
import { useNeed } from "./use-need";

export type Option = { readonly value: string; readonly label: string };

type Props = Omit<FieldProps, "autoComplete"> & {
  options: readonly Option[];
  /** The first, empty choice, e.g. 選んでください; without it the first option is chosen. */
  none?: string;
};

/** One of many. For at most four answers use `Choice`. */
export function SelectField({ name, label, help, need, defaultValue, options, none }: Props) {
  const field = useField(name, defaultValue);
  return (
    <FieldFrame id={field.id} label={label} need={useNeed(need)} help={help} error={field.error}>
      <div className="relative max-w-96">
        <select
          id={field.id}
          name={name}
          defaultValue={field.value ?? ""}
          aria-required={need === "required" || undefined}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(help && field.helpId, field.error && field.errorId)}
          className={inputClass(field.error, "appearance-none pr-11")}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Sign of="chevron-down" className="pointer-events-none absolute top-3.5 right-3.5" />
      </div>
    </FieldFrame>
  );
}
