import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { State } from "@/components/ui/state";
import { callDisclosure } from "@/lib/disclosures/call-disclosure";
import type { DisclosureRow } from "@/lib/exposure/get-exposure";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  rows: readonly DisclosureRow[];
  t: Translator<"exposure">;
  locale: Locale;
  /** Where each is opened; null where numbers alone are seen. */
  base: string | null;
};

/** Each mail, file or device, with how it went and how many stand on both sides. */
export function DisclosureRows({ rows, t, locale, base }: Props) {
  return (
    <Section title={t("page.list")} aside={rows.length > 0 ? t("page.places", { count: rows.length }) : null}>
      {rows.length === 0 && <Empty title={t("page.none")}>{t("page.noneHelp")}</Empty>}
      <ol>
        {rows.map((row) => {
          const name = callDisclosure(t, row);
          return (
            <li
              key={row.id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-4"
            >
              <div className="min-w-0">
                <h3 className="font-bold">
                  {base ? (
                    <Link href={`${base}/${row.id}`} prefetch={false} className="link break-words">
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </h3>
                <p className="type-note text-ink2">
                  {t(`kinds.${row.kind}`)}
                  {row.occurredAt &&
                    `・${t("page.occurred", { time: formatShortInstant(row.occurredAt, locale) })}`}
                </p>
              </div>
              <p className="type-note flex flex-wrap gap-x-4">
                {(row.principals > 0 || row.companies === 0) && (
                  <span>{t("page.principalsOf", { count: row.principals })}</span>
                )}
                {row.companies > 0 && <span>{t("page.companiesOf", { count: row.companies })}</span>}
                {row.recipientsUnknown ? (
                  <State kind="unknown">{t("page.nobodyKnown")}</State>
                ) : (
                  <span>{t("page.recipientsOf", { count: row.recipients })}</span>
                )}
                {row.outstanding > 0 && (
                  <State kind="unknown">{t("page.outstandingOf", { count: row.outstanding })}</State>
                )}
              </p>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
