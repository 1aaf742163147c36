import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { State } from "@/components/ui/state";
import { dayInJapan, formatDay } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";

type Row = {
  readonly id: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
  readonly _count: { readonly reports: number };
};

/** The links with where they hang, whether they work and how many reports came. */
export async function LinksTable({ links }: { links: readonly Row[] }) {
  const [t, locale] = await Promise.all([getTranslator("staffReports"), getLocale()]);
  const day = (instant: Date) => formatDay(dayInJapan(instant), locale);
  return (
    <DataTable
      caption={t("link.caption")}
      headed="where"
      rows={links}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "where",
          title: t("link.where"),
          cell: ({ id, label }) => (
            <Link href={`/settings/staff-link/${id}`} prefetch={false} className="link font-bold">
              {label}
            </Link>
          ),
        },
        { key: "made", title: t("link.made"), cell: ({ createdAt }) => day(createdAt) },
        {
          key: "count",
          title: t("link.count"),
          cell: ({ _count }) => t("link.reports", { count: _count.reports }),
        },
        {
          key: "standing",
          title: t("link.standing"),
          cell: ({ revokedAt }) =>
            revokedAt ? (
              <State kind="off">{t("link.revoked", { day: day(revokedAt) })}</State>
            ) : (
              <State kind="done">{t("link.works")}</State>
            ),
        },
      ]}
    />
  );
}
