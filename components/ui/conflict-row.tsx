"use client";

import type { ConflictField } from "@/lib/form-state";
import { fill } from "@/lib/i18n/fill";
import { ChoiceRow } from "./choice-row";
import { useClientTexts } from "./client-texts";

/** One field of a conflict. Nothing is chosen beforehand, and the browser itself asks for an answer. */
export function ConflictRow({ field, by }: { field: ConflictField; by: string }) {
  const { forms } = useClientTexts();
  const say = (text: string) => (text === "" ? forms.empty : text);
  return (
    <fieldset>
      <legend className="mb-2">{field.label}</legend>
      <div className="flex flex-col gap-2">
        <ChoiceRow
          type="radio"
          name={field.name}
          value={field.theirs}
          required
          label={<span className="whitespace-pre-line">{say(field.theirsText ?? field.theirs)}</span>}
          help={fill(forms.useTheirs, { who: by })}
        />
        <ChoiceRow
          type="radio"
          name={field.name}
          value={field.mine}
          required
          label={<span className="whitespace-pre-line">{say(field.mineText ?? field.mine)}</span>}
          help={forms.useMine}
        />
      </div>
    </fieldset>
  );
}
