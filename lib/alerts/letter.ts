import type { Translator } from "@/lib/i18n/translator";
import type { AlertKind } from "./kinds";

/** Finished times ("23:20") and counts that a subject may say. */
export type AlertMailWords = { readonly count?: number; readonly until?: string; readonly deputyAt?: string };

type Told = {
  readonly kind: AlertKind;
  readonly reference: string | null;
  readonly link: string;
  readonly isLate: boolean;
  readonly says: AlertMailWords;
};

/** Subject: reference and one line. Text: the line, why it came, the link. Nothing of the incident beside that. */
export function alertMail(t: Translator<"alerts">, { kind, reference, link, isLate, says }: Told) {
  const words = { count: says.count ?? 0, until: says.until ?? "none", deputyAt: says.deputyAt ?? "none" };
  // Every sentence takes the same words; most leave them out.
  const say = t as unknown as (key: `lines.${AlertKind}` | `whys.${AlertKind}`, words: object) => string;
  const line = say(`lines.${kind}`, words);
  const subject = reference === null ? line : t("mail.subject", { reference, line });
  const why = t("mail.why", { why: say(`whys.${kind}`, words) });
  const late = isLate ? [t("mail.late")] : [];
  return { subject, text: `${[line, why, ...late, t("mail.end", { link })].join("\n")}\n` };
}
