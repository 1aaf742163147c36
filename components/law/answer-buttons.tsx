"use client";

import { buttonClass } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-frame";
import { useField, useFormSituation } from "@/components/ui/form-context";

type Props = {
  name: string;
  /** Names the group: the question. */
  label: string;
  answers: readonly { readonly value: string; readonly label: string }[];
  chosen: string | undefined;
};

/** Few answers side by side; pressing one answers. */
export function AnswerButtons({ name, label, answers, chosen }: Props) {
  const { pending } = useFormSituation();
  const field = useField(name);
  return (
    <fieldset className="min-w-0" aria-describedby={field.error && field.errorId}>
      <legend className="sr-only">{label}</legend>
      {field.error && <FieldError id={field.errorId}>{field.error}</FieldError>}
      <div className="flex flex-wrap gap-2">
        {answers.map(({ value, label: words }, at) => (
          <button
            key={value}
            // Where the summary of errors leads to.
            id={at === 0 ? field.id : undefined}
            type="submit"
            name={name}
            value={value}
            aria-pressed={value === chosen}
            aria-busy={pending || undefined}
            className={buttonClass(value === chosen ? "chosen" : "quiet", "small")}
          >
            {words}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
