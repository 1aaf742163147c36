import type { ReactNode } from "react";

type Props = { title: string; lead?: string; children: ReactNode };

/** One group of parts. */
export function Board({ title, lead, children }: Props) {
  return (
    <section className="min-w-0 border-t border-ink pt-4">
      <h2 className="type-sub">{title}</h2>
      {lead && <p className="type-note text-ink2">{lead}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}

/** Two groups beside each other. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className="grid gap-x-12 gap-y-10 desk:grid-cols-2">{children}</div>;
}
