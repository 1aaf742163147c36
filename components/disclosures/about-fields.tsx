import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { InstantField } from "@/components/ui/instant-field";
import type { DisclosureKind } from "@/lib/db/generated/enums";
import { type CalendarDay, dayInJapan, formatShortDay, formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  t: Translator<"exposure">;
  locale: Locale;
  today: CalendarDay;
  before?: {
    readonly subject: string;
    readonly kind: DisclosureKind;
    readonly recipientsUnknown: boolean;
    readonly occurredAt: Date | null;
  };
};

/** What a disclosure was: in words, how it went, whether anybody is known to have received it, and when. */
export function AboutFields({ t, locale, today, before }: Props) {
  const at = before?.occurredAt;
  return (
    <>
      <Field
        name="subject"
        label={t("fields.subject")}
        help={t("fields.subjectHelp")}
        defaultValue={before?.subject ?? ""}
        autoComplete="off"
      />
      <Choice
        name="kind"
        label={t("fields.kind")}
        answers={(["crossed", "paired"] as const).map((value) => ({
          value,
          label: t(`kinds.${value}`),
          help: t(`kindHelps.${value}`),
        }))}
        chosen={before ? [before.kind] : []}
      />
      <Choice
        name="reached"
        label={t("fields.reached")}
        answers={(["known", "unknown"] as const).map((value) => ({ value, label: t(`reached.${value}`) }))}
        chosen={before ? [before.recipientsUnknown ? "unknown" : "known"] : []}
      />
      <InstantField
        dayName="day"
        timeName="time"
        words={{
          day: t("fields.day"),
          dayHelp: t("fields.dayHelp"),
          time: t("fields.time"),
          timeHelp: t("fields.timeHelp"),
          timeMissing: t("fields.timeMissing"),
        }}
        {...(at && { day: formatShortDay(dayInJapan(at), locale), time: formatTime(at) })}
        today={today}
      />
    </>
  );
}
