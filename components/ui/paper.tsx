import type { ReactNode } from "react";

type Props = {
  /** Label of the region: what this paper is. */
  label: string;
  /** Sender, recipient, subject: what stands above the text. */
  head?: readonly { readonly label: string; readonly value: ReactNode }[];
  children: ReactNode;
};

/** A letter, a mail, a file: really a separate object, so it may have a frame. 38 characters a line. */
export function Paper({ label, head, children }: Props) {
  return (
    <section aria-label={label} className="rounded-4 border border-line px-5 py-6 tablet:px-8">
      {head && (
        <dl className="type-note mb-5 grid grid-cols-[auto_1fr] gap-x-8 gap-y-1.5 border-b border-line pb-4">
          {head.map((line) => (
            <div key={line.label} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-ink2">{line.label}</dt>
              <dd>{line.value}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="type-letter max-w-[38em] whitespace-pre-line">{children}</div>
    </section>
  );
}
