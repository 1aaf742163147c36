"use client";

import type { ReactNode } from "react";
import { Sign } from "./sign";

type Props = {
  id: string;
  label: string;
  /** The finished word beside the label: 必須 or 任意. */
  need?: string;
  help?: ReactNode;
  error?: string;
  below?: ReactNode;
  children: ReactNode;
};

/** Label, rule and example above the field; what will be stored below it. */
export function FieldFrame({ id, label, need, help, error, below, children }: Props) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-bold">
        {label}
        {need && <span className="type-note font-normal text-ink2"> {need}</span>}
      </label>
      {help && (
        <div id={`${id}-help`} className="type-note text-ink2">
          {help}
        </div>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="mt-1">{children}</div>
      {below && (
        <div id={`${id}-below`} className="type-note text-ink2">
          {below}
        </div>
      )}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="type-note flex gap-2 font-bold">
      <Sign of="error" size={18} className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}

/** The frame of everything that is typed into or chosen from. An error is a thicker frame, never red. */
export function inputClass(error: string | undefined, more = ""): string {
  const frame = error ? "border-2 border-ink" : "border border-edge";
  return `block w-full min-h-12 rounded-8 bg-white px-3.5 text-ink ${frame} ${more}`;
}

export function describedBy(...ids: readonly unknown[]): string | undefined {
  return ids.filter(Boolean).join(" ") || undefined;
}
