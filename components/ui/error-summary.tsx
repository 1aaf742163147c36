"use client";

import { useEffect, useRef } from "react";
import { fill } from "@/lib/i18n/fill";
import { useClientTexts } from "./client-texts";
import { fieldId, useFormSituation } from "./form-context";
import { Sign } from "./sign";

/** What has to be put right, at the top of the form; it takes the focus, and each entry leads to its field. */
export function ErrorSummary() {
  const { forms } = useClientTexts();
  const { state, prefix } = useFormSituation();
  const box = useRef<HTMLDivElement>(null);
  const speaks = state.status === "invalid" || state.status === "refused";

  // A new state is a new answer, also when it says the same as before.
  useEffect(() => {
    if (state.status === "invalid" || state.status === "refused") box.current?.focus();
  }, [state]);

  if (!speaks) return null;
  const entries = state.status === "invalid" ? Object.entries(state.errors) : [];
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript this is the only way to lead to the errors
    <div ref={box} role="alert" tabIndex={-1} autoFocus className="rounded-8 border-2 border-ink p-4">
      <p className="flex gap-3 font-bold">
        <Sign of="error" className="mt-1" />
        {state.status === "refused" ? state.message : fill(forms.summary, { count: entries.length })}
      </p>
      {state.status === "refused" && state.way && (
        <a href={state.way.href} target="_blank" className="link mt-2 ml-8 inline-block py-1" rel="noopener">
          {state.way.text}
        </a>
      )}
      {entries.length > 0 && (
        <ul className="mt-2 flex flex-col gap-1 pl-8">
          {entries.map(([name, message]) => (
            <li key={name}>
              {name === "" ? (
                message
              ) : (
                <a
                  href={`#${fieldId(prefix, name)}`}
                  className="link inline-block py-1"
                  onClick={(event) => {
                    const field = document.getElementById(fieldId(prefix, name));
                    if (!field) return;
                    event.preventDefault();
                    field.focus();
                  }}
                >
                  {message}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
