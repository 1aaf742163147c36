import type { ReactNode } from "react";
import { MaskedText } from "@/components/ui/masked-text";
import type { Translator } from "@/lib/i18n/translator";
import type { TableView } from "@/lib/proposals/file-view";

const COLUMNS = 3;

type Props = { table: TableView; marks: ReactNode; t: Translator<"proposals"> };

/** The first rows of a table, masked, and how much more there is. */
export function TablePreview({ table, marks, t }: Props) {
  const { headings, rows, rowCount, sheet, moreColumns } = table;
  const width = Math.max(headings.length, ...rows.map((row) => row.length));
  const shown = Array.from({ length: Math.min(COLUMNS, width) }, (_, at) => at);
  const columns = width - shown.length + moreColumns;
  const more = rowCount - rows.length;
  return (
    <div className="mt-2 flex gap-2.5">
      {marks}
      <div className="type-note min-w-0 flex-1">
        {sheet && <p className="text-ink2">{t("paper.sheet", { name: sheet })}</p>}
        <table className="w-full table-fixed border-collapse">
          <caption className="sr-only">{table.fileName}</caption>
          <thead>
            <tr className="border-b border-line">
              {shown.map((at) => (
                <th key={at} scope="col" className="py-1 pr-3 text-left font-normal text-ink2">
                  {headings[at] || t("paper.column", { at: at + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: masked rows may be the same, and never move.
              <tr key={at}>
                {shown.map((column) => (
                  <td key={column} className="py-1 pr-3 align-top">
                    <MaskedText>{row[column] ?? ""}</MaskedText>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {columns > 0 && more > 0 && (
          <p className="text-ink2">{t("paper.moreBoth", { columns, rows: more })}</p>
        )}
        {columns > 0 && more <= 0 && <p className="text-ink2">{t("paper.moreColumns", { columns })}</p>}
        {columns <= 0 && more > 0 && <p className="text-ink2">{t("paper.moreRows", { rows: more })}</p>}
      </div>
    </div>
  );
}
