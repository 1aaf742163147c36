type Era = { readonly before: number; readonly from: number; readonly to: number };

/** The year before the first of each era, its first day and its last (改元の政令・詔書); a test compares with Intl. */
const ERAS = erasOf([
  [["令和", "r"], 2018, 20190501],
  [["平成", "h"], 1988, 19890108],
  [["昭和", "s"], 1925, 19261225],
  [["大正", "t"], 1911, 19120730],
  [["明治", "m"], 1867, 18681023],
]);
const LONGEST = 80;
const WESTERN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[t (].*)?$/;
const COMPACT = /^((?:18|19|20)\d{2})(\d{2})(\d{2})$/;
const ERA = /^(令和|平成|昭和|大正|明治|[rhstm])\.?(元|\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

type Written = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly era: Era | undefined;
};

/**
 * A date as a table holds it (1978/05/18, 昭和53年5月18日, S53.5.18, 19780518) as `YYYYMMDD`; empty where it is none, or
 * one that never was: 31 February, 29 February of a common year, 1 February of 昭和64年, 7 January of 平成元年.
 */
export function foldDate(value: string): string {
  const written = readDate(value);
  if (!written || !isOnCalendar(written)) return "";
  const { year, month, day } = written;
  return `${year}${month < 10 ? "0" : ""}${month}${day < 10 ? "0" : ""}${day}`;
}

/** Whether it is written as a date, be it one that never was. */
export function looksLikeDate(value: string): boolean {
  return readDate(value) !== undefined;
}

function readDate(value: string): Written | undefined {
  if (value.length > LONGEST) return undefined;
  const text = value
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/\s+(?=\d)|(?<=[年月])\s+/g, "");
  if (text.length < 6 || text.length > 40) return undefined;

  const western = WESTERN.exec(text) ?? COMPACT.exec(text);
  if (western) return written(Number(western[1]), western[2], western[3]);
  const named = ERA.exec(text);
  if (named) {
    const era = ERAS.get(named[1] ?? "");
    const year = (era?.before ?? 0) + (named[2] === "元" ? 1 : Number(named[2]));
    return written(year, named[3], named[4], era);
  }
  const last = DAY_FIRST.exec(text);
  return last ? written(Number(last[3]), last[1], last[2]) : undefined;
}

function written(year: number, months = "", days = "", era?: Era): Written | undefined {
  const [month, day] = [Number(months), Number(days)];
  const isShaped = year >= 1850 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isShaped ? { year, month, day, era } : undefined;
}

/** Every month has 28 days; only what lies behind them is asked of the calendar. */
function isOnCalendar({ year, month, day, era }: Written): boolean {
  if (day > 28 && new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return false;
  const date = year * 10_000 + month * 100 + day;
  return era === undefined || (era.from <= date && date <= era.to);
}

/** Each era ends on the day before the next one begins; the newest is not over. */
function erasOf(newestFirst: readonly (readonly [readonly string[], number, number])[]) {
  let next = Number.POSITIVE_INFINITY;
  const eras = new Map<string, Era>();
  for (const [names, before, from] of newestFirst) {
    for (const name of names) eras.set(name, { before, from, to: next - 1 });
    next = from;
  }
  return eras;
}
