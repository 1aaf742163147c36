"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { type FormAction, type FormState, refused } from "@/lib/form-state";
import { fill } from "@/lib/i18n/fill";
import { useClientTexts } from "./client-texts";

function digestOf(error: unknown): string {
  return error instanceof Error && "digest" in error ? String(error.digest) : "-";
}

/**
 * Sends a form once at a time and keeps its text when the connection or the server fails: the action is called
 * directly, since an error that escapes from it would replace the page, and the text with it. `served` is the
 * answer that came with the page, to a form sent without JavaScript.
 */
export function useSafeSubmit(action: FormAction, served: FormState) {
  const { forms } = useClientTexts();
  const [answer, setAnswer] = useState<FormState | null>(null);
  const [pending, startTransition] = useTransition();
  const busy = useRef(false);
  const state = answer ?? served;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;

    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(async () => {
      try {
        setAnswer(await action(state, form));
      } catch (error) {
        unstable_rethrow(error);
        const reached = navigator.onLine && "digest" in Object(error);
        const message = reached ? fill(forms.failed, { reference: digestOf(error) }) : forms.unsent;
        setAnswer(refused(form, message));
      } finally {
        busy.current = false;
      }
    });
  }

  return { state, pending, onSubmit };
}
