import { dayInJapan, formatShortDay, formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { RecordView } from "@/lib/records/queries";

type Told = RecordView & { readonly fileName: string | null };
type Say = { readonly t: Translator<"records">; readonly locale: Locale };

/** Everything that stands beside an entry, a line each: where, who answers for it, when it comes back, its note. */
export function recordDetails(record: Told, { t, locale }: Say): string[] {
  const { words, recordedBy, recordedAt, fileName } = record;
  const time = formatShortInstant(recordedAt, locale);
  return [
    words.place,
    words.receiptNumber && t("page.receipt", { number: words.receiptNumber }),
    words.owner && t("page.owner", { owner: words.owner }),
    dueWords(record, { t, locale }),
    words.note,
    fileName && t("page.proof", { file: fileName }),
    words.correction && t("page.correction", { reason: words.correction }),
    recordedBy && t("page.byHand", { name: recordedBy, time }),
  ].flatMap((line) => line || []);
}

function dueWords({ kind, outcome, dueAt }: RecordView, { t, locale }: Say): string | null {
  if (!dueAt) return null;
  const day = formatShortDay(dayInJapan(dueAt), locale);
  if (kind === "call") return t("page.dueCall", { time: formatShortInstant(dueAt, locale) });
  if (kind === "notification") return t("page.dueReview", { time: formatShortInstant(dueAt, locale) });
  return outcome === "done" ? t("page.dueCheck", { day }) : t("page.dueUntil", { day });
}
