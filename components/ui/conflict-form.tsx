"use client";

import { useEffect, useRef } from "react";
import type { FormState } from "@/lib/form-state";
import { fill } from "@/lib/i18n/fill";
import { useClientTexts } from "./client-texts";
import { ConflictRow } from "./conflict-row";
import { SubmitButton } from "./submit-button";

type Props = { conflict: Extract<FormState, { status: "conflict" }> };

/**
 * Both values, field by field. The answers carry the names of the fields and everything else that was typed goes
 * along hidden, so that sending this is the ordinary form again, in the knowledge of what is stored now.
 */
export function ConflictForm({ conflict }: Props) {
  const { forms } = useClientTexts();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const stored = Object.entries(conflict.instead);
  const asked = new Set([...conflict.fields, { name: "requestId" }].map(({ name }) => name));
  for (const [name] of stored) asked.add(name);
  const rest = Object.entries(conflict.values).filter(([name]) => !asked.has(name));
  return (
    <section className="flex flex-col gap-5 border-y border-line py-6">
      <div>
        <h2 ref={title} tabIndex={-1} className="type-sub">
          {fill(forms.conflictTitle, { time: conflict.at, who: conflict.by })}
        </h2>
        <p className="type-note">{forms.conflictHelp}</p>
      </div>
      {stored.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {rest.flatMap(([name, values]) =>
        values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      {conflict.fields.map((field) => (
        <ConflictRow key={field.name} field={field} by={conflict.by} />
      ))}
      <div>
        <SubmitButton kind="outlined">{forms.saveChosen}</SubmitButton>
      </div>
    </section>
  );
}
