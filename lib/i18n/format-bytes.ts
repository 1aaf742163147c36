import type { Locale } from "./locale";

const UNITS = ["B", "kB", "MB", "GB"] as const;

/** A size as file managers say it: 231 kB, 12.3 MB (powers of a thousand, one digit behind the point from MB on). */
export function formatBytes(bytes: number, locale: Locale): string {
  let value = bytes;
  let unit = 0;
  while (Math.round(value) >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit >= 2 ? 1 : 0;
  const number = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${number.format(value)} ${UNITS[unit]}`;
}
