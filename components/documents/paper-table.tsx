import { DataTable } from "@/components/ui/data-table";
import type { TableBlock } from "@/lib/documents/document-content";

/** A table of a document; on the phone each row is a block. */
export function PaperTable({ caption, columns, rows }: Omit<TableBlock, "kind">) {
  const placed = rows.map((cells, at) => ({ at, cells }));
  return (
    <DataTable
      caption={caption}
      columns={columns.map(({ title }, column) => ({
        key: String(column),
        title,
        cell: ({ cells }: (typeof placed)[number]) => (
          <span className="whitespace-pre-line">{cells[column]}</span>
        ),
      }))}
      rows={placed}
      keyOf={({ at }) => String(at)}
      headed="0"
    />
  );
}
