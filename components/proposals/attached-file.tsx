import type { ReactNode } from "react";
import { formatBytes } from "@/lib/i18n/format-bytes";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { AttachmentView, TableView } from "@/lib/proposals/file-view";
import { TablePreview } from "./table-preview";

type Props = {
  file: Pick<AttachmentView, "fileName" | "size" | "kind" | "isLocked">;
  tables: readonly TableView[];
  marks: ReactNode;
  /** The numbers at the headings of the first table. */
  columnMarks: ReactNode;
  t: Translator<"proposals">;
  locale: Locale;
};

/** One file that went out: its name, size and kind, and the beginning of its tables. */
export function AttachedFile({ file, tables, marks, columnMarks, t, locale }: Props) {
  const rows = tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const about = [
    formatBytes(file.size, locale),
    t(`fileKinds.${file.kind}`),
    rows > 0 && t("paper.rows", { count: rows }),
    file.isLocked && t("paper.locked"),
  ].filter(Boolean);
  return (
    <div>
      <div className="flex gap-2.5">
        {marks}
        <div className="min-w-0">
          <p className="font-bold" translate="no">
            {file.fileName}
          </p>
          <p className="type-note text-ink2">{about.join("・")}</p>
        </div>
      </div>
      {tables.map((table, at) => (
        <TablePreview
          key={`${table.fileName} ${table.sheet ?? ""} ${table.place.file ?? ""}`}
          table={table}
          marks={at === 0 ? columnMarks : <span className="min-w-6 shrink-0" />}
          t={t}
        />
      ))}
    </div>
  );
}
