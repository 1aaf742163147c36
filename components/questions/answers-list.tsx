import Link from "next/link";

export type AnswerRow = {
  readonly key: string;
  readonly question: string;
  /** What was answered, in words; null where the question is still open. */
  readonly answer: string | null;
  /** Who finds out by when, or why. */
  readonly note?: string | undefined;
  readonly href: string;
  readonly act: string;
  /** The act with the question, for people who hear the link alone. */
  readonly label: string;
};

/** Questions with their answers, each with the way to it. */
export function AnswersList({ rows }: { rows: readonly AnswerRow[] }) {
  return (
    <ul>
      {rows.map(({ key, question, answer, note, href, act, label }) => (
        <li key={key} className="flex items-start justify-between gap-4 border-b border-rule py-3">
          <div className="min-w-0">
            <p className={answer === null ? "" : "type-note text-ink2"}>{question}</p>
            {answer !== null && <p className="whitespace-pre-line">{answer}</p>}
            {note && <p className="type-note text-ink2">{note}</p>}
          </div>
          <Link
            href={href}
            prefetch={false}
            aria-label={label}
            className="link inline-flex min-h-11 shrink-0 items-center px-1"
          >
            {act}
          </Link>
        </li>
      ))}
    </ul>
  );
}
