"use client";

export type TimelineRow = {
  readonly id: string;
  /** As an instant, and as it is said. */
  readonly iso: string;
  readonly at: string;
  readonly text: string;
  /** In words, where others entered it since the last visit. */
  readonly isNew?: string;
};

/** The last lines of the timeline, drawn from data in the browser too. */
export function TimelineRows({ rows }: { rows: readonly TimelineRow[] }) {
  return (
    <ol className="side-rows">
      {rows.map(({ id, iso, at, text, isNew }) => (
        <li key={id}>
          <time dateTime={iso} className={isNew ? "new" : undefined}>
            {at}
            {isNew && <span className="sr-only">({isNew})</span>}
          </time>
          <p className="type-note break-words">{text}</p>
        </li>
      ))}
    </ol>
  );
}
