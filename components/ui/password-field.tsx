"use client";

import { useEffect, useState } from "react";
import { useClientTexts } from "./client-texts";
import type { FieldProps } from "./field";
import { describedBy, FieldFrame, inputClass } from "./field-frame";
import { useField } from "./form-context";
import { useNeed } from "./use-need";

type Props = Omit<FieldProps, "defaultValue" | "autoComplete"> & {
  /** `off` where it is the password of a file and nobody's own. */
  autoComplete: "current-password" | "new-password" | "off";
};

/** A password is never given back into the page. The button to look at it appears where it works. */
export function PasswordField({ name, label, help, need, autoComplete }: Props) {
  const { forms } = useClientTexts();
  const field = useField(name);
  const [alive, setAlive] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(() => setAlive(true), []);

  return (
    <FieldFrame id={field.id} label={label} need={useNeed(need)} help={help} error={field.error}>
      <div className="relative max-w-112">
        <input
          id={field.id}
          name={name}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-required={need === "required" || undefined}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(help && field.helpId, field.error && field.errorId)}
          className={inputClass(field.error, alive ? "pr-20" : "")}
        />
        {alive && (
          <button
            type="button"
            aria-controls={field.id}
            aria-label={`${label} ${shown ? forms.hidePassword : forms.showPassword}`}
            onClick={() => setShown(!shown)}
            className="link type-note absolute top-0 right-0 min-h-12 min-w-16 px-3"
          >
            {shown ? forms.hidePassword : forms.showPassword}
          </button>
        )}
      </div>
    </FieldFrame>
  );
}
