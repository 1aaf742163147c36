import type { ReactNode } from "react";

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: "right";
  /** A short heading that is never broken. */
  readonly isUnbroken?: boolean;
};

type Props<Row> = {
  /** Says what the table holds; not repeated where a heading above it does. */
  caption: string;
  isCaptionShown?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Column that names the row. */
  headed?: string;
};

/** A table whose rows become blocks with labels on the phone, where a cell without anything in it is left out. */
export function DataTable<Row>({ caption, isCaptionShown, columns, rows, keyOf, headed }: Props<Row>) {
  return (
    <table className="w-full border-collapse max-tablet:block">
      <caption className={isCaptionShown ? "type-sub pb-2 text-left max-tablet:block" : "sr-only"}>
        {caption}
      </caption>
      <thead className="max-tablet:sr-only">
        <tr className="border-b border-line">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={`type-note py-2.5 pr-4 font-normal text-ink2 ${column.align ? "text-right" : "text-left"} ${column.isUnbroken ? "whitespace-nowrap" : ""}`}
            >
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-tablet:block">
        {rows.map((row) => (
          <tr key={keyOf(row)} className="border-b border-rule max-tablet:block max-tablet:py-3">
            {columns.map((column) => cellOf(column, row, column.key === headed))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cellClass =
  "py-3 pr-4 text-left align-top font-normal max-tablet:grid max-tablet:grid-cols-[7rem_1fr] max-tablet:gap-3 max-tablet:py-1 max-tablet:pr-0";

/** What a cell answers where it has nothing to say. */
const isEmpty = (cell: ReactNode) => cell === "" || cell === null || cell === undefined || cell === false;

function cellOf<Row>(column: Column<Row>, row: Row, isHead: boolean) {
  const label = (
    <span aria-hidden="true" className="type-note hidden text-ink2 max-tablet:block">
      {column.title}
    </span>
  );
  const align = column.align ? "tablet:text-right" : "";
  const cell = column.cell(row);
  const content = <div>{cell}</div>;
  if (!isHead && isEmpty(cell)) return <td key={column.key} className="max-tablet:hidden" />;
  return isHead ? (
    <th key={column.key} scope="row" className={`${cellClass} ${align}`}>
      {label}
      {content}
    </th>
  ) : (
    <td key={column.key} className={`${cellClass} ${align}`}>
      {label}
      {content}
    </td>
  );
}
