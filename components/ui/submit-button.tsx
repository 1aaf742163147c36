"use client";

import type { ReactNode } from "react";
import { type ButtonKind, type ButtonSize, buttonClass } from "./button";
import { useClientTexts } from "./client-texts";
import { useFormSituation } from "./form-context";

type Props = {
  children: ReactNode;
  kind?: ButtonKind;
  size?: ButtonSize;
  wide?: boolean;
  icon?: ReactNode;
  /** What the button sends, where a form has several. */
  name?: string;
  value?: string;
};

/** Sends the form. While it is on its way it says so; the form itself takes only one submission at a time. */
export function SubmitButton({ children, kind = "filled", size, wide, icon, name, value }: Props) {
  const { forms } = useClientTexts();
  const { pending } = useFormSituation();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-busy={pending || undefined}
      className={buttonClass(kind, size, wide)}
    >
      {icon}
      {pending ? forms.pending : children}
    </button>
  );
}
