import { addDays, type CalendarDay, weekdayOf } from "@/lib/time/calendar-day";

/**
 * The national holidays of Japan by the Act itself (国民の祝日に関する法律): fixed days, Mondays, equinoxes, the day
 * after a holiday on a Sunday (art. 3(2)), and a day between two holidays (art. 3(3)).
 */

/** The last year whose equinoxes the Gazette has fixed (published each February for the year after). */
const GAZETTED_UNTIL = 2027;

const SUNDAY = 0;

const FIXED = ["01-01", "02-11", "02-23", "04-29", "05-03", "05-04", "05-05", "11-03", "11-23"] as const;

/** Sea, Mountain and Sports Day were moved for the Games by special Acts. */
const MOVED: ReadonlyMap<number, readonly string[]> = new Map([
  [2020, ["07-23", "08-10", "07-24"]],
  [2021, ["07-22", "08-08", "07-23"]],
]);

const byYear = new Map<number, ReadonlySet<CalendarDay>>();

/** Whether the day is a holiday. Throws for years before 2020 and after 2099, where other texts or formulas hold. */
export function isHoliday(day: CalendarDay): boolean {
  return holidaysOf(Number(day.slice(0, 4))).has(day);
}

/** Whether the holidays of the year are final: equinoxes of later years are astronomy, not yet law. */
export function isGazetted(year: number): boolean {
  return year <= GAZETTED_UNTIL;
}

/** All holidays of a year, in no order. */
export function holidaysOf(year: number): ReadonlySet<CalendarDay> {
  const known = byYear.get(year);
  if (known) return known;
  if (!Number.isInteger(year) || year < 2020 || year > 2099)
    throw new RangeError(`The holidays of ${year} are not known here`);
  const holidays = withSubstitutes(namedDays(year));
  byYear.set(year, holidays);
  return holidays;
}

function namedDays(year: number): Set<CalendarDay> {
  const on = (monthAndDay: string) => `${year}-${monthAndDay}` as CalendarDay;
  const moved = MOVED.get(year)?.map(on) ?? [monday(year, "07", 3), on("08-11"), monday(year, "10", 2)];
  return new Set([
    ...FIXED.map(on),
    ...moved,
    monday(year, "01", 2),
    monday(year, "09", 3),
    on(`03-${equinox(year, 20.8431)}`),
    on(`09-${equinox(year, 23.2488)}`),
  ]);
}

/** The nth Monday of a month. */
function monday(year: number, month: string, nth: number): CalendarDay {
  const first = `${year}-${month}-01` as CalendarDay;
  return addDays(first, ((8 - weekdayOf(first)) % 7) + 7 * (nth - 1));
}

/** The day of the month, by the astronomers' approximation for 1980 to 2099. */
function equinox(year: number, in1980: number): number {
  const years = year - 1980;
  return Math.floor(in1980 + 0.242194 * years - Math.floor(years / 4));
}

function withSubstitutes(named: ReadonlySet<CalendarDay>): Set<CalendarDay> {
  const all = new Set(named);
  for (const day of named) {
    if (weekdayOf(day) === SUNDAY) all.add(nextNotIn(named, day));
    const between = addDays(day, 1);
    if (!named.has(between) && named.has(addDays(day, 2))) all.add(between);
  }
  return all;
}

function nextNotIn(named: ReadonlySet<CalendarDay>, day: CalendarDay): CalendarDay {
  const next = addDays(day, 1);
  return named.has(next) ? nextNotIn(named, next) : next;
}
