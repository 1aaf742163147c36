"use client";

import { type ReactNode, useId } from "react";

type Props = {
  type: "radio" | "checkbox";
  name: string;
  value: string;
  label: ReactNode;
  help?: ReactNode;
  defaultChecked?: boolean;
  required?: boolean;
  id?: string;
  /** What is asked when this is chosen; shown by the style sheet alone, so it needs no JavaScript. */
  children?: ReactNode;
};

/** One answer; the whole row is the target. Chosen: tint, thick frame and a filled mark. */
export function ChoiceRow({ type, name, value, label, help, defaultChecked, required, id, children }: Props) {
  const made = useId();
  const own = id ?? made;
  return (
    <div className="group/row relative rounded-8 border border-edge bg-white has-[[data-mark]:checked]:border-2 has-[[data-mark]:checked]:border-act has-[[data-mark]:checked]:bg-wash has-[[data-mark]:checked]:-m-px">
      <div className="flex items-start gap-3 px-4 py-3">
        <input
          data-mark=""
          type={type}
          id={own}
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          required={required}
          aria-describedby={help ? `${own}-row-help` : undefined}
          className="relative z-1 mt-0.5 size-6 shrink-0 accent-act"
        />
        <div className="min-w-0 flex-1">
          {/* The label's own box grows over the row. */}
          <label htmlFor={own} className="font-bold before:absolute before:inset-0 before:cursor-pointer">
            {label}
          </label>
          {help && (
            <p id={`${own}-row-help`} className="type-note text-ink2">
              {help}
            </p>
          )}
          {children && (
            <div className="relative mt-3 hidden group-has-[[data-mark]:checked]/row:block">{children}</div>
          )}
        </div>
      </div>
    </div>
  );
}
