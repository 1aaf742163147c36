import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";

type Row = { readonly key: string; readonly question: string; readonly note?: string | undefined };

/** What nobody knows yet, with who finds out and by when. */
export async function OpenQuestions({ rows }: { rows: readonly Row[] }) {
  const t = await getTranslator("incidents");
  return (
    <Section title={t("page.open")}>
      {rows.length === 0 ? (
        <p className="type-note pt-3 text-ink2">{t("page.noOpen")}</p>
      ) : (
        <DataTable
          caption={t("page.open")}
          headed="question"
          keyOf={({ key }) => key}
          rows={rows}
          columns={[
            { key: "question", title: t("page.question"), cell: ({ question }) => question },
            { key: "who", title: t("page.who"), cell: ({ note }) => note ?? t("page.nobody") },
          ]}
        />
      )}
    </Section>
  );
}
