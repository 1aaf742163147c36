import type { ReactNode } from "react";

export type Pair = { readonly key: string; readonly term: ReactNode; readonly detail: ReactNode };

type Props = {
  pairs: readonly Pair[];
  /** What the list holds, where no heading with its line says it. */
  label?: string;
  /** How the two share a wide page: a short name, a time, a sentence. */
  shape?: "name" | "time" | "sentence";
};

const columns = {
  name: "tablet:grid-cols-[9rem_1fr]",
  time: "tablet:grid-cols-[12rem_1fr]",
  sentence: "tablet:grid-cols-2",
} as const;

/** Two things that belong together, a line each; on the phone one stands above the other. */
export function PairList({ pairs, label, shape = "name" }: Props) {
  return (
    <dl aria-label={label} className={label ? "border-t border-line" : undefined}>
      {pairs.map(({ key, term, detail }) => (
        <div key={key} className={`grid gap-x-6 border-b border-rule py-3 ${columns[shape]}`}>
          <dt className={shape === "time" ? "max-tablet:type-note max-tablet:text-ink2" : "font-bold"}>
            {term}
          </dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
