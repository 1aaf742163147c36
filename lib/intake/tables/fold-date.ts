const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  r: 2018,
  平成: 1988,
  h: 1988,
  昭和: 1925,
  s: 1925,
  大正: 1911,
  t: 1911,
  明治: 1867,
  m: 1867,
};
const LONGEST = 80;
const WESTERN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[t (].*)?$/;
const COMPACT = /^((?:18|19|20)\d{2})(\d{2})(\d{2})$/;
const ERA = /^(令和|平成|昭和|大正|明治|[rhstm])\.?(元|\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/** A date as a table holds it (1978/05/18, 昭和53年5月18日, S53.5.18, 19780518) as `YYYYMMDD`; empty where it is none. */
export function foldDate(value: string): string {
  if (value.length > LONGEST) return "";
  const text = value
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/\s+(?=\d)|(?<=[年月])\s+/g, "");
  if (text.length < 6 || text.length > 40) return "";

  const western = WESTERN.exec(text) ?? COMPACT.exec(text);
  if (western) return day(Number(western[1]), western[2], western[3]);
  const era = ERA.exec(text);
  if (era) return day((ERAS[era[1] ?? ""] ?? 0) + (era[2] === "元" ? 1 : Number(era[2])), era[3], era[4]);
  const last = DAY_FIRST.exec(text);
  return last ? day(Number(last[3]), last[1], last[2]) : "";
}

function day(year: number, month = "", date = ""): string {
  const valid =
    year >= 1850 &&
    year <= 2200 &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(date) >= 1 &&
    Number(date) <= 31;
  return valid ? `${year}${month.padStart(2, "0")}${date.padStart(2, "0")}` : "";
}
