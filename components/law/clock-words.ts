import { type CalendarDay, formatDay, formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { Clock } from "@/lib/law/deadlines";

/** A clock in words: when it runs out, and why on that day. */
export function clockWords(locale: Locale) {
  const t = translatorFor(locale, "law");
  const say = translatorFor(locale, "rules");
  const day = (on: CalendarDay) => formatDay(on, locale);
  return {
    due: (clock: Clock): string => {
      if (clock.kind === "band") return t("clock.band", { from: day(clock.from), to: day(clock.to) });
      if (clock.kind === "last-day") return t("clock.last-day", { due: day(clock.due) });
      if (clock.kind === "promptly") return t("clock.promptly");
      return t("clock.hours", { at: formatInstant(clock.at, locale), hours: clock.hours });
    },
    /** Day 30, and where it moved why; undefined where nothing is counted in days. */
    why: (clock: Clock): readonly string[] => {
      if (clock.kind !== "last-day") return [];
      const moved = clock.movedBecause
        ? t(`moved.${clock.movedBecause}`, { counted: day(clock.counted) })
        : say("clocks.straight", { days: clock.days });
      return clock.isGazetted ? [moved] : [moved, t("notGazetted")];
    },
  };
}
