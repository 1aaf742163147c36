import type { ReactNode } from "react";
import { MaskedText } from "@/components/ui/masked-text";
import { formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { MailView, ShownAddress, ShownAddresses } from "@/lib/proposals/file-view";
import type { Anchor } from "./anchor-of";

type Props = {
  mail: MailView;
  t: Translator<"proposals">;
  locale: Locale;
  /** The numbers at a part of the file. */
  marks: (anchor: Anchor) => ReactNode;
};

/** The head of the mail as it left the house: who, when, to whom, about what. */
export function MailHead({ mail, t, locale, marks }: Props) {
  const sentAt = mail.sentAt ? formatInstant(new Date(mail.sentAt), locale) : t("paper.noDate");
  const bcc = mail.showsBcc ? <Addresses of={mail.bcc} t={t} /> : t("paper.noBcc");
  const lines: readonly (readonly [Anchor & keyof typeof lineNames, ReactNode])[] = [
    ["from", <Address key="from" {...mail.sender} />],
    ["date", sentAt],
    ["to", <Addresses key="to" of={mail.to} t={t} />],
    ["cc", <Addresses key="cc" of={mail.cc} t={t} />],
    ["bcc", bcc],
    [
      "subject",
      <strong key="subject">
        <MaskedText>{mail.subject || t("paper.noSubject")}</MaskedText>
      </strong>,
    ],
  ];
  return (
    <dl className="flex flex-col gap-3 border-b border-line pb-5">
      {lines.map(([anchor, value]) => (
        <div key={anchor} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-2">
          <dt className="type-note flex gap-2.5 text-ink2">
            {marks(anchor)}
            <span>{t(`paper.${anchor}`)}</span>
          </dt>
          <dd className="type-note">{value}</dd>
        </div>
      ))}
      {mail.own > 0 && (
        <div className="pl-[7.5rem]">
          <dt className="sr-only">{t("paper.to")}</dt>
          <dd className="type-note text-ink2">{t("paper.own", { count: mail.own })}</dd>
        </div>
      )}
    </dl>
  );
}

const lineNames = { from: "", date: "", to: "", cc: "", bcc: "", subject: "" };

function Address({ name, address }: ShownAddress) {
  return (
    <>
      {name && (
        <span className="block text-ink">
          <MaskedText>{name}</MaskedText>
        </span>
      )}
      <span className="block text-ink2">
        <MaskedText>{address}</MaskedText>
      </span>
    </>
  );
}

function Addresses({ of, t }: { of: ShownAddresses; t: Translator<"proposals"> }) {
  if (of.shown.length === 0) return t("paper.none");
  return (
    <ul className="flex flex-col gap-1.5">
      {of.shown.map((shown, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: masked addresses may be the same.
        <li key={at}>
          <Address {...shown} />
        </li>
      ))}
      {of.more > 0 && <li className="text-ink2">{t("paper.more", { count: of.more })}</li>}
    </ul>
  );
}
