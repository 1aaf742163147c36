import { isCalendarDay } from "@/lib/time/calendar-day";

const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-](\d{2}):?(\d{2}))$/;

/** An instant as ISO 8601 with its zone; undefined where it is none: a day or a time that does not exist, no zone. */
export function readInstant(text: string): Date | undefined {
  const found = SHAPE.exec(text);
  if (!found || !isCalendarDay(found[1] ?? "")) return undefined;
  const [hour, minute, second, zoneHour, zoneMinute] = found.slice(2).map((part) => Number(part ?? 0));
  const exists =
    (hour ?? 0) < 24 &&
    (minute ?? 0) < 60 &&
    (second ?? 0) < 60 &&
    (zoneHour ?? 0) < 24 &&
    (zoneMinute ?? 0) < 60;
  const instant = new Date(text);
  return exists && !Number.isNaN(instant.getTime()) ? instant : undefined;
}
