"use client";

import type { ReactNode } from "react";
import { describedBy, FieldError, inputClass } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";
import type { Option } from "@/components/ui/select-field";
import { Sign } from "@/components/ui/sign";

/** An input of a line; `time` is the second field of an instant. */
export type LineControl =
  | { readonly kind: "radios"; readonly options: readonly Option[] }
  | { readonly kind: "select"; readonly options: readonly Option[] }
  | { readonly kind: "number"; readonly help: string }
  | {
      readonly kind: "instant";
      readonly day: string;
      readonly timeName: string;
      readonly time: string;
      readonly timeValue: string;
      readonly help: string;
    };

type Props = { name: string; label: string; value: string; control: LineControl };

/** One fact in one line of a long form: the question at the left, its answer at the right. */
export function FactLine({ name, label, value, control }: Props) {
  const field = useField(name, value);
  const labelId = `${field.id}-label`;
  const isGroup = control.kind === "radios" || control.kind === "instant";
  const controls = <Controls name={name} value={value} control={control} labelId={labelId} />;
  return (
    <div className="grid items-center gap-x-6 gap-y-1 border-b border-rule py-2.5 tablet:grid-cols-[minmax(0,1fr)_22rem]">
      <div>
        {isGroup ? <p id={labelId}>{label}</p> : <label htmlFor={field.id}>{label}</label>}
        {field.error && <FieldError id={field.errorId}>{field.error}</FieldError>}
      </div>
      {isGroup ? <fieldset aria-labelledby={labelId}>{controls}</fieldset> : controls}
    </div>
  );
}

type ControlsProps = { name: string; value: string; control: LineControl; labelId: string };

function Controls({ name, value, control, labelId }: ControlsProps) {
  if (control.kind === "radios") return <Radios name={name} value={value} options={control.options} />;
  if (control.kind === "select") return <Select name={name} value={value} options={control.options} />;
  if (control.kind === "number") return <Typed name={name} value={value} help={control.help} isNumber />;
  const { day, time, timeName, timeValue, help } = control;
  return (
    <div className="flex gap-2">
      <Typed name={name} value={value} label={day} of={labelId} help={help} />
      <Typed name={timeName} value={timeValue} label={time} of={labelId} />
    </div>
  );
}

type OfOptions = { name: string; value: string; options: readonly Option[] };

function Radios({ name, value, options }: OfOptions) {
  const field = useField(name, value);
  return (
    <div className="flex flex-wrap gap-x-5">
      {options.map((option, at) => (
        <label key={option.value} className="flex min-h-11 cursor-pointer items-center gap-2">
          <input
            id={at === 0 ? field.id : undefined}
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={field.isChosen(option.value) ?? option.value === value}
            className="size-5 accent-act"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

function Select({ name, value, options }: OfOptions) {
  const field = useField(name, value);
  return (
    <div className="relative">
      <select
        id={field.id}
        name={name}
        defaultValue={field.value}
        className={inputClass(field.error, "appearance-none pr-11")}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Sign of="chevron-down" className="pointer-events-none absolute top-3.5 right-3.5" />
    </div>
  );
}

type TypedProps = {
  name: string;
  value: string;
  help?: ReactNode;
  isNumber?: boolean;
  /** Where several fields share one question: what this one is. */
  label?: string;
  of?: string;
};

function Typed({ name, value, help, isNumber, label, of }: TypedProps) {
  const field = useField(name, value);
  const ownId = `${field.id}-own`;
  return (
    <div className="min-w-0 flex-1">
      {label && (
        <label id={ownId} htmlFor={field.id} className="type-note text-ink2">
          {label}
        </label>
      )}
      <input
        id={field.id}
        name={name}
        type="text"
        autoComplete="off"
        inputMode={isNumber ? "numeric" : undefined}
        defaultValue={field.value}
        aria-labelledby={of && `${of} ${ownId}`}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(help && field.helpId, field.error && field.errorId)}
        className={inputClass(field.error, isNumber ? "max-w-44" : "")}
      />
      {label && field.error && <FieldError id={field.errorId}>{field.error}</FieldError>}
      {help && (
        <p id={field.helpId} className="type-note text-ink2">
          {help}
        </p>
      )}
    </div>
  );
}
