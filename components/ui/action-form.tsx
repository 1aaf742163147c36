"use client";

import { type ReactNode, useActionState, useId } from "react";
import { type FormAction, nextRequestId, ready } from "@/lib/form-state";
import { ConflictForm } from "./conflict-form";
import { ErrorSummary } from "./error-summary";
import { FormSituationContext } from "./form-context";
import { FormDone } from "./form-done";
import { keepEnterSafe } from "./keep-enter-safe";
import { useSafeSubmit } from "./use-safe-submit";

type Props = {
  action: FormAction;
  /** Made on the server for each showing (`randomUUID()`): the same id twice has one effect. */
  requestId?: string;
  children: ReactNode;
  className?: string;
  /** A name for the form, where a page has several. */
  label?: string;
  /**
   * Address of this very form, `/page#form`, where the page may draw it elsewhere when it comes back: without
   * JavaScript it is sent there, finds its answer again, and the browser opens what it lies folded in.
   */
  at?: string;
  /** Takes the place of the fields when the answer is shown this one time (`ShownSecrets` reads it). */
  whenShown?: ReactNode;
};

/**
 * A form that never loses what was typed. React resets a form after its action, so with JavaScript the submission
 * goes around that; without it, or before the page is alive, the browser sends the form itself and the server
 * gives the values back. Nothing is sent twice at once, and a connection that fails is said in place.
 */
export function ActionForm({
  action,
  requestId,
  children,
  className = "flex flex-col gap-6",
  label,
  at,
  whenShown,
}: Props) {
  const [served, serverAction] = useActionState(action, ready, at);
  const { state, pending, onSubmit } = useSafeSubmit(action, served);
  const prefix = useId();
  const id = nextRequestId(state, requestId);

  return (
    <form
      id={at?.split("#")[1]}
      action={serverAction}
      onSubmit={onSubmit}
      onKeyDown={keepEnterSafe}
      noValidate={state.status !== "conflict"}
      aria-label={label}
      className={className}
    >
      {id && <input type="hidden" name="requestId" value={id} />}
      <FormSituationContext value={{ state, pending, prefix }}>
        <ErrorSummary />
        <FormDone />
        {state.status === "conflict" && <ConflictForm conflict={state} />}
        {state.status === "shown" && whenShown}
        {state.status !== "conflict" && state.status !== "shown" && children}
      </FormSituationContext>
    </form>
  );
}
