import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { MaskedText } from "@/components/ui/masked-text";
import { Section } from "@/components/ui/section";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { RecordView } from "@/lib/records/queries";
import { outcomeWords } from "./outcome-words";
import { recordDetails } from "./record-details";

export type ListedRecord = RecordView & {
  /** Whether a report was in time, in words; red where it was not. */
  readonly lateness?: { readonly text: string; readonly isLate: boolean } | null;
  readonly fileName: string | null;
};

type Props = {
  records: readonly ListedRecord[];
  t: Translator<"records">;
  locale: Locale;
  /** Where a record is put right; null for whoever only looks. */
  fixAt: string | null;
};

/** What is recorded so far, as it counts now. */
export function RecordsList({ records, t, locale, fixAt }: Props) {
  const when = (at: Date) => formatShortInstant(at, locale);
  return (
    <Section title={t("page.so")}>
      {records.length === 0 ? (
        <Empty title={t("page.none")}>{t("page.noneHelp")}</Empty>
      ) : (
        <DataTable
          caption={t("page.so")}
          headed="when"
          rows={records}
          keyOf={({ id }) => id}
          columns={[
            {
              key: "when",
              title: t("page.when"),
              cell: ({ at }) => <span className="whitespace-nowrap">{when(at)}</span>,
            },
            { key: "what", title: t("page.what"), cell: (record) => <What record={record} t={t} /> },
            {
              key: "more",
              title: t("page.more"),
              cell: (record) => (
                <ul className="type-note text-ink2">
                  {recordDetails(record, { t, locale }).map((line) => (
                    <li key={line} className="whitespace-pre-line">
                      {line}
                    </li>
                  ))}
                  {fixAt && (
                    <li>
                      <Link href={`${fixAt}?fix=${record.id}`} prefetch={false} className="link">
                        {record.kind === "measure"
                          ? t("page.goOnFor", { what: record.words.what ?? "" })
                          : t("page.fixFor", { time: when(record.at) })}
                      </Link>
                    </li>
                  )}
                </ul>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

function What({ record, t }: { record: ListedRecord; t: Props["t"] }) {
  const { kind, party, words, count, lateness } = record;
  const isAboutSomebody = kind === "call" || kind === "deletion";
  return (
    <>
      {words.what && <span className="block whitespace-pre-line">{words.what}</span>}
      {isAboutSomebody && (
        <span className="block">
          {party ? <MaskedText>{party}</MaskedText> : (words.who ?? t("page.somebody"))}
        </span>
      )}
      <span className={kind === "measure" || isAboutSomebody ? "type-note" : ""}>
        {outcomeWords(t, record)}
        {count !== null && `・${t("page.people", { count })}`}
      </span>
      {lateness && (
        <span className={`type-note block ${lateness.isLate ? "font-bold text-late" : "text-ink2"}`}>
          {lateness.text}
        </span>
      )}
    </>
  );
}
