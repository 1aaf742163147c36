import { Section } from "@/components/ui/section";
import type { CountReason } from "@/lib/exposure/get-exposure";
import { peopleSaid } from "@/lib/facts/people-said";
import type { Settled } from "@/lib/facts/settle-facts";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  counts: { readonly principals: number; readonly recipients: number; readonly outstanding: number };
  facts: ReadonlyMap<string, Settled>;
  reasons: readonly CountReason[];
  factsAt: string | null;
  t: Translator<"exposure">;
};

/** What is counted, what counts for the law, and why these are open or differ. */
export function NumbersPart({ counts, facts, reasons, factsAt, t }: Props) {
  const { principals, recipients, outstanding } = counts;
  const rows = [
    { key: "law", label: t("page.forLaw"), value: lawWords(t, facts, principals) },
    { key: "listed", label: t("page.listed"), value: t("page.count", { count: principals }) },
    { key: "to", label: t("page.recipients"), value: t("page.places", { count: recipients }) },
    { key: "open", label: t("page.outstanding"), value: t("page.places", { count: outstanding }) },
  ];
  return (
    <Section title={t("page.numbers")}>
      <dl className="mt-4 grid gap-x-10 gap-y-3 tablet:grid-cols-2">
        {rows.map(({ key, label, value }) => (
          <div key={key} className="border-b border-rule pb-2">
            <dt className="type-note text-ink2">{label}</dt>
            <dd className="type-sub">{value}</dd>
          </div>
        ))}
      </dl>
      {reasons.length > 0 && (
        <div className="mt-5">
          <h3 className="font-bold">{t("page.why")}</h3>
          <ul className="mt-1 list-disc pl-6">
            {reasons.map((reason) => (
              <li key={reason}>
                {reason === "contradiction" ? <Contradiction {...{ factsAt, t }} /> : t(`reasons.${reason}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

/** Who decides it: the reader on the page of the facts, or others where they cannot open that. */
function Contradiction({ factsAt, t }: Pick<Props, "factsAt" | "t">) {
  if (!factsAt) return t("undecided");
  return (
    <a href={factsAt} className="link">
      {t("reasons.contradiction")}
    </a>
  );
}

function lawWords(t: Translator<"exposure">, facts: Props["facts"], counted: number): string {
  const { least, most, counts, isDisputed } = peopleSaid(facts, counted);
  if (least === undefined) return t("page.notKnown");
  if (isDisputed && most !== undefined && counts === most) return t("page.disputed", { least, most });
  if (most === undefined) return t("page.atLeast", { count: least });
  return most > least ? t("page.range", { least, most }) : t("page.exactly", { count: least });
}
