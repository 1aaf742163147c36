"use client";

import { type ReactNode, useMemo } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormSituationContext } from "@/components/ui/form-context";
import { FormDone } from "@/components/ui/form-done";
import type { FormState, FormValues } from "@/lib/form-state";

type Props = {
  errors?: Readonly<Record<string, string>>;
  values?: FormValues;
  refused?: string;
  done?: string;
  children?: ReactNode;
};

/** A form as it looks after an answer, without one being sent. */
export function InvalidForm({ errors = {}, values = {}, refused, done, children }: Props) {
  const situation = useMemo(() => {
    const state: FormState = done
      ? { status: "done", message: done, requestId: "" }
      : refused
        ? { status: "refused", message: refused, values }
        : { status: "invalid", errors, values };
    return { state, pending: false, prefix: refused ? "r" : "s" };
  }, [errors, values, refused, done]);
  return (
    <FormSituationContext value={situation}>
      {refused && <ErrorSummary />}
      <FormDone />
      {children}
    </FormSituationContext>
  );
}
