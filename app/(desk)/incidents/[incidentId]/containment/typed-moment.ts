import { dayInJapan } from "@/lib/i18n/format";
import { readMoment } from "@/lib/records/read-moment";

/** A moment as it was typed just now. */
export function readTypedMoment(
  typed: { readonly day: string; readonly time: string },
  { isDay = false }: { isDay?: boolean } = {},
) {
  return readMoment(typed, { today: dayInJapan(new Date()), isDay });
}
