import type { CalendarDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { PartyOption } from "@/lib/records/party-names";
import type { RecordView } from "@/lib/records/queries";

/** What the fields of every kind of entry are drawn from. */
export type FieldsProps = {
  readonly t: Translator<"records">;
  readonly locale: Locale;
  readonly today: CalendarDay;
  /** Whom it can concern, masked. */
  readonly parties: readonly PartyOption[];
  /** The entry that is put right; null is a new one. */
  readonly before: RecordView | null;
};
