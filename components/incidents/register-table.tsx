import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { RegisterRow } from "@/lib/incidents/queries";

type Props = { rows: readonly RegisterRow[]; count: number; locale: Locale };

/** How many there are, and fifty of them with number, title, state, times and how many people they concern. */
export async function RegisterTable({ rows, count, locale }: Props) {
  const t = await getTranslator("incidents");
  return (
    <DataTable
      caption={t("register.found", { count })}
      isCaptionShown
      headed="title"
      keyOf={({ id }) => id}
      rows={rows}
      columns={[
        { key: "reference", title: t("register.reference"), cell: ({ reference }) => reference },
        {
          key: "title",
          title: t("register.name"),
          cell: ({ id, title, isRestricted }) => (
            <>
              <Link href={`/incidents/${id}`} prefetch={false} className="link">
                {title ?? t("register.report")}
              </Link>
              {isRestricted && <span className="type-note text-ink2"> {t("register.restricted")}</span>}
            </>
          ),
        },
        { key: "state", title: t("register.state"), cell: ({ status }) => t(`statuses.${status}`) },
        {
          key: "known",
          title: t("register.known"),
          cell: ({ knownAt, title }) =>
            knownAt ? formatShortInstant(knownAt, locale) : title !== null && t("register.notKnown"),
        },
        {
          key: "since",
          title: t("register.since"),
          cell: ({ createdAt }) => formatShortInstant(createdAt, locale),
        },
        {
          key: "people",
          title: t("register.people"),
          align: "right",
          cell: ({ people }) =>
            people === null
              ? ""
              : people > 0
                ? t("register.count", { count: people })
                : t("register.unknown"),
        },
      ]}
    />
  );
}
