import { MaskedText } from "@/components/ui/masked-text";
import { formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { MailView } from "@/lib/proposals/file-view";

type Props = {
  mail: NonNullable<MailView["reportedBy"]>;
  t: Translator<"proposals">;
  locale: Locale;
};

/** The mail around the one that went wrong: who told us, and when. */
export function ReportingMail({ mail, t, locale }: Props) {
  return (
    <div className="type-note mb-4 border-b border-line pb-4 pl-8 text-ink2">
      <p>{t("paper.around")}</p>
      <p className="text-ink">
        <MaskedText>{mail.subject || t("paper.noSubject")}</MaskedText>
      </p>
      <p>
        <MaskedText>{`${mail.sender.name} ${mail.sender.address}`.trim()}</MaskedText>
        {mail.sentAt && `・${formatInstant(new Date(mail.sentAt), locale)}`}
      </p>
    </div>
  );
}
