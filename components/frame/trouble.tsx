import type { ReactNode } from "react";

type Props = {
  title: string;
  body: string;
  /** A code that leads to the line in the log. */
  reference?: { readonly label: string; readonly code: string };
  children: ReactNode;
};

/** A page for what went wrong: what happened, what was kept, what to do. */
export function Trouble({ title, body, reference, children }: Props) {
  return (
    <div className="mx-auto max-w-160 px-4 py-16">
      <h1 tabIndex={-1} className="type-act">
        {title}
      </h1>
      <p className="mt-3">{body}</p>
      {reference && (
        <p className="type-note mt-3 text-ink2">
          {reference.label} <span className="font-mono text-ink">{reference.code}</span>
        </p>
      )}
      <div className="mt-8 flex flex-wrap items-center gap-4">{children}</div>
    </div>
  );
}
