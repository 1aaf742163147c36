const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
// The names that RFC 5322 still knows, and the one that Japanese programs write.
const ZONES: Readonly<Record<string, string>> = {
  ut: "+0000",
  utc: "+0000",
  gmt: "+0000",
  z: "+0000",
  jst: "+0900",
  est: "-0500",
  edt: "-0400",
  cst: "-0600",
  cdt: "-0500",
  mst: "-0700",
  mdt: "-0600",
  pst: "-0800",
  pdt: "-0700",
};
const OF_MAIL =
  /^(?:[a-z]{3,9},?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([+-]\d{2}:?\d{2}|[a-z]+)\b/i;
const ISO = /^(\d{4})-(\d{2})-(\d{2})[t\s](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(z|[+-]\d{2}:?\d{2})$/i;
const FIRST_YEAR = 1980;
const LAST_YEAR = 2100;
const FARTHEST_ZONE_MINUTES = 14 * 60;

type Read = { readonly year: number; readonly month: number; readonly zone: string; readonly rest: string[] };

/**
 * The instant that a Date header says, as an ISO string in UTC; undefined where it cannot be read, is of no day that
 * there is or of no year of mail, or says no zone: a time without one may be nine hours off, and deadlines hang on it.
 */
export function parseMailDate(value: string): string | undefined {
  const text = value
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/\([^()]*\)/g, " ")
    .trim();
  const read = ofMail(text) ?? iso(text);
  if (!read) return undefined;
  const [day = 0, hour = 0, minute = 0, second = 0] = read.rest.map((digits) => Number(digits || 0));
  const offset = minutesOf(read.zone);
  if (offset === undefined || read.year < FIRST_YEAR || read.year > LAST_YEAR) return undefined;
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const there = new Date(Date.UTC(read.year, read.month, day, hour, minute, Math.min(second, 59)));
  // The 31st of February would be taken for a day in March.
  if (there.getUTCMonth() !== read.month || there.getUTCDate() !== day) return undefined;
  return new Date(there.getTime() - offset * 60_000).toISOString();
}

function ofMail(text: string): Read | undefined {
  const found = OF_MAIL.exec(text);
  if (!found) return undefined;
  const [, day = "", name = "", years = "", hour = "", minute = "", second = "", zone = ""] = found;
  const month = MONTHS.indexOf(name.toLowerCase());
  const year = years.length === 4 ? Number(years) : Number(years) + (Number(years) < 50 ? 2000 : 1900);
  return month === -1 ? undefined : { year, month, zone, rest: [day, hour, minute, second] };
}

function iso(text: string): Read | undefined {
  const found = ISO.exec(text);
  if (!found) return undefined;
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "", zone = ""] = found;
  return { year: Number(year), month: Number(month) - 1, zone, rest: [day, hour, minute, second] };
}

/** East of Greenwich. */
function minutesOf(zone: string): number | undefined {
  const digits = /^([+-])(\d{2}):?(\d{2})$/.exec(ZONES[zone.toLowerCase()] ?? zone);
  if (!digits) return undefined;
  const minutes = Number(digits[2]) * 60 + Number(digits[3]);
  if (minutes > FARTHEST_ZONE_MINUTES || Number(digits[3]) > 59) return undefined;
  return digits[1] === "-" ? -minutes : minutes;
}
