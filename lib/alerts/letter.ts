import { type AlertSay, type AlertWords, alertLine, alertWhy } from "./alert-line";
import type { AlertKind } from "./kinds";

type Told = {
  readonly kind: AlertKind;
  /** A code of what was asked for, where it tells what became of an approval. */
  readonly of: string | null;
  readonly reference: string | null;
  readonly link: string;
  readonly isLate: boolean;
  readonly says: AlertWords;
};

/** Subject: reference and one line. Text: the line, why it came, the link. Nothing of the incident beside that. */
export function alertMail(say: AlertSay, { reference, link, isLate, ...happened }: Told) {
  const { t } = say;
  const line = alertLine(say, happened);
  const subject = reference === null ? line : t("mail.subject", { reference, line });
  const why = t("mail.why", { why: alertWhy(say, happened) });
  const late = isLate ? [t("mail.late")] : [];
  return { subject, text: `${[line, why, ...late, t("mail.end", { link })].join("\n")}\n` };
}
