import type { Printable } from "@/lib/documents/document-content";
import { PaperBlock } from "./paper-block";

/** A document as it stands on paper: the same text in the same order as in its files. */
export function DocumentPaper({ printable }: { printable: Printable }) {
  const { content, label, marking, standing, signatures } = printable;
  const { title, lead, head, blocks } = content;
  // A frozen text never changes: where a block stands is what it is.
  const placed = blocks.map((block, at) => ({ block, at }));
  return (
    <article
      lang={content.language}
      aria-label={title}
      className="rounded-4 border border-line px-5 py-6 tablet:px-10 tablet:py-9 print:border-0 print:p-0"
    >
      <p className="type-note flex flex-wrap justify-between gap-x-6 text-ink2">
        <span>
          {content.reference} {label}
        </span>
        <strong>{marking}</strong>
      </p>
      {standing && <p className="mt-3 font-bold">{standing}</p>}
      <h2 className="type-section mt-5">{title}</h2>
      <p className="mt-3 border-line border-y py-3 font-bold">{lead}</p>
      <h3 className="type-sub mt-6">{head.title}</h3>
      <dl className="mt-3 grid gap-x-8 gap-y-1 tablet:grid-cols-[max-content_1fr]">
        {head.pairs.map((pair) => (
          <div key={pair.label} className="col-span-full grid grid-cols-subgrid">
            <dt className="text-ink2">{pair.label}</dt>
            <dd>{pair.value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-2 flex flex-col gap-3">
        {placed.map(({ block, at }) => (
          <PaperBlock key={at} block={block} signatures={signatures} />
        ))}
      </div>
    </article>
  );
}
