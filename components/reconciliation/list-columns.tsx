import Link from "next/link";
import { columnWords } from "@/components/people/import-column-words";
import type { Translator } from "@/lib/i18n/translator";
import type { ImportColumn } from "@/lib/people-import/import-columns";
import type { ListView } from "@/lib/reconciliation/list-view";

export type ColumnsSay = {
  readonly t: Translator<"peopleImport">;
  readonly items: Translator<"facts">;
};

type Props = { list: ListView; at: string | null; words: ColumnsSay; t: Translator<"reconciliation"> };

/** What the columns of a list were taken for, what could not be read, and the way to correct it. */
export function ListColumns({ list, at, words, t }: Props) {
  const { columns, isMapped, badRows, line, state, fileName } = list;
  const used = columns.filter((kind) => kind !== "unknown");
  if (state === "checking") return null;
  const called = (kind: ImportColumn) => {
    const [column, count] = [columnWords(words, kind), used.filter((one) => one === kind).length];
    return count > 1 ? t("lists.several", { column, count }) : column;
  };
  const said = [...new Set(used)].map(called).join(t("between"));
  return (
    <>
      {said && <p>{t(isMapped ? "lists.columnsMapped" : "lists.columns", { columns: said })}</p>}
      {badRows > 0 && line !== null && <p>{t("lists.badRows", { count: badRows, line })}</p>}
      {at && (
        <p>
          <Link href={at} prefetch={false} className="link inline-block py-2.5">
            <span aria-hidden="true">{t("lists.map")}</span>
            <span className="sr-only">{t("lists.mapOf", { file: fileName })}</span>
          </Link>
        </p>
      )}
    </>
  );
}
