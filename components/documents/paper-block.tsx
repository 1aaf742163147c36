import type { Block, Signature } from "@/lib/documents/document-content";
import { PaperTable } from "./paper-table";

type Props = { block: Block; signatures: readonly Signature[] };

/** One block of a document, as the PDF and the Word file have it. */
export function PaperBlock({ block, signatures }: Props) {
  switch (block.kind) {
    case "heading":
      return block.level === 1 ? (
        <h3 className="type-sub mt-6">{block.text}</h3>
      ) : (
        <h4 className="mt-2 font-bold">{block.text}</h4>
      );
    case "paragraph":
      return <p className="max-w-[44em]">{block.text}</p>;
    case "quote":
      return (
        <blockquote className="max-w-[44em] whitespace-pre-line border-edge border-l-2 pl-4">
          {block.text}
        </blockquote>
      );
    case "note":
      return <p className="type-note text-ink2 wrap-anywhere">{block.text}</p>;
    case "bullets":
      return (
        <ul className="max-w-[44em] list-disc pl-6">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "table":
      return <PaperTable {...block} />;
    case "signatures":
      return <Signatures signatures={signatures} />;
  }
}

function Signatures({ signatures }: { signatures: readonly Signature[] }) {
  return (
    <dl className="border-line border-t">
      {signatures.map(({ role, name, at, note }) => (
        <div key={role} className="flex flex-wrap gap-x-8 border-line border-b py-3">
          <dt className="w-28 text-ink2">{role}</dt>
          <dd className="flex flex-wrap gap-x-8">
            <span>{name ?? note}</span>
            {at && <span>{at}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
