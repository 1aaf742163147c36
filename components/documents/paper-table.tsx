import type { TableBlock } from "@/lib/documents/document-content";

const NAME =
  "py-2 pr-4 text-left align-top font-normal max-tablet:block max-tablet:py-0 max-tablet:font-bold";
const CELL =
  "py-2 pr-4 align-top max-tablet:grid max-tablet:grid-cols-[7rem_1fr] max-tablet:gap-3 max-tablet:py-0 max-tablet:pr-0";

/** A table of a document; on the phone each row is a block under its name. */
export function PaperTable({ caption, columns, rows }: Omit<TableBlock, "kind">) {
  // A frozen text never changes: where a cell stands is what it is.
  const placed = rows.map((cells, at) => ({ at, name: cells[0], rest: cells.slice(1) }));
  const [, ...titles] = columns.map(({ title }) => title);
  return (
    <table className="mb-3 w-full border-collapse max-tablet:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-tablet:sr-only">
        <tr className="border-b border-line">
          {columns.map(({ title }) => (
            <th key={title} scope="col" className="type-note py-2 pr-4 text-left font-normal text-ink2">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-tablet:block">
        {placed.map(({ at, name, rest }) => (
          <tr key={at} className="border-b border-rule max-tablet:block max-tablet:py-2.5">
            <th scope="row" className={NAME}>
              {name}
            </th>
            {titles.map((title, column) => (
              <td key={title} className={CELL}>
                <span aria-hidden="true" className="type-note hidden text-ink2 max-tablet:block">
                  {title}
                </span>
                <span className="whitespace-pre-line wrap-anywhere">{rest[column]}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
