import "server-only";
import { columnWords } from "@/components/people/import-column-words";
import { getTranslator } from "@/lib/i18n/translator";
import { isImportColumn } from "@/lib/people-import/import-columns";
import type { ReportWords } from "@/lib/people-import/report-lines";

/** The words of a report in the language of the request, for a list whose columns hold these. */
export async function reportWords(): Promise<(columns: readonly string[]) => ReportWords> {
  const [t, items] = await Promise.all([getTranslator("peopleImport"), getTranslator("facts")]);
  return (columns) => ({
    head: {
      line: t("report.line"),
      column: t("report.column"),
      holds: t("report.holds"),
      what: t("report.what"),
      taken: t("report.taken"),
    },
    what: (code) => t(`rows.${code}`),
    holds: (column) => {
      const kind = columns[column - 1];
      return kind !== undefined && isImportColumn(kind) ? columnWords({ t, items }, kind) : "";
    },
    taken: (isTaken) => t(isTaken ? "report.yes" : "report.no"),
  });
}
