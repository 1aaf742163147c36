import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { MaskedText } from "@/components/ui/masked-text";
import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { Happened } from "@/lib/incidents/happened";

type Row = {
  readonly id: string;
  readonly reference: string | null;
  readonly happened: Happened;
  readonly confirmedAt: Date | null;
  readonly sender: string;
};

/** The reports that wait, the oldest first; the sender stays masked until one is opened. */
export async function WaitingTable({ reports }: { reports: readonly Row[] }) {
  const [t, locale] = await Promise.all([getTranslator("staffReports"), getLocale()]);
  return (
    <DataTable
      caption={t("inbox.caption")}
      headed="what"
      rows={reports}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "received",
          title: t("inbox.received"),
          cell: ({ confirmedAt }) => confirmedAt && formatInstant(confirmedAt, locale),
        },
        {
          key: "what",
          title: t("inbox.what"),
          cell: ({ id, happened }) => (
            <Link href={`/reports/${id}`} prefetch={false} className="link font-bold">
              {t(`happened.${happened}`)}
            </Link>
          ),
        },
        {
          key: "sender",
          title: t("inbox.sender"),
          cell: ({ sender }) => <MaskedText>{sender}</MaskedText>,
        },
        { key: "reference", title: t("inbox.reference"), cell: ({ reference }) => reference },
      ]}
    />
  );
}
