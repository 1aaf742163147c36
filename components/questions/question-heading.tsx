import type { ReactNode } from "react";

type Props = { question: string; help?: string | undefined; children: ReactNode };

/** A question that is answered in several fields: the same heading as that of a choice. */
export function QuestionHeading({ question, help, children }: Props) {
  return (
    <fieldset className="min-w-0" aria-describedby={help ? "question-help" : undefined}>
      <legend className="type-act">
        <h1 tabIndex={-1}>{question}</h1>
      </legend>
      {help && (
        <p id="question-help" className="text-ink2">
          {help}
        </p>
      )}
      <div className="mt-6 flex flex-col gap-5">{children}</div>
    </fieldset>
  );
}
