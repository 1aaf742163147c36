"use client";

import type { ReactNode } from "react";
import { useFormSituation } from "@/components/ui/form-context";

type Props = {
  summary: ReactNode;
  /** The fields inside: where one was filled in or is wrong when the form came back, the fold stands open. */
  names: readonly string[];
  isOpen: boolean;
  className: string;
  summaryClass: string;
  id?: string;
  children: ReactNode;
};

/** A part of a long form that folds. Nothing that was typed or has to be put right is ever hidden in it. */
export function FactFold({ summary, names, isOpen, className, summaryClass, id, children }: Props) {
  const { state } = useFormSituation();
  const isTyped = "values" in state && names.some((name) => state.values[name]?.some(Boolean));
  const isWrong = state.status === "invalid" && names.some((name) => state.errors[name]);
  return (
    <details open={isOpen || isTyped || isWrong} id={id} className={className}>
      <summary className={summaryClass}>{summary}</summary>
      {children}
    </details>
  );
}
