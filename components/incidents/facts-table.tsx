import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { StateShape } from "@/components/ui/state";
import { FACT_NAMES } from "@/lib/facts/fact-names";
import type { StatedFact } from "@/lib/facts/queries";
import type { Settled } from "@/lib/facts/settle-facts";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { factName, factOrigin, settledValue } from "./fact-words";

type Props = { settled: ReadonlyMap<string, Settled<StatedFact>>; locale: Locale };

/** What is known of an incident, each with where it comes from. */
export async function FactsTable({ settled, locale }: Props) {
  const [t, words] = await Promise.all([getTranslator("incidents"), getTranslator("facts")]);
  const say = { t: words, locale };
  const order: readonly string[] = FACT_NAMES;
  const rows = [...settled.values()].toSorted(
    (one, other) => order.indexOf(one.name) - order.indexOf(other.name),
  );
  return (
    <Section title={t("page.facts")}>
      {rows.length === 0 ? (
        <p className="type-note pt-3 text-ink2">{t("page.noFacts")}</p>
      ) : (
        <DataTable
          caption={t("page.facts")}
          headed="name"
          keyOf={({ name }) => name}
          rows={rows}
          columns={[
            { key: "name", title: t("page.fact"), cell: ({ name }) => factName(say, name) },
            {
              key: "value",
              title: t("page.value"),
              cell: (fact) => (
                <span className="inline-flex items-start gap-2">
                  {fact.value.answer === "unknown" && <StateShape kind="unknown" className="mt-1" />}
                  {settledValue(say, fact)}
                </span>
              ),
            },
            {
              key: "origin",
              title: t("page.origin"),
              cell: (fact) => <span className="type-note text-ink2">{factOrigin(say, fact)}</span>,
            },
          ]}
        />
      )}
    </Section>
  );
}
