import { PairList } from "@/components/organisation/pair-list";
import { MaskedText } from "@/components/ui/masked-text";
import { Notice } from "@/components/ui/notice";
import { Paper } from "@/components/ui/paper";
import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { isMailPurpose } from "@/lib/mail/purposes";
import type { MailRow } from "@/lib/mail/queries";
import { MailStateText } from "./mail-state";

type Props = {
  mail: MailRow & { readonly content: { readonly subject: string; readonly text: string } | null };
};

/** One mail: its state, and what stands in it where it stayed in the house. */
export async function MailView({ mail }: Props) {
  const [t, locale] = await Promise.all([getTranslator("mail"), getLocale()]);
  const { content, purpose, createdAt, sentAt } = mail;
  const to = <MaskedText>{mail.to}</MaskedText>;
  const pairs = [
    { key: "state", term: t("state"), detail: <MailStateText mail={mail} /> },
    {
      key: "purpose",
      term: t("purpose"),
      detail: isMailPurpose(purpose) ? t(`purposes.${purpose}`) : purpose,
    },
    { key: "written", term: t("written"), detail: formatInstant(createdAt, locale) },
    ...(sentAt ? [{ key: "sent", term: t("sentAt"), detail: formatInstant(sentAt, locale) }] : []),
    ...(content ? [] : [{ key: "to", term: t("to"), detail: <span className="break-all">{to}</span> }]),
  ];
  return (
    <>
      <PairList label={t("mail")} pairs={pairs} />
      {content ? (
        <Paper
          label={t("mail")}
          head={[
            { label: t("to"), value: <span className="break-all">{to}</span> },
            { label: t("subject"), value: content.subject },
          ]}
        >
          {content.text}
        </Paper>
      ) : (
        <Notice kind="info" title={t("unsealed")}>
          {t("unsealedHelp")}
        </Notice>
      )}
    </>
  );
}
