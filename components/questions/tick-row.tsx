"use client";

import type { ReactNode } from "react";
import { ChoiceRow } from "@/components/ui/choice-row";
import { FieldError } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";

type Props = {
  name: string;
  value: string;
  label: string;
  help?: string;
  isTicked?: boolean;
  /** The entry of the error summary leads here, and the error stands above it. */
  leads?: boolean;
  children?: ReactNode;
};

/** One tick of a list; `children` are asked when it is ticked. */
export function TickRow({ name, value, label, help, isTicked, leads, children }: Props) {
  const field = useField(name);
  return (
    <div className="flex flex-col gap-2">
      {leads && field.error && <FieldError id={field.errorId}>{field.error}</FieldError>}
      <ChoiceRow
        type="checkbox"
        name={name}
        value={value}
        id={leads ? field.id : undefined}
        label={label}
        help={help}
        defaultChecked={field.isChosen(value) ?? isTicked}
      >
        {children}
      </ChoiceRow>
    </div>
  );
}
