"use client";

import { type ReactNode, useMemo } from "react";
import { FormSituationContext } from "@/components/ui/form-context";
import { FormDone } from "@/components/ui/form-done";
import type { FormState, FormValues } from "@/lib/form-state";

type Props = {
  errors?: Readonly<Record<string, string>>;
  values?: FormValues;
  done?: string;
  children?: ReactNode;
};

/** A form as it looks after an answer, without one being sent. */
export function InvalidForm({ errors = {}, values = {}, done, children }: Props) {
  const situation = useMemo(() => {
    const state: FormState = done
      ? { status: "done", message: done, requestId: "" }
      : { status: "invalid", errors, values };
    return { state, pending: false, prefix: "s" };
  }, [errors, values, done]);
  return (
    <FormSituationContext value={situation}>
      <FormDone />
      {children}
    </FormSituationContext>
  );
}
