import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { StateShape } from "@/components/ui/state";
import { FACT_NAMES } from "@/lib/facts/fact-names";
import type { StatedFact } from "@/lib/facts/queries";
import type { Settled } from "@/lib/facts/settle-facts";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { entryOrigin, factName, factValue, settledValue } from "./fact-words";

/** An entry with the name of who entered it and of the file that says it. */
export type ToldFact = StatedFact & { readonly by: string | null; readonly file: string | null };
type Row = Settled<ToldFact> & { readonly earlier: readonly ToldFact[] };
type Props = { facts: readonly Row[]; locale: Locale };

/** What is known of an incident: the contradictions first, each with where it comes from and what was said before. */
export async function FactsTable({ facts, locale }: Props) {
  const [t, words] = await Promise.all([getTranslator("incidents"), getTranslator("facts")]);
  const say = { t: words, locale };
  const order: readonly string[] = FACT_NAMES;
  const isTorn = ({ contradictions }: Row) => contradictions.length > 0;
  const rows = facts.toSorted(
    (one, other) =>
      Number(isTorn(other)) - Number(isTorn(one)) || order.indexOf(one.name) - order.indexOf(other.name),
  );
  const entryOf = (entry: ToldFact, isValueSaid: boolean) => (
    <li key={entry.id}>
      {isValueSaid && `${factValue(say, entry.name, entry)} `}
      {entryOrigin(say, entry)}
    </li>
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
              cell: (fact) => (
                <div className="type-note text-ink2">
                  <ul>
                    {(fact.entry ? [fact.entry] : fact.contradictions).map((entry) =>
                      entryOf(entry, isTorn(fact)),
                    )}
                  </ul>
                  {fact.earlier.length > 0 && (
                    <details>
                      <summary className="link">{words("earlier", { count: fact.earlier.length })}</summary>
                      <ul>{fact.earlier.map((entry) => entryOf(entry, true))}</ul>
                    </details>
                  )}
                </div>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
