import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { MaskedText } from "@/components/ui/masked-text";
import { formatShortInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { isMailPurpose } from "@/lib/mail/purposes";
import type { MailRow } from "@/lib/mail/queries";
import { MailStateText } from "./mail-state";

/** Mails that Sokuho wrote, each with a link to its page. */
export async function MailsTable({ mails }: { mails: readonly MailRow[] }) {
  const [t, locale] = await Promise.all([getTranslator("mail"), getLocale()]);
  return (
    <DataTable
      caption={t("caption")}
      headed="time"
      rows={mails}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "time",
          title: t("time"),
          cell: ({ id, createdAt }) => (
            <Link href={`/settings/mailbox/${id}`} prefetch={false} className="link whitespace-nowrap">
              {formatShortInstant(createdAt, locale)}
            </Link>
          ),
        },
        {
          key: "to",
          title: t("to"),
          cell: ({ to }) => (
            <span className="break-all">
              <MaskedText>{to}</MaskedText>
            </span>
          ),
        },
        {
          key: "purpose",
          title: t("purpose"),
          cell: ({ purpose }) => (isMailPurpose(purpose) ? t(`purposes.${purpose}`) : purpose),
        },
        { key: "state", title: t("state"), cell: (mail) => <MailStateText mail={mail} /> },
      ]}
    />
  );
}
